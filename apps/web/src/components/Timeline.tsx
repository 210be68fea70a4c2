import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '../i18n';
import { RelativeTime } from './RelativeTime';
import classes from './Timeline.module.css';

export type TimelineEntry = {
  readonly id: string | number;
  readonly at: string;
  readonly actor: ReactNode;
  /** What was done, in words. */
  readonly text: ReactNode;
  /** What it changed. */
  readonly changes?: readonly {
    readonly name: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
  readonly aside?: ReactNode;
};

/** Events in the order in which they are given: who did what, when, and what it changed. */
type Props = {
  readonly entries: readonly TimelineEntry[];
  readonly label: string;
  /** How a time is told: as people say it, or exactly. */
  readonly as?: 'past' | 'moment';
};

export function Timeline({ entries, label, as = 'past' }: Props) {
  const { t } = useTranslation();
  if (entries.length === 0) return <Text c="dimmed">{t('timeline.empty')}</Text>;
  return (
    <ol className={classes.list} aria-label={label}>
      {entries.map(({ id, at, actor, text, changes = [], aside }) => (
        <li key={id} className={classes.entry}>
          <span className={classes.time}>
            <RelativeTime at={at} as={as} />
          </span>
          <div className={classes.what}>
            <span className={classes.actor}>{actor}</span> {text}
            {changes.length > 0 && (
              <dl className={classes.changes}>
                {changes.map(({ name, before, after }) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>
                      <del dir="auto">{before ?? t('timeline.nothing')}</del> →{' '}
                      <ins dir="auto">{after ?? t('timeline.nothing')}</ins>
                    </dd>
                  </div>
                ))}
              </dl>
            )}
          </div>
          {aside !== undefined && <div className={classes.aside}>{aside}</div>}
        </li>
      ))}
    </ol>
  );
}
