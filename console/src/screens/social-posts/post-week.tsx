import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import { SocialPostsOfWeekDocument } from '../../gql/graphql';
import { cx } from '../../lib/classes';
import { dayIn, daysLater, startOf } from '../../lib/days';
import { useRead } from '../../lib/read';
import { IconButton } from '../../ui/button';
import { PostState } from './post-state';
import { postTexts } from './social-posts.texts';

const days = [0, 1, 2, 3, 4, 5, 6];
const mondayOf = (day: string): string => daysLater(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

/** A week of the calendar, with what is planned and what was published on each day. */
export const PostWeek = () => {
  const say = useTexts(postTexts);
  const formats = useFormats();
  const { timeZone } = formats.region;
  const [monday, setMonday] = useState(() => mondayOf(dayIn(timeZone, new Date())));
  const range = {
    from: startOf(monday, timeZone).toISOString(),
    to: startOf(daysLater(monday, 7), timeZone).toISOString(),
  };
  const { data, waiting } = useRead(SocialPostsOfWeekDocument, { range }, { lines: 9 });
  return (
    <>
      <div className="mb-2 flex items-center gap-1">
        <IconButton icon="back" label={say('before')} onClick={() => setMonday(daysLater(monday, -7))} />
        <IconButton icon="next" label={say('after')} onClick={() => setMonday(daysLater(monday, 7))} />
        <span className="text-ink-2">
          {formats.calendarDay(monday)} – {formats.calendarDay(daysLater(monday, 6))}
        </span>
      </div>
      {waiting}
      {data && (
        <ol className="grid gap-1.5 md:grid-cols-7 md:gap-2">
          {days.map(passed => {
            const day = daysLater(monday, passed);
            const posts = data.socialPosts.nodes.filter(
              ({ scheduledAt }) => scheduledAt && dayIn(timeZone, new Date(scheduledAt)) === day,
            );
            return (
              <li
                key={day}
                // Below each other, a day without posts is one line.
                className={cx(
                  'min-w-0 rounded-lg border bg-surface p-2',
                  posts.length === 0 && 'max-md:flex max-md:items-baseline max-md:gap-2 max-md:py-1',
                )}
              >
                <p className={cx('text-xs font-semibold text-ink-2', posts.length > 0 ? 'mb-1.5' : 'md:mb-1.5')}>
                  {formats.calendarDay(day, { weekday: 'short' })}
                </p>
                {posts.length === 0 && <p className="text-xs text-ink-3">{say('nothing')}</p>}
                {posts.map(({ id, status, text, scheduledAt, channelAccount }) => (
                  <Link
                    key={id}
                    to="/automation/{-$tab}"
                    params={{ tab: 'posts' }}
                    search={before => ({ ...before, open: id })}
                    className="mb-1.5 block rounded-md bg-sunken p-1.5 last:mb-0"
                  >
                    <span className="block text-xs font-medium">{scheduledAt && formats.time(scheduledAt)}</span>
                    <span className="line-clamp-3 text-xs break-words">{text}</span>
                    <span className="block truncate text-2xs text-ink-3">{channelAccount.name}</span>
                    <PostState status={status} />
                  </Link>
                ))}
              </li>
            );
          })}
        </ol>
      )}
    </>
  );
};
