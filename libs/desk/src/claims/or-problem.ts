import { isRefusal, type Refusal } from '#libs/claims';
import { Problem, type FieldProblem } from '#libs/platform';

/** The answer of the core, or its refusal as a problem; `pointer` names the field that it is about. */
export function orProblem<T extends object>(answer: T | Refusal, pointer?: string): T {
  if (!isRefusal(answer)) return answer;
  const errors: FieldProblem[] | undefined = pointer === undefined ? undefined : [{ pointer, detail: answer.detail }];
  throw new Problem(answer.code, answer.detail, { errors });
}
