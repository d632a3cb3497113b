import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import { useMaySell } from '../../app/may-sell';
import { HandBackDocument, TakeOverDocument, type ThreadQuery } from '../../gql/graphql';
import { cx } from '../../lib/classes';
import { useKeys } from '../../lib/keyboard';
import { useWrite } from '../../lib/write';
import { Avatar } from '../../ui/avatar';
import { Badge } from '../../ui/badge';
import { Button, IconButton } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { toast } from '../../ui/toast';
import { channelTexts } from '../../words/channel.texts';
import { nameOf } from '../../words/contact-name';
import { inboxTexts } from './inbox.texts';
import type { Row } from './rows';
import type { InboxSearch } from './search';
import { threadTexts } from './thread.texts';

export type ThreadConversation = NonNullable<ThreadQuery['conversation']>;

/** Returns the current time, updated every half minute. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Whether the channel accepts free text from a person now; null if it has no such limit. */
export function windowOf(
  { personWindowClosesAt, channel }: Pick<ThreadConversation, 'personWindowClosesAt' | 'channel'>,
  now: number,
) {
  if (!personWindowClosesAt) return channel === 'WHATSAPP' ? { open: false, until: null } : null;
  return { open: Date.parse(personWindowClosesAt) > now, until: personWindowClosesAt };
}

/** The head of a conversation: the contact, who answers, and the time limit for free text; keys to take over (t) and hand back (b). */
export const ThreadHead = ({
  conversation,
  search,
  panel,
  onPanel,
  onPatch,
}: {
  conversation: ThreadConversation;
  search: InboxSearch;
  panel: boolean;
  onPanel(): void;
  onPatch(id: string, part: Partial<Row>): void;
}) => {
  const say = useTexts(threadTexts);
  const sayInbox = useTexts(inboxTexts);
  const sayChannel = useTexts(channelTexts);
  const formats = useFormats();
  const write = useWrite();
  const { id, status, contact, seller, channel } = conversation;
  const name = nameOf(contact, sayInbox('unknown'));
  const now = useNow();
  const limit = windowOf(conversation, now);
  const maySell = useMaySell();
  const takes = maySell && status !== 'HUMAN';
  const handsBack = maySell && status !== 'BOT';

  const change = async (toPerson: boolean) => {
    const before = { status };
    onPatch(id, { status: toPerson ? 'HUMAN' : 'BOT' });
    const input = { conversationId: id };
    const { refusal } = await (toPerson ? write(TakeOverDocument, { input }) : write(HandBackDocument, { input }));
    if (refusal) onPatch(id, before);
    else toast.good(say(toPerson ? 'takenOver' : 'handedBack'));
  };
  useKeys({
    t: () => takes && void change(true),
    b: () => handsBack && void change(false),
  });
  return (
    <header className="@container flex-none border-b bg-surface">
      <div className="flex items-center gap-2.5 px-3 py-2">
        <Link
          to="/inbox/{-$conversationId}"
          params={{ conversationId: undefined }}
          search={search}
          aria-label={say('back')}
          className="-ml-1 flex size-8 items-center justify-center rounded-md hover:bg-sunken md:hidden"
        >
          <Icon name="back" />
        </Link>
        <Avatar name={name} size={34} className="max-sm:hidden" />
        <div className="min-w-0 flex-1">
          <h2 className="truncate text-base font-semibold">{name}</h2>
          <p className="flex min-w-0 items-center gap-1.5 overflow-hidden text-xs text-ink-3">
            <span className={cx('flex-none', limit && '@max-md:sr-only')}>{sayChannel(channel)}</span>
            {limit && (
              <Badge
                tone={limit.open ? 'good' : 'warm'}
                icon="clock"
                title={limit.open && limit.until ? formats.relative(limit.until) : say('windowClosed')}
              >
                {limit.open && limit.until ? (
                  <>
                    {/* Beside two buttons and who answers, the date would be cut off. */}
                    <span className="@max-4xl:hidden">{say('windowOpen', { until: formats.moment(limit.until) })}</span>
                    <span className="@max-[22rem]:sr-only @4xl:hidden">
                      {say('windowLeft', { left: formats.length(Date.parse(limit.until) - now) })}
                    </span>
                    <span aria-hidden="true" className="@min-[22rem]:hidden">
                      {formats.length(Date.parse(limit.until) - now)}
                    </span>
                  </>
                ) : (
                  say('onlyTemplates')
                )}
              </Badge>
            )}
          </p>
        </div>
        <Badge
          tone={status === 'WAITING' ? 'hot' : status === 'BOT' ? 'quiet' : status === 'HUMAN' ? 'accent' : 'quiet'}
          icon={status === 'BOT' ? 'bot' : status === 'HUMAN' ? 'person' : status === 'WAITING' ? 'hand' : 'check'}
          // If there is little room, the time limit is more important; the buttons also show who answers.
          className={cx('max-w-44 flex-none', status === 'BOT' ? '@max-xl:hidden' : '@max-2xl:hidden')}
        >
          {status === 'BOT'
            ? sayInbox('byBot')
            : status === 'WAITING'
              ? sayInbox('byNobody')
              : status === 'CLOSED'
                ? sayInbox('closed')
                : seller
                  ? sayInbox('byPerson', { name: seller.displayName })
                  : sayInbox('bySomebody')}
        </Badge>
        {takes && (
          <Button
            kind={status === 'WAITING' ? 'solid' : 'soft'}
            icon="hand"
            onClick={() => void change(true)}
            title="t"
          >
            {say('takeOver')}
          </Button>
        )}
        {handsBack && (
          <Button icon="bot" onClick={() => void change(false)} title="b" aria-label={say('handBack')}>
            <span className="max-sm:hidden">{say('handBack')}</span>
          </Button>
        )}
        <IconButton icon="person" label={say('panel')} aria-pressed={panel} onClick={onPanel} title="e" />
      </div>
    </header>
  );
};
