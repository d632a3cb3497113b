import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { cx } from '../lib/classes';
import { type Place, placeOf } from '../lib/places';

/** A row of a list: a start element, a text, and an end element. It links to a conversation or another place if there is one. */
export const Line = ({
  start,
  title,
  detail,
  end,
  conversationId,
  place = conversationId ? placeOf({ conversationId }) : null,
  struck,
  before,
  after,
}: {
  start?: ReactNode;
  title: string;
  detail?: ReactNode;
  end?: ReactNode;
  conversationId?: string | undefined;
  place?: Place | null;
  struck?: boolean;
  /** Actions before the link. */
  before?: ReactNode;
  /** Actions after everything else. */
  after?: ReactNode;
}) => {
  const body = (
    <>
      {start}
      <span className="min-w-0 flex-1">
        <span className={cx('block font-medium sm:truncate', struck && 'text-ink-3 line-through')}>{title}</span>
        {detail && <span className="block truncate text-xs text-ink-3">{detail}</span>}
      </span>
      {end && <span className="flex flex-none items-center gap-1.5 text-xs text-ink-3">{end}</span>}
    </>
  );
  // On a phone the actions go below a text that they would squeeze.
  const shape = cx(
    'flex min-w-0 flex-1 items-center gap-2.5 rounded-md py-1.5 pr-2 pl-1.5',
    Boolean(after) && 'basis-64',
  );
  return (
    <li
      data-row=""
      className={cx(
        'flex items-center border-b last:border-b-0 focus-within:bg-accent-soft hover:bg-sunken has-[:focus-visible]:bg-accent-soft',
        Boolean(after) && 'flex-wrap justify-end gap-y-1 max-sm:pb-2',
      )}
    >
      {before}
      {place ? (
        <Link {...place} preload={false} className={shape}>
          {body}
        </Link>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys of the list act on the row that has the focus
        <div tabIndex={0} className={shape}>
          {body}
        </div>
      )}
      {after}
    </li>
  );
};
