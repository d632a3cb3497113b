import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { hasOnlyTouch } from '../lib/media';
import { Input } from './field';

export interface Found {
  id: string;
  name: string;
  note: string | null;
}

/**
 * A field that searches while the user types, with a few hits below it. Enter chooses the first hit of the whole text, also if it is still
 * being searched; the up and down arrows lead to the hits and back.
 */
export const FindField = ({
  label,
  hint,
  error,
  text,
  onText,
  found,
  isFinding,
  foundLabel,
  status,
  onChoose,
}: {
  label: string;
  hint?: string;
  error?: string | null;
  text: string;
  onText(text: string): void;
  found: readonly Found[];
  /** Whether the hits are still those of an earlier text. */
  isFinding: boolean;
  /** The accessible name of the list of hits. */
  foundLabel: string;
  /** Why the list is empty. */
  status: ReactNode;
  onChoose(id: string): void;
}) => {
  /** The text for which Enter was pressed before its hits were there. */
  const [entered, setEntered] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const [first] = found;
  const isReady = entered !== null && !isFinding;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the hits are there
  useEffect(() => {
    if (!isReady) return;
    setEntered(null);
    if (first && entered === text) onChoose(first.id);
  }, [isReady]);
  const walk = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [...(box.current?.querySelectorAll<HTMLElement>('input, li button') ?? [])];
    event.preventDefault();
    stops[stops.indexOf(event.target as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the field and of the buttons in it
    <div ref={box} onKeyDown={walk}>
      <Input
        label={label}
        type="search"
        autoComplete="off"
        value={text}
        hint={hint}
        error={error}
        onChange={event => onText(event.target.value)}
        onKeyDown={event => {
          // Enter chooses a hit here, and does not submit the form.
          if (event.key !== 'Enter') return;
          event.preventDefault();
          if (isFinding) setEntered(text);
          else if (first) onChoose(first.id);
        }}
      />
      <div role="status" className="text-xs text-ink-3">
        {status}
      </div>
      {found.length > 0 && (
        <ul aria-label={foundLabel} className="mt-1 divide-y rounded-md border">
          {found.map(({ id, name, note }) => (
            <li key={id}>
              <button
                type="button"
                className="flex w-full flex-wrap items-baseline gap-x-2 px-2 py-1.5 text-left hover:bg-sunken"
                onClick={() => {
                  onChoose(id);
                  // The hits disappear with the focus, so a user of the keyboard gets the next control instead.
                  if (!hasOnlyTouch()) box.current?.querySelector('input')?.focus();
                }}
              >
                {/* What tells two hits apart may be the end of their names. */}
                <span className="min-w-0 font-medium break-words">{name}</span>
                <span className="min-w-0 text-xs text-ink-3">{note}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
