import { memo } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import { cx } from '../../lib/classes';
import { Avatar } from '../../ui/avatar';
import { Badge, toneOf } from '../../ui/badge';
import { Icon, type IconName } from '../../ui/icon';
import { channelTexts } from '../../words/channel.texts';
import { nameOf } from '../../words/contact-name';
import { inboxTexts } from './inbox.texts';
import { colleagueOf } from './message';
import { usePreview } from './preview';
import type { Row as RowData } from './rows';
import { useTyped } from './use-outbox';

export const rowHeight = 70;

const who: Record<RowData['status'], IconName> = { BOT: 'bot', HUMAN: 'person', WAITING: 'hand', CLOSED: 'check' };
const heat: Record<string, string> = { HOT: 'bg-hot', WARM: 'bg-warm', COLD: 'bg-cold' };

/** One conversation in the list: the contact, the last message, who answers, and since when the contact waits. */
export const Row = memo(({ row, selected }: { row: RowData; selected: boolean }) => {
  const say = useTexts(inboxTexts);
  const sayChannel = useTexts(channelTexts);
  const formats = useFormats();
  const { user } = useViewer();
  const { contact, lead, lastMessage, unreadCount, status, seller } = row;
  const name = nameOf(contact, say('unknown'));
  const preview = usePreview();
  const { unsent, draft } = useTyped(row.id);
  const by = lastMessage ? colleagueOf(lastMessage, user.seller?.id) : null;
  const author =
    lastMessage?.author === 'AI_AGENT'
      ? say('bot')
      : by && (by.is === 'colleague' ? by.name.split(' ')[0] : say(by.is));
  // The agent answers within seconds; for a person the contact may wait long after their message was read.
  const since = (status === 'WAITING' || status === 'HUMAN') && row.waitingSince;
  const waits = since && say('waits', { since: formats.short(since) });
  const answers =
    status === 'BOT'
      ? say('byBot')
      : status === 'WAITING'
        ? waits || say('byNobody')
        : status === 'CLOSED'
          ? say('closed')
          : seller
            ? say('byPerson', { name: seller.displayName })
            : say('bySomebody');
  return (
    <div
      className={cx(
        'relative flex h-full items-start gap-2.5 border-b py-2 pr-3 pl-3.5',
        selected ? 'bg-accent-soft' : 'hover:bg-sunken',
      )}
    >
      <span className={cx('absolute inset-y-2 left-0.5 w-[3px] rounded-full', heat[lead?.temperature ?? ''])} />
      <Avatar name={name} size={34} />
      <div className="min-w-0 flex-1">
        <div className="flex items-baseline gap-1.5">
          <span className={cx('truncate', unreadCount > 0 ? 'font-semibold' : 'font-medium')}>{name}</span>
          {contact.vip && <Icon name="star" size={11} className="self-center text-warm" />}
          <span className="flex-1" />
          {row.lastMessageAt && (
            <time dateTime={row.lastMessageAt} className="flex-none text-2xs text-ink-3">
              {formats.short(row.lastMessageAt)}
            </time>
          )}
        </div>
        <div className="flex items-center gap-1.5">
          <span className={cx('truncate', unreadCount > 0 ? 'text-ink' : 'text-ink-2')}>
            {unsent !== undefined || (draft && !selected) ? (
              <>
                <span className={cx('font-medium', unsent === undefined ? 'text-accent' : 'text-bad')}>
                  {say(unsent === undefined ? 'draft' : 'unsent')}:
                </span>{' '}
                {unsent ?? draft}
              </>
            ) : (
              <>
                {author && <span className="text-ink-3">{author}: </span>}
                {lastMessage && preview(lastMessage)}
              </>
            )}
          </span>
          <span className="flex-1" />
          {unreadCount > 0 && (
            <span className="flex h-4 min-w-4 flex-none items-center justify-center rounded-full bg-accent px-1 text-2xs font-semibold text-accent-ink">
              <span aria-hidden="true">{unreadCount}</span>
              <span className="sr-only">{say('unreadCount', { count: unreadCount })}</span>
            </span>
          )}
        </div>
        <div className="mt-px flex items-center gap-1.5 text-2xs text-ink-3">
          <span
            className={cx(
              'inline-flex min-w-0 items-center gap-1',
              (status === 'WAITING' || waits) && 'font-medium text-hot',
            )}
            title={[answers, status === 'HUMAN' && waits].filter(Boolean).join(' · ')}
          >
            <Icon name={who[status]} size={12} />
            <span className="truncate">
              {status === 'HUMAN' ? [waits, seller?.displayName].filter(Boolean).join(' · ') || answers : answers}
            </span>
          </span>
          <span className="flex-1" />
          <span className="flex-none">{sayChannel(row.channel)}</span>
          {lead?.score != null && (
            <Badge
              tone={toneOf(lead.temperature)}
              title={say('score', { score: lead.score })}
              className="leading-[14px]"
            >
              {lead.score}
            </Badge>
          )}
        </div>
      </div>
    </div>
  );
});
