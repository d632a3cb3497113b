import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useClient, useSubscription } from 'urql';
import { useFormats, useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import {
  OlderMessagesDocument,
  ThreadMessageAddedDocument,
  type ThreadMessageFragment,
  ThreadMessageUpdatedDocument,
} from '../../gql/graphql';
import { useErrorText } from '../../lib/write';
import { Button } from '../../ui/button';
import { toast } from '../../ui/toast';
import { nameOf } from '../../words/contact-name';
import { Bubble } from './bubble';
import { inboxTexts } from './inbox.texts';
import { isSameWriter } from './message';
import { threadTexts } from './thread.texts';
import type { ThreadConversation } from './thread-head';

/** The messages, newest at the bottom. It scrolls to new ones unless the user has scrolled up. */
export const Thread = ({ conversation }: { conversation: ThreadConversation }) => {
  const say = useTexts(threadTexts);
  const sayInbox = useTexts(inboxTexts);
  const formats = useFormats();
  const client = useClient();
  const { user } = useViewer();
  const errorText = useErrorText(true);
  const { id, contact, messages } = conversation;
  const name = nameOf(contact, sayInbox('unknown'));
  const [older, setOlder] = useState<{ nodes: ThreadMessageFragment[]; before: string | null } | null>(null);
  // The results reach the thread through the cache.
  useSubscription({ query: ThreadMessageAddedDocument });
  useSubscription({ query: ThreadMessageUpdatedDocument });

  const before = older
    ? older.before
    : messages.pageInfo.hasPreviousPage
      ? (messages.pageInfo.startCursor ?? null)
      : null;
  const [reading, setReading] = useState(false);
  const readOlder = async () => {
    if (!before || reading) return;
    setReading(true);
    const { data, error } = await client.query(OlderMessagesDocument, { id, before }).toPromise();
    setReading(false);
    if (error) return toast.bad(errorText(error));
    const page = data?.conversation?.messages;
    if (page)
      setOlder(now => ({
        nodes: [...page.nodes, ...(now?.nodes ?? [])],
        before: page.pageInfo.hasPreviousPage ? (page.pageInfo.startCursor ?? null) : null,
      }));
  };

  const newest = new Set(messages.nodes.map(message => message.id));
  const shown = [...(older?.nodes.filter(message => !newest.has(message.id)) ?? []), ...messages.nodes].filter(
    // A reaction that was taken back leaves nothing, as in the channels' own apps.
    ({ kind, withdrawnAt }) => !(kind === 'reaction' && withdrawnAt),
  );
  const box = useRef<HTMLDivElement>(null);
  const atFoot = useRef(true);
  const height = useRef(0);
  const newestShown = shown.at(-1);
  const last = newestShown?.id;
  /** Whether messages have come below what the user reads. */
  const [isBelow, setBelow] = useState(false);
  const toFoot = () => {
    const element = box.current;
    if (element) element.scrollTop = element.scrollHeight;
    setBelow(false);
  };
  const first = shown[0]?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the messages decide, not the element
  useLayoutEffect(() => {
    // Who writes reads on from their own message.
    const isOwn = newestShown?.author === 'SELLER' && newestShown.user?.id === user.id;
    if (atFoot.current || isOwn) toFoot();
    else setBelow(true);
  }, [last]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: earlier messages grow the list above what is read
  useLayoutEffect(() => {
    const element = box.current;
    if (element && height.current && !atFoot.current) element.scrollTop += element.scrollHeight - height.current;
    if (element) height.current = element.scrollHeight;
  }, [first]);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const follow = new ResizeObserver(() => {
      if (atFoot.current) element.scrollTop = element.scrollHeight;
    });
    follow.observe(element);
    return () => follow.disconnect();
  }, []);

  let day = '';
  return (
    <section
      ref={box}
      aria-label={say('thread', { name })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by the keyboard
      tabIndex={0}
      className="min-h-0 flex-1 overflow-y-auto bg-paper"
      onScroll={({ currentTarget }) => {
        atFoot.current = currentTarget.scrollHeight - currentTarget.scrollTop - currentTarget.clientHeight < 60;
        height.current = currentTarget.scrollHeight;
        if (atFoot.current) setBelow(false);
      }}
    >
      <div className="mx-auto flex min-h-full max-w-3xl flex-col justify-end px-3 py-3 sm:px-5">
        {before && (
          <Button kind="plain" className="self-center" disabled={reading} onClick={() => void readOlder()}>
            {say('older')}
          </Button>
        )}
        <ol className="flex flex-col gap-1" aria-live="polite" aria-relevant="additions">
          {shown.map((message, at) => {
            const date = formats.nearDay(message.sentAt);
            const isNewDay = date !== day;
            day = date;
            const previous = shown[at - 1];
            const isNewAuthor = isNewDay || !isSameWriter(previous, message);
            return (
              <li key={message.id} className={isNewAuthor && at > 0 ? 'mt-2' : undefined}>
                {isNewDay && (
                  <p className="my-2 text-center text-2xs font-medium text-ink-3 first-letter:uppercase">{date}</p>
                )}
                <Bubble message={message} name={name} isFirst={isNewAuthor} />
              </li>
            );
          })}
        </ol>
      </div>
      {isBelow && (
        // Without a height, so that the messages do not move when it comes.
        <div className="sticky bottom-10 z-10 flex h-0 justify-center">
          <Button
            icon="down"
            className="flex-none shadow-lift"
            onClick={() => {
              toFoot();
              box.current?.focus({ preventScroll: true });
            }}
          >
            {say('below')}
          </Button>
        </div>
      )}
    </section>
  );
};
