import { type ColumnDef, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useTexts } from '../app/intl';
import { cx } from '../lib/classes';
import { useWide } from '../lib/media';
import type { Pages } from '../lib/pages';
import { kept } from '../lib/store';
import { useErrorText } from '../lib/write';
import { tableTexts } from './data-table.texts';
import {
  boxWidth,
  type Chosen,
  type Column,
  endWidth,
  features,
  rowHeight,
  type Sort,
  tracksOf,
} from './data-table-column';
import { Head } from './data-table-head';
import { useTableKeys } from './data-table-keys';
import { LoadingRows, Row, type RowLink } from './data-table-row';
import { Failure } from './empty-state';

export type { Chosen, Column, Sort } from './data-table-column';
export type { RowLink } from './data-table-row';

const nobody: Chosen = {};
type Selection = Record<string, true>;
const settled = <T,>(next: T | ((before: T) => T), before: T): T =>
  typeof next === 'function' ? (next as (before: T) => T)(before) : next;

interface Props<Data> {
  label: string;
  /** The name under which this browser stores the chosen columns. */
  shelf: string;
  columns: readonly Column<Data>[];
  pages: Pages<Data>;
  /** The name of a row, for screen readers. */
  nameOf(row: Data): string;
  linkOf?(row: Data): RowLink;
  /** The row that is open beside the table. */
  active?: string;
  sort?: Sort | null;
  onSort?(next: Sort): void;
  /** Chosen rows by id; without `onChosen` rows cannot be chosen. */
  chosen?: Chosen;
  onChosen?(next: Chosen): void;
  empty: ReactNode;
}

/**
 * A table of the rows that `usePages` reads: only visible rows are rendered, the head stays in place, and columns are sorted by the
 * server. A click anywhere in a row follows its link; the keys j, k, x and shift do the same as the mouse.
 */
export const DataTable = <Data extends { id: string }>({
  label,
  shelf,
  columns,
  pages,
  nameOf,
  linkOf,
  active,
  sort = null,
  onSort,
  chosen = nobody,
  onChosen,
  empty,
}: Props<Data>) => {
  const say = useTexts(tableTexts);
  const errorText = useErrorText();
  const wide = useWide(640);
  const roomy = useWide(360);
  const box = useRef<HTMLDivElement>(null);
  const [visible, setVisible] = useState(() => kept.read<Record<string, boolean>>(`columns.${shelf}`) ?? {});
  const { rows, readMore } = pages;
  const isOn = (id: string) => visible[id] ?? !columns.find(column => column.id === id)?.extra;
  const shown = columns.filter(
    ({ id, essential }, at) => at === 0 || (wide ? isOn(id) : roomy ? essential : essential === true),
  );
  const toggle = (id: string) => {
    const next = { ...visible, [id]: !isOn(id) };
    setVisible(next);
    kept.write(`columns.${shelf}`, next);
  };

  const defs = useMemo<ColumnDef<typeof features, Data>[]>(
    () => columns.map(({ id, title }) => ({ id, header: title })),
    [columns],
  );
  const table = useTable<typeof features, Data>({
    features,
    columns: defs,
    data: rows,
    getRowId: row => row.id,
    state: { rowSelection: chosen as Selection },
    onRowSelectionChange: next => onChosen?.(settled(next, chosen as Selection)),
  });
  const lines = table.getRowModel().rows;
  const tracks = tracksOf(shown as readonly Column<never>[], Boolean(onChosen), wide);
  const least = shown.reduce((sum, { width }) => sum + width, endWidth + (onChosen ? boxWidth : 0));

  const windowed = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    getItemKey: at => lines[at]?.id ?? at,
    scrollPaddingStart: 32,
    scrollPaddingEnd: 32,
    overscan: 10,
  });
  const items = windowed.getVirtualItems();
  const lastInSight = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (lastInSight >= lines.length - 20) readMore();
  }, [lastInSight, lines.length, readMore]);

  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  /** The row whose link is focused as soon as it is rendered. */
  const wanted = useRef<string | null>(null);
  const { focused, setFocused } = useTableKeys({
    ids,
    chosen,
    onChosen,
    show: at => {
      wanted.current = ids[at] ?? null;
      windowed.scrollToIndex(at);
    },
  });
  useEffect(() => {
    const id = wanted.current;
    if (!id) return;
    const row = box.current?.querySelector(`[data-row="${CSS.escape(id)}"]`);
    const control = row?.querySelector<HTMLElement>('a') ?? row?.querySelector('input');
    if (!control) return;
    wanted.current = null;
    control.focus({ preventScroll: true });
    if (active && active !== id) control.click();
  });

  if (pages.error && lines.length === 0) return <Failure text={errorText(pages.error)} onAgain={pages.readAgain} />;
  const every = lines.length > 0 && ids.every(id => chosen[id]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by the keyboard
    <section ref={box} aria-label={label} tabIndex={0} className="relative min-h-0 flex-1 overflow-auto bg-surface">
      <table
        aria-label={label}
        aria-busy={pages.loading}
        aria-rowcount={pages.total === null ? -1 : pages.total + 1}
        className="block"
        style={{ minWidth: wide ? least : undefined }}
      >
        <Head
          tracks={tracks}
          shown={shown}
          all={columns}
          isOn={isOn}
          onToggle={toggle}
          sort={sort}
          onSort={onSort}
          wide={wide}
          choosing={
            onChosen
              ? {
                  all: every,
                  some: Object.keys(chosen).length > 0,
                  toggle: () => onChosen(every ? {} : Object.fromEntries(ids.map(id => [id, true]))),
                }
              : null
          }
        />
        {pages.loading && lines.length === 0 ? (
          <LoadingRows tracks={tracks} cells={shown.length + (onChosen ? 1 : 0)} />
        ) : (
          <tbody
            className={cx('relative block transition-opacity', pages.loading && 'opacity-55')}
            style={{ height: windowed.getTotalSize() }}
          >
            {items.map(({ index, start }) => {
              const line = lines[index];
              if (!line) return null;
              const { id, original } = line;
              return (
                <Row
                  key={id}
                  id={id}
                  at={index}
                  top={start}
                  tracks={tracks}
                  data={original}
                  shown={shown}
                  link={linkOf?.(original) ?? null}
                  look={chosen[id] ? 'chosen' : id === active ? 'open' : id === focused ? 'focused' : 'plain'}
                  choosing={
                    onChosen
                      ? { label: say('chooseRow', { name: nameOf(original) }), toggle: line.getToggleSelectedHandler() }
                      : null
                  }
                  onFocus={() => setFocused(id)}
                />
              );
            })}
          </tbody>
        )}
      </table>
      {pages.moreError && <Failure text={errorText(pages.moreError)} onAgain={readMore} />}
      {!pages.loading && lines.length === 0 && <div className="h-[calc(100%-2.5rem)]">{empty}</div>}
    </section>
  );
};
