import type { ReactNode } from 'react';
import { Input } from './field';

export interface Found {
  id: string;
  name: string;
  note: string | null;
}

/** A field that searches while the user types, with a few hits below it. Enter chooses the first. */
export const FindField = ({
  label,
  hint,
  error,
  text,
  onText,
  found,
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
  /** The accessible name of the list of hits. */
  foundLabel: string;
  /** Why the list is empty. */
  status: ReactNode;
  onChoose(id: string): void;
}) => (
  <div>
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
        if (found[0]) onChoose(found[0].id);
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
              className="flex w-full items-baseline gap-2 px-2 py-1.5 text-left hover:bg-sunken"
              onClick={() => onChoose(id)}
            >
              <span className="truncate font-medium">{name}</span>
              <span className="truncate text-xs text-ink-3">{note}</span>
            </button>
          </li>
        ))}
      </ul>
    )}
  </div>
);
