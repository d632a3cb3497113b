import type { ReactNode } from 'react';
import { cx } from '../lib/classes';

type Head = string | { end: string };

/** A table of a few rows, all of them rendered. It scrolls by itself if it is too wide. */
export const SmallTable = ({
  label,
  heads,
  rows,
  className,
}: {
  label: string;
  /** `end` aligns the column to the right, for numbers. */
  heads: readonly Head[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
  className?: string;
}) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by the keyboard
  <section aria-label={label} tabIndex={0} className={cx('relative overflow-x-auto', className)}>
    <table className="w-full text-left">
      <thead>
        <tr className="border-b text-xs text-ink-2">
          {heads.map(head => (
            <th
              key={typeof head === 'string' ? head : head.end}
              scope="col"
              className={cx('px-3.5 py-1.5 font-medium whitespace-nowrap', typeof head !== 'string' && 'text-right')}
            >
              {typeof head === 'string' ? head : head.end}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key} className="border-b last:border-b-0">
            {cells.map((cell, at) => (
              <td
                // biome-ignore lint/suspicious/noArrayIndexKey: cells are in the order of their heads
                key={at}
                className={cx('px-3.5 py-1.5', typeof heads[at] === 'object' && 'text-right whitespace-nowrap')}
              >
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
