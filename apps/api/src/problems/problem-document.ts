import type { FieldProblem, Problem, ProblemCode } from '#libs/platform';
import { PROBLEMS, problemPath } from './catalogue.js';

/** RFC 9457 problem details, with our extensions `code`, `errors`, `current` and `requestId`. */
export type ProblemDocument = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly code: ProblemCode;
  readonly errors?: readonly FieldProblem[];
  readonly current?: unknown;
  readonly requestId: string;
};

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

/** `instance` is the path without its query, whose values do not belong into logs and messages. */
export function problemDocument(problem: Problem, where: { path: string; requestId: string }): ProblemDocument {
  const { status, title, advice } = PROBLEMS[problem.code];
  const { errors, current } = problem.extra;
  return {
    type: problemPath(problem.code),
    title,
    status,
    // Faults of the machine say nothing about the machine.
    detail: status >= 500 ? advice.replaceAll('`', '') : problem.detail,
    instance: where.path,
    code: problem.code,
    ...(errors === undefined ? {} : { errors }),
    ...(current === undefined ? {} : { current }),
    requestId: where.requestId,
  };
}
