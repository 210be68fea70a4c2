import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Authentication, type Identity, type Scope } from '#libs/identity';
import { Configuration, Problem } from '#libs/platform';
import { type Access, AccessRule, ScopeRule } from './classification.js';
import { sessionCookieOf } from './cookie.js';
import { idempotencyOf, SecretAnswer } from './idempotency.js';
import { isUnsafe, originOf } from './origin.js';
import { setAsking } from './request.js';

type Secret = { readonly by: 'session' | 'token'; readonly value: string };

/** The one place that decides whether a request may go on. Rows of other workspaces are the repositories' business. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authentication: Authentication,
    private readonly configuration: Configuration,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const handler = context.getHandler();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const rules = this.reflector.get(AccessRule, handler) ?? [];
    const rule = rules[0];
    if (rule === undefined || rules.length > 1) throw new Error('This route is not classified exactly once.');

    const secret = this.secretOf(request);
    this.checkOrigin(request, rule, secret);
    if (rule.who === 'public') return true;

    const identity = secret === null ? null : await this.identify(secret);
    if (identity === null) throw new Problem('not_signed_in', 'Sign in, or send a valid API token.');
    checkScope(identity, this.reflector.get(ScopeRule, handler));
    checkRoles(identity, rule);

    const secretAnswer = this.reflector.get(SecretAnswer, handler) !== undefined;
    const idempotency = secretAnswer ? undefined : idempotencyOf(request);
    const caller = { ...identity, requestId: request.id, ...(idempotency === undefined ? {} : { idempotency }) };
    setAsking(request, { caller, again: () => this.authentication.again(identity) });
    return true;
  }

  private identify(secret: Secret): Promise<Identity | null> {
    return secret.by === 'token'
      ? this.authentication.byToken(secret.value)
      : this.authentication.bySession(secret.value);
  }

  /** An Authorization header stands alone: when it is wrong, no cookie makes up for it. */
  private secretOf(request: FastifyRequest): Secret | null {
    const header = request.headers.authorization;
    if (header !== undefined) return { by: 'token', value: /^Bearer +([\w-]{1,256})$/i.exec(header)?.[1] ?? '' };
    const value = sessionCookieOf(request, this.configuration);
    return value === null ? null : { by: 'session', value };
  }

  /** Browsers attach cookies to requests of other sites too; a token is only ever sent on purpose. */
  private checkOrigin(request: FastifyRequest, rule: Access, secret: Secret | null): void {
    if (!isUnsafe(request.method) || secret?.by === 'token') return;
    const origin = originOf(request.headers, this.configuration.publicUrl);
    if (origin === 'own') return;
    // Without a session there is nothing to misuse, unless a page elsewhere wants to sign somebody in.
    if (origin === 'unknown' && (secret === null || rule.who === 'public')) return;
    throw new Problem(
      'origin_refused',
      `Changes with a session cookie are taken from ${this.configuration.publicUrl} only (Origin, Sec-Fetch-Site).`,
    );
  }
}

function checkScope(identity: Identity, scope: Scope | undefined): void {
  if (identity.scopes === null) return;
  if (scope === undefined)
    throw new Problem('forbidden', 'This is for people who are signed in; no API token can do it.');
  if (!identity.scopes.has(scope)) throw new Problem('forbidden', `The API token needs the scope ${scope}.`);
}

function checkRoles(identity: Identity, rule: Access): void {
  if (rule.who !== 'roles' || rule.roles.some((role) => identity.roles.has(role))) return;
  throw new Problem('forbidden', `This needs the role ${rule.roles.join(' or ')} in this workspace.`);
}
