import { SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Role } from '#libs/claims';
import type { Scope as ScopeName } from '#libs/identity';

/** Who may use a route: anybody, anybody signed in, or members with one of these roles. */
export type Access =
  | { readonly who: 'public' }
  | { readonly who: 'signed_in' }
  | { readonly who: 'roles'; readonly roles: readonly Role[] };

/** Every route carries exactly one of `@Public()`, `@SignedIn()` and `@Allow(…)`, on the method. */
export const AccessRule = Reflector.createDecorator<readonly Access[]>();

/** The scope a machine's token needs; a route without one is closed to machines. */
export const ScopeRule = Reflector.createDecorator<ScopeName>();

/** Adds to what is there, so that two classifications on one route are found and refused at start. */
function classify(access: Access): MethodDecorator {
  return (target, key, descriptor) => {
    const method = descriptor.value as object;
    const before = (Reflect.getMetadata(AccessRule.KEY, method) as readonly Access[] | undefined) ?? [];
    SetMetadata(AccessRule.KEY, [...before, access])(target, key, descriptor);
  };
}

/** Anybody, without signing in. The handler gets no caller. */
export const Public = (): MethodDecorator => classify({ who: 'public' });

/** Anybody who is signed in, whatever the roles. */
export const SignedIn = (): MethodDecorator => classify({ who: 'signed_in' });

/** Members who have at least one of these roles. No role stands for another. */
export const Allow = (first: Role, ...others: Role[]): MethodDecorator =>
  classify({ who: 'roles', roles: [first, ...others] });

/** Opens a route to API tokens that have this scope: `@Scope('articles:read')`. */
export const Scope = (scope: ScopeName): MethodDecorator => ScopeRule(scope);
