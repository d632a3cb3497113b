import { type ReactNode, useState } from 'react';
import { cx } from '../../lib/classes';
import { Icon } from '../icon';

export interface FigureColumn<Row> {
  name: string;
  title: string;
  /** The sort value; a column without it cannot be sorted. */
  by?(row: Row): number | string | null;
  show(row: Row): ReactNode;
  /** Whether it contains text, which is aligned to the left, and not numbers. */
  text?: boolean;
}

const compare = (a: number | string | null, b: number | string | null): number => {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return typeof a === 'string' || typeof b === 'string' ? String(a).localeCompare(String(b)) : b - a;
};

/** A table of figures that is sorted by a click on a column head. The first column names the row. */
export const FigureTable = <Row,>({
  caption,
  columns,
  rows,
  idOf,
  first,
  foot,
}: {
  caption: string;
  columns: readonly FigureColumn<Row>[];
  rows: readonly Row[];
  idOf(row: Row): string;
  /** The column that it is sorted by at first. */
  first?: string;
  foot?: ReactNode;
}) => {
  const [sort, setSort] = useState({ name: first ?? '', turned: false });
  const by = columns.find(({ name }) => name === sort.name)?.by;
  const sorted = by ? [...rows].sort((a, b) => compare(by(a), by(b)) * (sort.turned ? -1 : 1)) : rows;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by the keyboard too
    <section aria-label={caption} tabIndex={0} className="relative overflow-x-auto rounded-lg border bg-surface">
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b bg-paper text-xs text-ink-2">
            {columns.map(({ name, title, by: sortable, text }) => {
              const isSorted = name === sort.name;
              return (
                <th
                  key={name}
                  scope="col"
                  aria-sort={isSorted ? (sort.turned !== Boolean(text) ? 'ascending' : 'descending') : undefined}
                  className={cx('px-3 py-1.5 font-medium whitespace-nowrap', text ? 'text-left' : 'text-right')}
                >
                  {sortable ? (
                    <button
                      type="button"
                      className={cx(
                        'inline-flex items-center gap-0.5 hover:text-ink',
                        isSorted ? 'text-ink' : 'text-ink-2',
                      )}
                      onClick={() => setSort({ name, turned: isSorted ? !sort.turned : false })}
                    >
                      {title}
                      <Icon
                        name="down"
                        size={11}
                        className={cx(!isSorted && 'invisible', sort.turned && 'rotate-180')}
                      />
                    </button>
                  ) : (
                    title
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {sorted.map(row => (
            <tr key={idOf(row)} className="border-b last:border-b-0 hover:bg-sunken">
              {columns.map(({ name, show, text }, n) =>
                n === 0 ? (
                  <th key={name} scope="row" className="px-3 py-1.5 text-left font-medium whitespace-nowrap">
                    {show(row)}
                  </th>
                ) : (
                  <td key={name} className={cx('px-3 py-1.5 whitespace-nowrap', text ? 'text-left' : 'text-right')}>
                    {show(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {foot}
      </table>
    </section>
  );
};
