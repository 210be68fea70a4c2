import { VisuallyHidden } from '@mantine/core';
import type { CSSProperties, ReactNode } from 'react';
import { ratingProps } from '../../components/rating';
import type { RatingLook } from '../../app/tokens';
import { useFormats } from '../../i18n/format';
import classes from './dashboard.module.css';

/** How a part of a bar is filled: each has a pattern of its own, so that no colour is needed to tell them apart. */
export type Fill = 'plain' | 'hatched' | 'light' | 'danger' | 'warning' | 'good' | 'dots';

export type Series = { readonly name: string; readonly fill: Fill };

export type BarRow = {
  readonly key: string;
  /** The name in the first column, and how it is written. */
  readonly name: ReactNode;
  /** One number for each series. */
  readonly values: readonly number[];
  /** The bar takes the colour of a rating. */
  readonly look?: RatingLook;
  /** More cells at the end. */
  readonly more?: readonly ReactNode[];
};

type Props = {
  readonly label: string;
  /** The title of the first column. */
  readonly of: string;
  readonly series: readonly Series[];
  readonly rows: readonly BarRow[];
  readonly moreColumns?: readonly string[];
};

/**
 * Chart and table in one: the numbers stand in a table, and each row draws them as a bar. What the bar shows is read by
 * everybody in the cells beside it. On a phone the bar of a table with many numbers lies under the name of its row.
 */
export function BarTable({ label, of, series, rows, moreColumns = [] }: Props) {
  const { number } = useFormats();
  const most = Math.max(1, ...rows.map(({ values }) => sum(values)));
  return (
    <div className={classes.scroll} tabIndex={0} role="group" aria-label={label}>
      <table className={classes.table} data-many={series.length + moreColumns.length > 2 || undefined}>
        <VisuallyHidden component="caption">{label}</VisuallyHidden>
        <thead>
          <tr>
            <th scope="col">{of}</th>
            <td className={classes.barHead} aria-hidden />
            {series.map(({ name, fill }) => (
              <th key={name} scope="col" className={classes.number}>
                {series.length > 1 && <span className={classes.key} data-fill={fill} aria-hidden />}
                {name}
              </th>
            ))}
            {moreColumns.map((name) => (
              <th key={name} scope="col" className={classes.number}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, values, look, more = [] }) => (
            <tr key={key}>
              <th scope="row" className={classes.name}>
                {name}
                <div className={classes.barBelow} aria-hidden>
                  <Bar series={series} values={values} most={most} look={look} />
                </div>
              </th>
              <td className={classes.barCell} aria-hidden>
                <Bar series={series} values={values} most={most} look={look} />
              </td>
              {values.map((value, index) => (
                <td key={series[index]?.name} className={classes.number} data-zero={value === 0 || undefined}>
                  {number(value)}
                </td>
              ))}
              {more.map((cell, index) => (
                <td key={moreColumns[index]} className={classes.number}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type BarProps = Pick<BarRow, 'values' | 'look'> & {
  readonly series: readonly Series[];
  /** What the longest bar stands for. */
  readonly most: number;
};

function Bar({ series, values, most, look }: BarProps) {
  return (
    <div className={classes.bar} {...(look === undefined ? {} : ratingProps(look))}>
      {values.map((value, index) => (
        <span
          key={series[index]?.name}
          className={classes.part}
          data-fill={look === undefined ? series[index]?.fill : 'rating'}
          data-none={value === 0 || undefined}
          style={{ '--share': value / most } as CSSProperties}
        />
      ))}
    </div>
  );
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
