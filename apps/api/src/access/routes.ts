import { RequestMethod, type Type as Class } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import type { ModulesContainer } from '@nestjs/core';

/** A handler of a controller that is reached by HTTP. */
export type Route = {
  readonly controller: Class<unknown>;
  readonly name: string;
  readonly handler: (...args: never[]) => unknown;
  readonly method: string;
};

/** All routes of all controllers, read from their metadata; works in preview mode too, where nothing is instantiated. */
export function routesOf(modules: ModulesContainer): Route[] {
  const controllers = new Set<Class<unknown>>();
  for (const module of modules.values()) {
    for (const { metatype } of module.controllers.values()) controllers.add(metatype as Class<unknown>);
  }
  return [...controllers].flatMap((controller) =>
    Object.entries(Object.getOwnPropertyDescriptors(controller.prototype as object))
      .filter(
        ([name, { value }]) =>
          name !== 'constructor' && typeof value === 'function' && Reflect.hasMetadata(PATH_METADATA, value as object),
      )
      .map(([name, { value }]) => {
        const handler = value as Route['handler'];
        const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod;
        return { controller, name, handler, method: RequestMethod[method] };
      }),
  );
}
