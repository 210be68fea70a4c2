import { Group, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import classes from './PageHeader.module.css';

type Props = {
  /** The one h1 of the page; also the title of the tab. */
  readonly title: string;
  /** Foreign text, such as the title of an article: direction and language are its own. */
  readonly foreign?: boolean;
  /** Where the page is: links above the title. */
  readonly above?: ReactNode;
  /** One line below the title. */
  readonly meta?: ReactNode;
  /** Buttons of the page. */
  readonly actions?: ReactNode;
};

/** Title, place and buttons of a page. */
export function PageHeader({ title, foreign = false, above, meta, actions }: Props) {
  useEffect(() => {
    document.title = `${title} · Claimdesk`;
  }, [title]);
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        {above}
        <Title order={1} dir={foreign ? 'auto' : undefined}>
          {title}
        </Title>
        {meta !== undefined && <div className={classes.meta}>{meta}</div>}
      </div>
      {actions !== undefined && (
        <Group gap="xs" className={`${classes.actions} no-print`}>
          {actions}
        </Group>
      )}
    </header>
  );
}
