import { Link, useRouter, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { useTexts } from '../../app/intl';
import { useCatchUp } from '../../app/live';
import { useMaySell } from '../../app/may-sell';
import { reached } from '../../app/reached';
import { MarkReadDocument, ThreadDocument } from '../../gql/graphql';
import { cx } from '../../lib/classes';
import { useKeys } from '../../lib/keyboard';
import { useVisible, useWide } from '../../lib/media';
import { kept } from '../../lib/store';
import { useErrorText, useWrite } from '../../lib/write';
import { EmptyState, Failure, Skeleton } from '../../ui/empty-state';
import { AwaitedReply } from './awaited-reply';
import { Composer } from './composer';
import type { Row } from './rows';
import type { InboxSearch } from './search';
import { Thread } from './thread';
import { threadTexts } from './thread.texts';
import { ThreadHead } from './thread-head';
import { UnsentMessages } from './unsent';
import { useFoot } from './use-foot';

const Person = lazy(() => reached(() => import('./person')).then(module => ({ default: module.Person })));

/** One conversation: its head, its messages, the composer, and the panel of the person. */
export const Conversation = ({
  id,
  search,
  onPatch,
}: {
  id: string;
  search: InboxSearch;
  onPatch(id: string, part: Partial<Row>): void;
}) => {
  const say = useTexts(threadTexts);
  const errorText = useErrorText();
  const write = useWrite();
  const [{ data, error, fetching }, read] = useQuery({ query: ThreadDocument, variables: { id } });
  const again = () => read({ requestPolicy: 'network-only' });
  useCatchUp(again);
  const wide = useWide(1180);
  const [beside, setBeside] = useState(() => kept.read<boolean>('panel') ?? true);
  const over = useRouterState({ select: ({ location }) => location.state.person === true });
  const panel = wide ? beside : over;
  const router = useRouter();
  const togglePanel = () => {
    if (wide) {
      kept.write('panel', !beside);
      setBeside(!beside);
    } else if (over) router.history.back();
    // Where it covers the thread, it is a step of its own: "back" leads from it to the thread, and not out of the conversation.
    else void router.navigate({ to: '.', search: true, state: { person: true } });
  };
  /** Whether the reply was begun before the conversation was read. */
  const [isAwaited, setIsAwaited] = useState(false);
  const maySell = useMaySell();
  useKeys({ e: togglePanel, ...(!data?.conversation && maySell && { r: () => setIsAwaited(true) }) });
  const foot = useFoot();

  const visible = useVisible();
  const unread = data?.conversation?.unreadCount ?? 0;
  useEffect(() => {
    if (unread === 0 || !visible) return;
    onPatch(id, { unreadCount: 0 });
    void write(MarkReadDocument, { id }, { quiet: true }).then(({ refusal }) => {
      if (refusal) onPatch(id, { unreadCount: unread });
    });
  }, [id, unread, visible, write, onPatch]);

  const conversation = data?.conversation;
  if (!conversation) {
    if (error) return <Failure text={errorText(error)} onAgain={again} />;
    if (fetching)
      return (
        <div className="flex flex-1 flex-col">
          <div className="flex-1">
            <Skeleton lines={8} />
          </div>
          {isAwaited && <AwaitedReply conversationId={id} />}
        </div>
      );
    return (
      <EmptyState
        icon="search"
        title={say('gone')}
        action={
          <Link to="/inbox/{-$conversationId}" params={{}} search={search} className="text-accent underline">
            {say('back')}
          </Link>
        }
      />
    );
  }
  return (
    <>
      <div className={cx('h-full min-w-0 flex-1 flex-col', panel && !wide ? 'hidden lg:flex' : 'flex')}>
        <ThreadHead conversation={conversation} search={search} panel={panel} onPanel={togglePanel} onPatch={onPatch} />
        <Thread conversation={conversation} />
        <div ref={foot} className="flex flex-none flex-col">
          <UnsentMessages conversationId={id} />
          <Composer conversation={conversation} isAwaited={isAwaited} />
        </div>
      </div>
      {panel && (
        <aside aria-label={say('panel')} className="h-full w-full flex-none border-l bg-surface lg:w-[320px]">
          <Suspense fallback={<Skeleton lines={10} />}>
            <Person conversationId={id} onClose={togglePanel} />
          </Suspense>
        </aside>
      )}
    </>
  );
};
