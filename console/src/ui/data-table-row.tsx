import { Link, type LinkProps } from '@tanstack/react-router';
import type { MouseEvent, PointerEvent } from 'react';
import { cx } from '../lib/classes';
import { Checkbox } from './checkbox';
import { type Column, rowHeight } from './data-table-column';

export type RowLink = Pick<LinkProps, 'to' | 'params' | 'search'>;

/** Shows the whole text of a cell that is cut off while the pointer is over it. */
const sayWhole = ({ currentTarget: cell }: PointerEvent<HTMLElement>) => {
  const isCut = (part: Element) => part.clientWidth > 0 && part.scrollWidth > part.clientWidth;
  if ([cell, ...cell.querySelectorAll('*')].some(isCut)) cell.title = cell.textContent ?? '';
  else cell.removeAttribute('title');
};

/** One row. Its link covers the whole row, so that a click anywhere follows it; the checkbox is above the link. */
export const Row = <Data,>({
  id,
  at,
  top,
  tracks,
  data,
  shown,
  link,
  look,
  choosing,
  onFocus,
}: {
  id: string;
  at: number;
  top: number;
  tracks: string;
  data: Data;
  shown: readonly Column<Data>[];
  link: RowLink | null;
  look: 'plain' | 'focused' | 'chosen' | 'open';
  choosing: { label: string; toggle(event: unknown): void } | null;
  onFocus(): void;
}) => (
  <tr
    data-row={id}
    aria-rowindex={at + 2}
    className={cx(
      'absolute inset-x-0 grid items-center border-b has-[a:focus-visible]:outline-2 has-[a:focus-visible]:-outline-offset-2 has-[a:focus-visible]:outline-accent',
      look === 'open' || look === 'chosen' ? 'bg-accent-soft' : look === 'focused' ? 'bg-sunken' : 'hover:bg-sunken',
    )}
    style={{ height: rowHeight, transform: `translateY(${top}px)`, gridTemplateColumns: tracks }}
    onFocus={onFocus}
  >
    {choosing && (
      <td className="relative z-[1] h-full">
        {/* The whole cell is the box: beside it, a finger would open the row. */}
        {/* biome-ignore lint/a11y/noLabelWithoutControl: the checkbox is its control */}
        <label
          className="flex h-full cursor-pointer items-center justify-center"
          // Shift and a click choose a range; they must not select text.
          onMouseDown={(event: MouseEvent) => event.shiftKey && event.preventDefault()}
        >
          <Checkbox label={choosing.label} checked={look === 'chosen'} onChange={choosing.toggle} />
        </label>
      </td>
    )}
    {shown.map(({ id: column, cell, align }, position) => (
      <td
        key={column}
        onPointerEnter={sayWhole}
        className={cx(
          'min-w-0 truncate px-2 has-[a:focus-visible]:overflow-visible has-[a:focus-visible]:[&_span]:max-w-none has-[a:focus-visible]:[&_span]:overflow-visible',
          align === 'end' && 'text-right',
        )}
      >
        {position === 0 && link ? (
          <Link
            {...link}
            preload={false}
            aria-current={look === 'open' ? 'true' : undefined}
            className="outline-none after:absolute after:inset-0"
          >
            {/* Of the row with the keyboard's focus the name is shown whole, over the cells beside it. */}
            <span className="in-focus-visible:relative in-focus-visible:z-[1] in-focus-visible:bg-sunken in-focus-visible:pr-2">
              {cell(data)}
            </span>
          </Link>
        ) : (
          cell(data)
        )}
      </td>
    ))}
  </tr>
);

/** Grey bars in place of the first rows, so that nothing moves when the rows arrive. */
export const LoadingRows = ({ tracks, cells }: { tracks: string; cells: number }) => {
  const places = Array.from({ length: cells }, (_, at) => at);
  return (
    <tbody aria-hidden="true" className="block">
      {Array.from({ length: 12 }, (_, at) => at).map(at => (
        <tr key={at} className="grid items-center border-b" style={{ height: rowHeight, gridTemplateColumns: tracks }}>
          {places.map(column => (
            <td key={column} className="px-2">
              <span
                className="block h-2.5 animate-pulse rounded bg-sunken"
                style={{ width: `${70 - ((at * 17 + column * 29) % 40)}%` }}
              />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
};
