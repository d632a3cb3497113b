import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react';
import { useQuery } from 'urql';
import { language, useTexts } from '../app/intl';
import { useViewer } from '../app/viewer';
import { PaletteSearchDocument, type PaletteSearchQuery } from '../gql/graphql';
import { cx } from '../lib/classes';
import { useStore } from '../lib/store';
import { toAsk } from '../screens/ask/to-ask';
import { Dialog } from '../ui/dialog';
import { Icon, type IconName } from '../ui/icon';
import { paletteTexts } from './palette.texts';
import { navigation } from './screens';

interface Choice {
  id: string;
  icon: IconName;
  title: string;
  note?: string | null;
  to: string;
  /** The question to ask there. */
  question?: string;
}
const conversationOf = (hit: PaletteSearchQuery['search'][number]): string | undefined =>
  hit.conversation?.id ?? hit.lead?.conversations.nodes[0]?.id;

/** Searches people and messages, and opens every section, with the keyboard only. */
export const Palette = ({ onClose }: { onClose(): void }) => {
  const say = useTexts(paletteTexts);
  const spoken = useStore(language);
  const navigate = useNavigate();
  const { user } = useViewer();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const list = useId();
  const asked = useDeferredValue(text.trim());
  const [{ data, fetching }] = useQuery({
    query: PaletteSearchDocument,
    variables: { text: asked },
    pause: asked.length < 2,
  });
  const sections: Choice[] = navigation
    .filter(({ roles }) => !roles || roles.includes(user.role))
    .filter(({ label }) => label[spoken].toLowerCase().includes(text.trim().toLowerCase()))
    .map(({ to, icon, label, key }) => ({ id: to, icon, title: label[spoken], note: `g ${key}`, to }));
  const hits: Choice[] = (asked.length < 2 ? [] : (data?.search ?? [])).flatMap(hit => {
    const conversation = conversationOf(hit);
    if (!conversation) return [];
    const icon = hit.kind === 'MESSAGE' ? 'inbox' : 'person';
    return [{ id: hit.id, icon, title: hit.title, note: hit.snippet, to: `/inbox/${conversation}` } as const];
  });
  const typed = text.trim();
  const question: Choice[] = typed
    ? [{ id: 'ask', icon: 'question', title: say('ask', { text: typed }), to: '/ask', question: typed }]
    : [];
  const found = [...sections, ...hits];
  const choices = [...found, ...question];
  const chosen = Math.min(at, choices.length - 1);
  const searches = typed.length >= 2 && (fetching || asked !== typed);

  const open = (choice: Choice | undefined) => {
    if (!choice) return;
    onClose();
    if (choice.question) toAsk.set(choice.question);
    void navigate({ to: choice.to });
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(chosen + 1, choices.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(chosen - 1, 0));
    // While search results are pending, Enter must not ask the question below them instead.
    else if (event.key === 'Enter') open(searches && at === 0 ? found[0] : choices[chosen]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog open onClose={onClose} title={say('title')} bare>
      <div className="flex items-center gap-2 border-b px-3">
        <Icon name="search" className="text-ink-3" />
        <input
          autoFocus
          role="combobox"
          aria-expanded="true"
          aria-controls={list}
          aria-activedescendant={choices[chosen] ? `${list}-${chosen}` : undefined}
          aria-label={say('title')}
          placeholder={say('placeholder')}
          className="h-11 flex-1 bg-transparent text-base outline-none"
          value={text}
          onChange={event => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
      </div>
      {asked.length >= 2 && !fetching && found.length === 0 && (
        <p className="p-4 text-center text-ink-2">{say('nothing', { text: asked })}</p>
      )}
      <div id={list} role="listbox" aria-label={say('title')} className="min-h-0 flex-1 overflow-y-auto p-1">
        {choices.map(({ id, icon, title, note, ...choice }, n) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above handles the keys
          <div
            key={id}
            id={`${list}-${n}`}
            role="option"
            tabIndex={-1}
            aria-selected={n === chosen}
            className={cx('flex items-center gap-2 rounded-md px-2 py-1.5', n === chosen && 'bg-accent-soft')}
            onMouseMove={() => setAt(n)}
            onClick={() => open({ id, icon, title, ...choice })}
          >
            <Icon name={icon} className="text-ink-3" />
            <span className={choice.question ? 'truncate' : 'flex-none'}>{title}</span>
            <span className="truncate text-xs text-ink-3">{note}</span>
          </div>
        ))}
      </div>
      <p className="border-t px-3 py-1.5 text-xs text-ink-3 pointer-coarse:hidden">{say('keys')}</p>
    </Dialog>
  );
};
