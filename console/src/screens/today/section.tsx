import type { ReactNode } from 'react';
import { cx } from '../../lib/classes';
import { Icon, type IconName } from '../../ui/icon';

/** A section of the day, with its number of items, or a line that says there are none. */
export const Section = ({
  id,
  icon,
  title,
  count,
  hasMore = false,
  urgent,
  none,
  children,
  foot,
}: {
  id: string;
  icon: IconName;
  title: string;
  count: number;
  /** Whether there are more items than the counted ones. */
  hasMore?: boolean;
  urgent?: boolean;
  none: string;
  children: ReactNode;
  foot?: ReactNode;
}) => (
  <section aria-labelledby={`day-${id}`} className="mb-4 scroll-mt-2">
    <h2 className="mb-1 flex items-center gap-2 text-sm font-semibold">
      <Icon name={icon} size={15} className={cx(urgent && count > 0 ? 'text-hot' : 'text-ink-3')} />
      <span id={`day-${id}`}>{title}</span>
      <span className={cx('text-xs font-medium', urgent && count > 0 ? 'text-hot' : 'text-ink-3')}>
        {(count > 0 || !hasMore) && count}
        {count > 0 && hasMore && '+'}
      </span>
    </h2>
    <div className="overflow-hidden rounded-lg border bg-surface">
      {count > 0 ? <ul>{children}</ul> : !hasMore && <p className="px-3 py-2 text-ink-3">{none}</p>}
      {foot}
    </div>
  </section>
);
