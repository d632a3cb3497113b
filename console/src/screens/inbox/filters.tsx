import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import { cx } from '../../lib/classes';
import { useKeys } from '../../lib/keyboard';
import { useSearchText } from '../../lib/use-search-text';
import { IconButton } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Menu, MenuHeading, MenuItem, MenuLine } from '../../ui/menu';
import { channelTexts } from '../../words/channel.texts';
import { channels } from '../../words/channels';
import { inboxTexts } from './inbox.texts';
import { type InboxSearch, whoAnswers } from './search';
import { InboxViews } from './views';

/** Search, who answers, the filters and the saved views. All of it is in the address. */
export const Filters = ({ search }: { search: InboxSearch }) => {
  const say = useTexts(inboxTexts);
  const sayChannel = useTexts(channelTexts);
  const navigate = useNavigate({ from: '/inbox/{-$conversationId}' });
  const { user } = useViewer();
  const field = useRef<HTMLInputElement>(null);
  const show = (next: InboxSearch) => void navigate({ search: next, replace: true });
  const change = (part: Partial<InboxSearch>) => show({ ...search, ...part });
  const [text, setText] = useSearchText(search.q, q => change({ q }));
  useKeys({ '/': () => field.current?.focus() });
  const active = Boolean(search.channel || search.unread || search.mine);
  return (
    <div className="flex-none border-b bg-surface px-3 pt-2.5 pb-2">
      <div className="flex items-center gap-1.5">
        <label className="flex h-8 min-w-0 flex-1 items-center gap-1.5 rounded-md bg-sunken px-2 focus-within:outline-2 focus-within:outline-accent">
          <Icon name="search" size={14} className="text-ink-3" />
          <span className="sr-only">{say('search')}</span>
          <input
            ref={field}
            type="search"
            value={text}
            placeholder={say('searchHint')}
            title={say('search')}
            className="min-w-0 flex-1 bg-transparent outline-none"
            onChange={event => setText(event.target.value)}
            onKeyDown={event => event.key === 'Escape' && field.current?.blur()}
          />
        </label>
        <Menu
          align="end"
          trigger={
            <IconButton icon="filter" label={say('filters')} kind={active ? 'chosen' : 'plain'} className="size-8" />
          }
        >
          <MenuItem
            checked={search.unread === true}
            onSelect={() => change({ unread: search.unread ? undefined : true })}
          >
            {say('unread')}
          </MenuItem>
          {user.seller && (
            <MenuItem checked={search.mine === true} onSelect={() => change({ mine: search.mine ? undefined : true })}>
              {say('mine')}
            </MenuItem>
          )}
          <MenuLine />
          <MenuHeading>{say('channel')}</MenuHeading>
          <MenuItem checked={!search.channel} onSelect={() => change({ channel: undefined })}>
            {say('everyChannel')}
          </MenuItem>
          {channels.map(channel => (
            <MenuItem key={channel} checked={search.channel === channel} onSelect={() => change({ channel })}>
              {sayChannel(channel)}
            </MenuItem>
          ))}
          {Object.keys(search).length > 0 && <MenuLine />}
          {Object.keys(search).length > 0 && (
            <MenuItem icon="close" onSelect={() => show({})}>
              {say('clear')}
            </MenuItem>
          )}
        </Menu>
        <InboxViews search={search} onShow={show} />
      </div>
      <fieldset className="mt-2 flex min-w-0 gap-0.5 overflow-x-auto">
        <legend className="sr-only">{say('who')}</legend>
        {[undefined, ...whoAnswers].map(who => (
          <button
            key={who ?? 'all'}
            type="button"
            aria-pressed={search.who === who}
            className={cx(
              'h-6 rounded-md px-1.5 text-xs whitespace-nowrap',
              search.who === who ? 'bg-accent-soft font-semibold text-accent' : 'text-ink-2 hover:bg-sunken',
            )}
            onClick={() => change({ who })}
          >
            {say(who ?? 'all')}
          </button>
        ))}
      </fieldset>
    </div>
  );
};
