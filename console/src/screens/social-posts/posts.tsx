import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../../app/intl';
import { SocialPostsPageDocument } from '../../gql/graphql';
import { useEvery } from '../../lib/every';
import { usePages } from '../../lib/pages';
import { useRowKeys } from '../../lib/rows';
import { useErrorText } from '../../lib/write';
import { Button } from '../../ui/button';
import { EmptyState, Failure, Skeleton } from '../../ui/empty-state';
import { Segments } from '../../ui/screen';
import { NewPost } from './new-post';
import { PostRow } from './post-row';
import { PostWeek } from './post-week';
import { postTexts } from './social-posts.texts';

const livelyMs = 5_000;
const quietMs = 30_000;

/** What of the address the list shows. */
interface PostSearch {
  status?: string;
  open?: string;
}

/** The posts for social networks, as a list or as a week of the calendar. */
export const Posts = ({ search, changes }: { search: PostSearch; changes: number }) => {
  const say = useTexts(postTexts);
  const navigate = useNavigate({ from: '/automation/{-$tab}' });
  const [creating, setCreating] = useState(false);
  const shown = search.status === 'week' ? 'week' : 'list';
  return (
    <div className="mx-auto max-w-5xl">
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <Segments
          label={say('shown')}
          value={shown}
          choices={[
            { value: 'list', title: say('list') },
            { value: 'week', title: say('week') },
          ]}
          onChoose={next => void navigate({ search: next === 'week' ? { status: next } : {} })}
        />
        <span className="flex-1" />
        <Button kind="solid" icon="plus" onClick={() => setCreating(true)}>
          {say('create')}
        </Button>
      </div>
      {shown === 'week' ? <PostWeek key={changes} /> : <List search={search} changes={changes} />}
      {creating && (
        <NewPost
          onClose={() => setCreating(false)}
          onCreated={id => {
            setCreating(false);
            void navigate({ search: { open: id } });
          }}
        />
      )}
    </div>
  );
};

const List = ({ search, changes }: { search: PostSearch; changes: number }) => {
  const say = useTexts(postTexts);
  const errorText = useErrorText();
  const pages = usePages(SocialPostsPageDocument, {}, ({ socialPosts }) => socialPosts);
  const { rows, readAgain, loading, error } = pages;
  useEvery(rows.some(({ status }) => status === 'PUBLISHING') ? livelyMs : quietMs, readAgain);
  // A post that was just created is opened, and is not in the list yet.
  useEffect(() => {
    if (changes > 0 || search.open) readAgain();
  }, [changes, search.open, readAgain]);
  const box = useRef<HTMLUListElement>(null);
  useRowKeys(box);
  return (
    <>
      {error && <Failure text={errorText(error)} onAgain={readAgain} />}
      {loading && rows.length === 0 && <Skeleton lines={9} />}
      {!loading && !error && rows.length === 0 && (
        <div className="pt-10">
          <EmptyState icon="share" title={say('noneTitle')}>
            {say('noneBody')}
          </EmptyState>
        </div>
      )}
      {rows.length > 0 && (
        <ul ref={box} aria-label={say('title')} className="overflow-hidden rounded-lg border bg-surface">
          {rows.map(post => (
            <PostRow key={post.id} post={post} isOpen={post.id === search.open} />
          ))}
        </ul>
      )}
      {!pages.complete && rows.length > 0 && (
        <Button className="mt-3" onClick={pages.readMore}>
          {say('more')}
        </Button>
      )}
    </>
  );
};
