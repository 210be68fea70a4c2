import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { APP_GUARD, ModulesContainer } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { AccessRule } from './classification.js';
import { routesOf } from './routes.js';

/** Puts the guard before every route, and refuses to start while a route is not classified exactly once. */
@Global()
@Module({ providers: [{ provide: APP_GUARD, useClass: AccessGuard }] })
export class AccessModule implements OnModuleInit {
  constructor(private readonly modules: ModulesContainer) {}

  onModuleInit(): void {
    const faulty = routesOf(this.modules).filter(({ handler }) => classifications(handler) !== 1);
    if (faulty.length === 0) return;
    const names = faulty.map(({ controller, name }) => `${controller.name}.${name}`).join(', ');
    throw new Error(`Classify each of these routes exactly once, with @Public(), @SignedIn() or @Allow(…): ${names}`);
  }
}

const classifications = (handler: object): number =>
  (Reflect.getMetadata(AccessRule.KEY, handler) as readonly unknown[] | undefined)?.length ?? 0;
