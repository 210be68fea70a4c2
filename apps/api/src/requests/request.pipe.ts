import { type ArgumentMetadata, Injectable, type PipeTransform, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { type FieldProblem, Problem } from '#libs/platform';
import { checkReadable } from './readable.js';

const MOST_ERRORS = 50;

/** Holds every body and every query against its class; a fault is answered with the field and the fix. */
@Injectable()
export class RequestPipe implements PipeTransform {
  private readonly body = validation((field) => `/${field.join('/')}`);
  private readonly query = validation((field) => `?${field.join('.')}`);

  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'query') {
      checkReadable(value, '?');
      return (await this.query.transform({ ...(value as object) }, metadata)) as unknown;
    }
    if (metadata.type !== 'body') return value;
    const given = value ?? {};
    if (typeof given !== 'object' || Array.isArray(given)) {
      throw new Problem('validation', 'The body must be a JSON object.', {
        errors: [{ pointer: '', detail: 'Give an object: { … }.' }],
      });
    }
    return (await this.body.transform(given, metadata)) as unknown;
  }
}

function validation(pointer: (field: readonly string[]) => string): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    validationError: { target: false, value: false },
    exceptionFactory: (faults) => {
      const errors = faults.flatMap((fault) => fieldProblems(fault, [], pointer)).slice(0, MOST_ERRORS);
      const named = errors[0] === undefined ? '' : ` ${errors[0].pointer}: ${errors[0].detail}`;
      const more = errors.length > 1 ? ` And ${errors.length - 1} more in errors.` : '';
      return new Problem('validation', `The request is not accepted.${named}${more}`, { errors });
    },
  });
}

function fieldProblems(
  fault: ValidationError,
  parents: readonly string[],
  pointer: (field: readonly string[]) => string,
): FieldProblem[] {
  const field = [...parents, fault.property.replaceAll('~', '~0').replaceAll('/', '~1')];
  const own = Object.entries(fault.constraints ?? {})
    .slice(0, 1)
    .map(([rule, sentence]) => ({
      pointer: pointer(field),
      detail: rule === 'whitelistValidation' ? 'This field is not known here. Leave it out.' : sentence,
    }));
  return [...own, ...(fault.children ?? []).flatMap((child) => fieldProblems(child, field, pointer))];
}
