import { useState } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import {
  ApproveSocialPostDocument,
  CancelSocialPostDocument,
  PublishSocialPostNowDocument,
  SocialPostPanelDocument,
  type SocialPostPanelQuery,
} from '../../gql/graphql';
import { useEvery } from '../../lib/every';
import { useKeys } from '../../lib/keyboard';
import { useRead } from '../../lib/read';
import { runs } from '../../lib/tenant-settings';
import { useWrite } from '../../lib/write';
import { Button, IconButton } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { EmptyState } from '../../ui/empty-state';
import { Picture } from '../../ui/picture';
import { SidePanel } from '../../ui/side-panel';
import { toast } from '../../ui/toast';
import { EditPost } from './edit-post';
import { PostState } from './post-state';
import { PostTimes } from './post-times';
import { postTexts } from './social-posts.texts';

type Post = NonNullable<SocialPostPanelQuery['socialPost']>;
const livelyMs = 4_000;
const quietMs = 30_000;

/** A post beside the list: as it will look, its state, and what can be done with it. */
export const PostPanel = ({ id, onClose, onChanged }: { id: string; onClose(): void; onChanged(): void }) => {
  const say = useTexts(postTexts);
  const { data, again, waiting } = useRead(SocialPostPanelDocument, { id }, { lines: 10 });
  const post = data?.socialPost;
  useEvery(post?.status === 'PUBLISHING' || post?.status === 'SCHEDULED' ? livelyMs : quietMs, again);
  useKeys({ Escape: onClose });
  return (
    <SidePanel label={say('panel')}>
      <header className="flex flex-none items-start gap-1 border-b px-3 py-2.5">
        <h2 className="min-w-0 flex-1 text-base font-semibold break-words">{post?.channelAccount.name}</h2>
        <IconButton icon="close" label={say('close')} onClick={onClose} />
      </header>
      {waiting}
      {data && !post && <EmptyState icon="search" title={say('gone')} />}
      {post && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by the keyboard
        <div tabIndex={0} className="min-h-0 flex-1 overflow-y-auto px-3 pb-16 outline-offset-[-2px]">
          <Facts
            post={post}
            onChanged={() => {
              again();
              onChanged();
            }}
          />
        </div>
      )}
    </SidePanel>
  );
};

const closed: readonly string[] = ['PUBLISHED', 'PUBLISHING', 'CANCELLED'];

const Facts = ({ post, onChanged }: { post: Post; onChanged(): void }) => {
  const say = useTexts(postTexts);
  const formats = useFormats();
  const write = useWrite();
  const { user } = useViewer();
  const [asking, setAsking] = useState<'publish' | 'cancel' | null>(null);
  const [editing, setEditing] = useState(false);
  const { id, status, origin, text, imageUrl, link, scheduledAt, publishedAt, permalink, failure } = post;
  const isOpen = !closed.includes(status);
  const settle = async (written: Promise<{ data: unknown }>) => {
    if (!(await written).data) return;
    toast.good(say('done'));
    onChanged();
  };
  const when = publishedAt ?? (status === 'SCHEDULED' ? scheduledAt : null);
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 py-2.5 text-xs text-ink-2">
        <PostState status={status} />
        <span className="min-w-0 flex-1">{[say(origin), ...(when ? [formats.moment(when)] : [])].join(' · ')}</span>
        {permalink && (
          <a href={permalink} target="_blank" rel="noreferrer" className="text-accent underline">
            {say('open')}
          </a>
        )}
      </div>
      {failure && <p className="mb-2.5 rounded-md bg-warm-soft px-2.5 py-1.5 text-warm">{failure}</p>}
      {editing ? (
        <EditPost
          post={post}
          onDone={() => {
            setEditing(false);
            onChanged();
          }}
        />
      ) : (
        <section aria-label={say('preview')}>
          <h3 className="mb-1 text-xs font-semibold text-ink-2">{say('preview')}</h3>
          <article className="overflow-hidden rounded-lg border bg-surface">
            <p className="border-b px-3 py-2 font-semibold">{post.channelAccount.name}</p>
            {imageUrl ? (
              <a
                href={imageUrl}
                target="_blank"
                rel="noreferrer"
                className="block bg-sunken px-3 py-3 text-center break-all text-accent underline"
              >
                <Picture address={imageUrl} className="mx-auto mb-2 max-h-64 max-w-full" />
                {say('picture')}
              </a>
            ) : (
              post.channelAccount.channel === 'INSTAGRAM' && (
                <p className="bg-sunken px-3 py-6 text-center text-ink-3">{say('noImage')}</p>
              )
            )}
            <p className="px-3 py-2 break-words whitespace-pre-wrap">{text}</p>
            {link && <p className="px-3 pb-2 break-all text-accent">{link}</p>}
          </article>
        </section>
      )}
      {isOpen && !editing && (
        <div className="mt-3 flex flex-wrap gap-2">
          <Button icon="pencil" onClick={() => setEditing(true)}>
            {say('edit')}
          </Button>
          {runs(user.role) && status === 'DRAFT' && (
            <Button icon="check" onClick={() => void settle(write(ApproveSocialPostDocument, { id }))}>
              {say('approve')}
            </Button>
          )}
          {runs(user.role) && (
            <Button kind="solid" icon="send" onClick={() => setAsking('publish')}>
              {say('publish')}
            </Button>
          )}
          {(runs(user.role) || status !== 'SCHEDULED') && (
            <Button kind="danger" onClick={() => setAsking('cancel')}>
              {say('cancel')}
            </Button>
          )}
        </div>
      )}
      {isOpen && !editing && runs(user.role) && <PostTimes post={post} onChanged={onChanged} />}
      {asking && (
        <Confirm
          title={say(`${asking}Title`)}
          action={say(asking)}
          back={say('back')}
          onConfirm={() =>
            settle(
              asking === 'publish'
                ? write(PublishSocialPostNowDocument, { id })
                : write(CancelSocialPostDocument, { id }),
            )
          }
          onClose={() => setAsking(null)}
        >
          {say(`${asking}Body`, { account: post.channelAccount.name })}
        </Confirm>
      )}
    </>
  );
};
