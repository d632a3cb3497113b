import { Link, useNavigate } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { lazy, Suspense, useEffect, useLayoutEffect, useRef } from 'react';
import { useTexts } from '../../app/intl';
import { reached } from '../../app/reached';
import { useKeys } from '../../lib/keyboard';
import { useErrorText } from '../../lib/write';
import { EmptyState, Failure, Skeleton } from '../../ui/empty-state';
import { inboxTexts } from './inbox.texts';
import { Row, rowHeight } from './row';
import type { InboxSearch } from './search';
import type { useRows } from './use-rows';

const NobodyYet = lazy(() => reached(() => import('./nobody-yet')).then(module => ({ default: module.NobodyYet })));

/** With more rows than this, rows far below the visible ones are removed. */
const mostRows = 150;

/** The virtual list of conversations: j and k move the selection, and more rows are loaded as the user scrolls. */
export const List = ({
  list,
  search,
  selected,
}: {
  list: ReturnType<typeof useRows>;
  search: InboxSearch;
  selected: string | undefined;
}) => {
  const say = useTexts(inboxTexts);
  const errorText = useErrorText();
  const navigate = useNavigate({ from: '/inbox/{-$conversationId}' });
  const box = useRef<HTMLDivElement>(null);
  const { rows, readMore, letGo } = list;
  const windowed = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    getItemKey: at => rows[at]?.id ?? at,
    overscan: 8,
  });
  const items = windowed.getVirtualItems();
  const lastInSight = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (lastInSight >= rows.length - 15) void readMore();
  }, [lastInSight, rows.length, readMore]);

  useEffect(() => {
    if (rows.length > mostRows && lastInSight < rows.length / 4) void letGo();
  }, [lastInSight, rows.length, letGo]);

  // New rows at the top do not move the rows that the user is reading.
  const top = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    const before = top.current;
    top.current = rows[0]?.id;
    const element = box.current;
    if (!element || !before || element.scrollTop < rowHeight) return;
    const moved = rows.slice(0, 20).findIndex(({ id }) => id === before);
    if (moved > 0) element.scrollTop += moved * rowHeight;
  }, [rows]);

  const walk = (by: number) => {
    const at = rows.findIndex(({ id }) => id === selected);
    const next = rows[at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)];
    if (!next) return;
    windowed.scrollToIndex(rows.indexOf(next));
    void navigate({ params: { conversationId: next.id }, search });
  };
  useKeys({ j: () => walk(1), k: () => walk(-1) });

  if (list.error && rows.length === 0) return <Failure text={errorText(list.error)} onAgain={list.readAgain} />;
  if (list.loading) return <Skeleton lines={12} />;
  if (rows.length === 0)
    return Object.keys(search).length > 0 ? (
      <EmptyState icon="filter" title={say('noneTitle')}>
        {say('noneBody')}
      </EmptyState>
    ) : (
      <Suspense>
        <NobodyYet />
      </Suspense>
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by the keyboard
    <section ref={box} aria-label={say('list')} tabIndex={0} className="min-h-0 flex-1 overflow-y-auto">
      <ul className="relative" style={{ height: windowed.getTotalSize() }}>
        {items.map(item => {
          const row = rows[item.index];
          if (!row) return null;
          return (
            <li
              key={row.id}
              aria-setsize={list.complete ? rows.length : -1}
              aria-posinset={item.index + 1}
              className="absolute inset-x-0"
              style={{ height: rowHeight, transform: `translateY(${item.start}px)` }}
            >
              <Link
                to="/inbox/{-$conversationId}"
                params={{ conversationId: row.id }}
                search={search}
                preload={false}
                aria-current={row.id === selected ? 'true' : undefined}
                className="block h-full"
              >
                <Row row={row} selected={row.id === selected} />
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
