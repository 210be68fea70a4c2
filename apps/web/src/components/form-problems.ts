import type { UseFormReturnType } from '@mantine/form';
import { asProblem, type Problem } from '../api/problem';
import { currentLanguage, say } from '../i18n';

/** `/policy/minimumCitations` as the forms name it: `policy.minimumCitations`. */
export const pathOf = (pointer: string): string => pointer.replace(/^\//, '').replaceAll('/', '.');

/** What the server says about the fields of a form. It speaks English; in German the field is only pointed at. */
export function fieldErrors({ fields }: Pick<Problem, 'fields'>, language: string): Record<string, string> {
  return Object.fromEntries(
    fields.map(({ pointer, detail }) => [pathOf(pointer), language === 'en' ? detail : say('common:field.refused')]),
  );
}

/** Shows a refusal at the fields that it is about, and puts the focus on the first of them. */
export function showAtFields<T>(form: UseFormReturnType<T>, error: unknown): void {
  const errors = fieldErrors(asProblem(error), currentLanguage());
  const [first] = Object.keys(errors);
  if (first === undefined) return;
  form.setErrors(errors);
  form.getInputNode(first)?.focus();
}
