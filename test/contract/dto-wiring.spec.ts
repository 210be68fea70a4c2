import { describe, expect, it } from '@jest/globals';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { getMetadataStorage } from 'class-validator';
import { routesOf } from '../../apps/api/src/access/routes.js';
import { previewModules } from './preview.js';

/**
 * A DTO imported with `import type` compiles, but its class is lost at run time and nothing is validated any more. So
 * every @Body() and @Query() must have a class of ours with at least one checked field.
 */
describe('the DTOs of the routes', () => {
  it('reach the running program as classes with checks', async () => {
    const lost: string[] = [];
    let seen = 0;
    for (const { controller, name } of routesOf(await previewModules())) {
      const parameters = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Record<
        string,
        { index: number; data?: unknown }
      >;
      const types = Reflect.getMetadata('design:paramtypes', controller.prototype as object, name) as unknown[];
      for (const [key, { index, data }] of Object.entries(parameters)) {
        const kind = Number(key.split(':')[0]);
        if (kind !== Number(RouteParamtypes.BODY) && kind !== Number(RouteParamtypes.QUERY)) continue;
        seen += 1;
        const type = types[index];
        const checked =
          typeof type === 'function' &&
          getMetadataStorage().getTargetValidationMetadatas(type, '', false, false).length > 0;
        if (!checked || data !== undefined) lost.push(`${controller.name}.${name}, parameter ${index + 1}`);
      }
    }
    expect(lost).toEqual([]);
    expect(seen).toBeGreaterThan(10);
  });
});
