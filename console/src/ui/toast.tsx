import { useTexts } from '../app/intl';
import { cx } from '../lib/classes';
import { createStore, useStore } from '../lib/store';
import { Button, IconButton } from './button';
import { Icon } from './icon';
import { uiTexts } from './ui.texts';

interface Toast {
  id: number;
  tone: 'good' | 'bad';
  text: string;
  /** A button with an action for the message. */
  action: { label: string; run(): void } | null;
}
const toasts = createStore<Toast[]>([]);
let next = 1;

function show(tone: Toast['tone'], text: string, action: Toast['action'] = null): () => void {
  const id = next++;
  toasts.set(before => [...before.slice(-2), { id, tone, text, action }]);
  // A message with a button stays longer, for users who read slowly.
  setTimeout(() => dismiss(id), action ? 30_000 : tone === 'bad' ? 9_000 : 4_000);
  return () => dismiss(id);
}
const dismiss = (id: number) => toasts.set(before => before.filter(each => each.id !== id));

/** A short message at the edge of the screen about the last action. Returns a function that takes it away before its time. */
export const toast = {
  good: (text: string, action?: Toast['action']) => show('good', text, action),
  bad: (text: string, action?: Toast['action']) => show('bad', text, action),
};

export const Toasts = () => {
  const shown = useStore(toasts);
  const say = useTexts(uiTexts);
  return (
    <div
      aria-live="polite"
      className="pointer-events-none fixed inset-x-0 bottom-[calc(var(--foot,0px)+0.75rem)] z-50 flex flex-col items-center gap-2 px-3"
    >
      {shown.map(({ id, tone, text, action }) => (
        <div
          key={id}
          className={cx(
            'pointer-events-auto flex max-w-[32rem] items-start gap-2 rounded-lg border bg-raised py-1.5 pr-1.5 pl-3 shadow-lift',
            tone === 'bad' ? 'border-bad' : 'border-line-strong',
          )}
        >
          <Icon
            name={tone === 'bad' ? 'alert' : 'check'}
            className={cx('mt-1.5', tone === 'bad' ? 'text-bad' : 'text-good')}
          />
          <p className="py-1">{text}</p>
          {action && (
            <Button
              className="shrink-0"
              onClick={() => {
                dismiss(id);
                action.run();
              }}
            >
              {action.label}
            </Button>
          )}
          <IconButton icon="close" label={say('close')} onClick={() => dismiss(id)} />
        </div>
      ))}
    </div>
  );
};
