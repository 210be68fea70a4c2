import { useEffect, useRef } from 'react';
import { asProblem } from '../api/problem';
import { Failed } from './states';

type Props = { readonly error: Error | null; readonly title: string };

/** Above a form: why it could not be sent. It takes the focus, unless a field has it. */
export function FormAlert({ error, title }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const problem = error === null ? null : asProblem(error);
  useEffect(() => {
    if (problem !== null && problem.fields.length === 0) box.current?.focus();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each refusal
  }, [error]);
  if (problem === null) return null;
  return (
    <div ref={box} tabIndex={-1}>
      <Failed problem={problem} title={title} />
    </div>
  );
}
