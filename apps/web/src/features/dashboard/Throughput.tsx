import { Button } from '@mantine/core';
import { type CSSProperties, useMemo, useState } from 'react';
import { useTranslation } from '../../i18n';
import { useFormats } from '../../i18n/format';
import { Figure } from './Figure';
import type { Statistics } from './queries';
import { columnsOf, type Column, roundTop } from './spans';
import classes from './dashboard.module.css';

/** What was decided and signed off, day by day or week by week; as columns or as a table. */
export function Throughput({ days }: { readonly days: Statistics['days'] }) {
  const { t } = useTranslation('dashboard');
  const { number } = useFormats();
  const [isTable, setTable] = useState(false);
  const columns = useMemo(() => columnsOf(days), [days]);
  const sum = (key: 'decided' | 'signedOff'): number => days.reduce((total, day) => total + day[key], 0);
  const finding = t('throughput.finding', { decided: number(sum('decided')), signedOff: number(sum('signedOff')) });
  return (
    <Figure
      title={t('throughput.title')}
      finding={finding}
      note={columns.length < days.length ? t('throughput.weeks') : null}
      wide
      action={
        <Button size="compact-sm" variant="default" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
          {t('asTable')}
        </Button>
      }
    >
      {isTable ? <Table columns={columns} /> : <Columns columns={columns} label={finding} />}
    </Figure>
  );
}

type ColumnsProps = { readonly columns: readonly Column[]; readonly label: string };

function Columns({ columns, label }: ColumnsProps) {
  const { t } = useTranslation('dashboard');
  const { number } = useFormats();
  const words = useSpanWords();
  const top = roundTop(Math.max(...columns.map(({ decided, signedOff }) => Math.max(decided, signedOff)), 0));
  const [first, middle, last] = [columns[0], columns[Math.floor(columns.length / 2)], columns.at(-1)];
  return (
    <div role="img" aria-label={label}>
      <div className={classes.legend}>
        <span>
          <span className={classes.key} data-fill="plain" /> {t('throughput.decided')}
        </span>
        <span>
          <span className={classes.key} data-fill="hatched" /> {t('throughput.signedOff')}
        </span>
      </div>
      <div className={classes.plot}>
        <span className={classes.top}>{number(top)}</span>
        {columns.map((column) => (
          <span
            key={column.from}
            className={classes.column}
            title={t('throughput.column', {
              when: words(column),
              decided: number(column.decided),
              signedOff: number(column.signedOff),
            })}
          >
            <span data-fill="plain" style={{ '--share': column.decided / top } as CSSProperties} />
            <span data-fill="hatched" style={{ '--share': column.signedOff / top } as CSSProperties} />
          </span>
        ))}
      </div>
      <div className={classes.axis}>
        {[first, middle, last].map((column, index) => (
          <span key={index}>{column && words(column)}</span>
        ))}
      </div>
    </div>
  );
}

function Table({ columns }: { readonly columns: readonly Column[] }) {
  const { t } = useTranslation('dashboard');
  const { number } = useFormats();
  const words = useSpanWords();
  return (
    <div className={classes.scroll} tabIndex={0} role="group" aria-label={t('throughput.title')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('throughput.when')}</th>
            <th scope="col" className={classes.number}>
              {t('throughput.decided')}
            </th>
            <th scope="col" className={classes.number}>
              {t('throughput.signedOff')}
            </th>
          </tr>
        </thead>
        <tbody>
          {columns.toReversed().map((column) => (
            <tr key={column.from}>
              <th scope="row">{words(column)}</th>
              <td className={classes.number}>{number(column.decided)}</td>
              <td className={classes.number}>{number(column.signedOff)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A day, or the days from one to another, in words. */
function useSpanWords(): (column: Column) => string {
  const { t, language } = useTranslation('dashboard');
  return useMemo(() => {
    const tag = language === 'en' ? 'en-GB' : language;
    // A day of the statistics has no time zone: it is read at noon and written as it stands.
    const format = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', timeZone: 'UTC' });
    const day = (of: string): string => format.format(new Date(`${of}T12:00:00Z`));
    return ({ from, to }) => (from === to ? day(from) : t('throughput.span', { from: day(from), to: day(to) }));
  }, [t, language]);
}
