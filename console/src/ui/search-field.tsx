import { useRef } from 'react';
import { cx } from '../lib/classes';
import { useKeys } from '../lib/keyboard';
import { useSearchText } from '../lib/use-search-text';
import { Icon } from './icon';

/** A search field that searches a moment after the last key. The key / focuses it, Escape leaves it. */
export const SearchField = ({
  label,
  value,
  className,
  onChange,
}: {
  label: string;
  value: string | undefined;
  className?: string;
  onChange(text: string | undefined): void;
}) => {
  const [text, setText] = useSearchText(value || undefined, onChange);
  const field = useRef<HTMLInputElement>(null);
  useKeys({ '/': () => field.current?.focus() });
  return (
    <label
      className={cx(
        'flex h-8 items-center gap-1.5 rounded-md bg-sunken px-2 focus-within:outline-2 focus-within:outline-accent',
        className,
      )}
    >
      <Icon name="search" size={14} className="text-ink-3" />
      <span className="sr-only">{label}</span>
      <input
        ref={field}
        type="search"
        value={text}
        placeholder={label}
        className="min-w-0 flex-1 bg-transparent outline-none"
        onChange={event => setText(event.target.value)}
        onKeyDown={event => event.key === 'Escape' && field.current?.blur()}
      />
    </label>
  );
};
