import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import { cx } from '../../lib/classes';
import { useKeys } from '../../lib/keyboard';
import { kept } from '../../lib/store';
import { Button, IconButton } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Input } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { Menu, MenuHeading, MenuItem, MenuLine } from '../../ui/menu';
import { channelTexts, inboxTexts } from './inbox.texts';
import { channels, type InboxSearch, whoAnswers } from './search';

interface View {
  name: string;
  search: InboxSearch;
}

/** Search, who answers, and the filters with the reader's own views. All of it lies in the address. */
export const Filters = ({ search }: { search: InboxSearch }) => {
  const say = useTexts(inboxTexts);
  const sayChannel = useTexts(channelTexts);
  const navigate = useNavigate({ from: '/inbox/{-$conversationId}' });
  const { user, tenant } = useViewer();
  const shelf = `views.${tenant.id}.${user.id}`;
  const [views, setViews] = useState(() => kept.read<View[]>(shelf) ?? []);
  const [naming, setNaming] = useState(false);
  const [text, setText] = useState(search.q ?? '');
  const field = useRef<HTMLInputElement>(null);
  const show = (next: InboxSearch) => void navigate({ search: next, replace: true });
  const change = (part: Partial<InboxSearch>) => show({ ...search, ...part });
  const keepViews = (next: View[]) => {
    setViews(next);
    kept.write(shelf, next);
  };
  useEffect(() => setText(search.q ?? ''), [search.q]);
  useEffect(() => {
    const wanted = text.trim() || undefined;
    if (wanted === search.q) return;
    const timer = setTimeout(() => change({ q: wanted }), 250);
    return () => clearTimeout(timer);
  });
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
            placeholder={say('search')}
            className="min-w-0 flex-1 bg-transparent outline-none"
            onChange={event => setText(event.target.value)}
            onKeyDown={event => event.key === 'Escape' && field.current?.blur()}
          />
        </label>
        <Menu
          align="end"
          trigger={
            <IconButton
              icon="filter"
              label={say('filters')}
              className={cx('size-8', active && 'bg-accent-soft text-accent')}
            />
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
          <MenuLine />
          <MenuHeading>{say('views')}</MenuHeading>
          {views.length === 0 && <p className="max-w-52 px-2 pb-1 text-xs text-ink-3">{say('noViews')}</p>}
          {views.map(view => (
            <MenuItem key={view.name} icon="eye" onSelect={() => show(view.search)}>
              {view.name}
            </MenuItem>
          ))}
          <MenuItem icon="plus" onSelect={() => setNaming(true)}>
            {say('saveView')}
          </MenuItem>
          {Object.keys(search).length > 0 && (
            <MenuItem icon="close" onSelect={() => show({})}>
              {say('clear')}
            </MenuItem>
          )}
        </Menu>
      </div>
      <fieldset className="mt-2 flex gap-0.5 overflow-x-auto">
        <legend className="sr-only">{say('who')}</legend>
        {[undefined, ...whoAnswers].map(who => (
          <button
            key={who ?? 'all'}
            type="button"
            aria-pressed={search.who === who}
            className={cx(
              'h-6 rounded-md px-2 text-xs whitespace-nowrap',
              search.who === who ? 'bg-accent-soft font-semibold text-accent' : 'text-ink-2 hover:bg-sunken',
            )}
            onClick={() => change({ who })}
          >
            {say(who ?? 'all')}
          </button>
        ))}
      </fieldset>
      {naming && (
        <NameView
          views={views}
          onClose={() => setNaming(false)}
          onRemove={name => keepViews(views.filter(view => view.name !== name))}
          onSave={name => {
            keepViews([...views.filter(view => view.name !== name), { name, search }]);
            setNaming(false);
          }}
        />
      )}
    </div>
  );
};

const NameView = ({
  views,
  onSave,
  onRemove,
  onClose,
}: {
  views: readonly View[];
  onSave(name: string): void;
  onRemove(name: string): void;
  onClose(): void;
}) => {
  const say = useTexts(inboxTexts);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
    if (name) onSave(name);
  };
  return (
    <Dialog open onClose={onClose} title={say('views')}>
      <form className="flex items-end gap-2 p-4" onSubmit={save}>
        <div className="flex-1">
          <Input label={say('viewName')} name="name" maxLength={60} required />
        </div>
        <Button kind="solid" type="submit" className="h-8">
          {say('save')}
        </Button>
      </form>
      {views.map(({ name }) => (
        <div key={name} className="flex items-center justify-between px-4 pb-2">
          {name}
          <IconButton icon="close" label={say('removeView', { name })} onClick={() => onRemove(name)} />
        </div>
      ))}
    </Dialog>
  );
};
