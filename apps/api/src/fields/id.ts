import { Param } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { Problem } from '#libs/platform';
import { isUuid } from './formats.js';

const EXAMPLE = '019a5b3e-7c4d-7e21-9a63-5d2f8b1c0e47';

/** An id in the path. What is no id is nothing that exists: 404, as for an id nobody has. */
export function Id(name: string): ParameterDecorator {
  const take = Param(name, { transform: idOrNotFound });
  const describe = ApiParam({ name, schema: { type: 'string', format: 'uuid', example: EXAMPLE } });
  return (target, key, index) => {
    take(target, key, index);
    if (key === undefined) return;
    describe(target, key, Object.getOwnPropertyDescriptor(target, key) as TypedPropertyDescriptor<unknown>);
  };
}

function idOrNotFound(value: unknown): string {
  const id = typeof value === 'string' ? value.toLowerCase() : '';
  if (!isUuid(id)) throw new Problem('not_found', 'Nothing has this id here. Take an id as this API returned it.');
  return id;
}
