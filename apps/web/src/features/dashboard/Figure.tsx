import { type ReactNode, useId } from 'react';
import classes from './dashboard.module.css';

type Props = {
  readonly title: string;
  /** What the chart says, as a sentence. */
  readonly finding: string;
  /** What has to be known to read it. */
  readonly note?: string | null;
  readonly action?: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
};

/** One chart with what it says in words. */
export function Figure({ title, finding, note = null, action, wide = false, children }: Props) {
  const id = useId();
  return (
    <figure className={classes.figure} data-wide={wide || undefined} aria-labelledby={id}>
      <div className={classes.figureHead}>
        <h2 id={id}>{title}</h2>
        {action}
      </div>
      <figcaption>
        <p className={classes.finding}>{finding}</p>
        {note !== null && <p className={classes.note}>{note}</p>}
      </figcaption>
      {children}
    </figure>
  );
}
