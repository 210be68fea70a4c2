import { Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './Section.module.css';

type Props = { readonly title: string; readonly help?: ReactNode; readonly children: ReactNode };

/** A part of a page of settings: what it is about beside what can be done. */
export function Section({ title, help, children }: Props) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.about}>
        <Title order={2} id={id}>
          {title}
        </Title>
        {help !== undefined && <p className={classes.help}>{help}</p>}
      </div>
      <div className={classes.body}>{children}</div>
    </section>
  );
}
