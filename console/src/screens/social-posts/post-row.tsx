import { Link } from '@tanstack/react-router';
import { useFormats } from '../../app/intl';
import type { SocialPostRowFragment } from '../../gql/graphql';
import { cx } from '../../lib/classes';
import { PostState } from './post-state';

/** A post in the list: its state, its beginning, where and when it is published, and why it was not. */
export const PostRow = ({ post, isOpen }: { post: SocialPostRowFragment; isOpen: boolean }) => {
  const formats = useFormats();
  const { id, status, text, imageUrl, failure, channelAccount, scheduledAt, publishedAt, createdAt } = post;
  return (
    <li data-row="" className={cx('border-b last:border-b-0 hover:bg-sunken', isOpen && 'bg-accent-soft')}>
      <Link
        to="/automation/{-$tab}"
        params={{ tab: 'posts' }}
        search={before => ({ ...before, open: id })}
        aria-current={isOpen ? 'true' : undefined}
        className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2.5 outline-offset-[-2px]"
      >
        <span className="min-w-0 flex-1 basis-52">
          <span className="block truncate font-medium">{text || imageUrl}</span>
          <span className="block truncate text-xs text-ink-3">
            {[channelAccount.name, formats.moment(publishedAt ?? scheduledAt ?? createdAt)].join(' · ')}
          </span>
          {failure && <span className="block text-xs text-bad">{failure}</span>}
        </span>
        <PostState status={status} />
      </Link>
    </li>
  );
};
