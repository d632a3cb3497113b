import { useLayoutEffect, useRef, useState } from 'react';
import { useFormats } from '../../app/intl';
import { cx } from '../../lib/classes';
import { figureOf, figureText } from '../../lib/figure';
import { toast } from '../../ui/toast';

/** A figure in a row: it is shown as the tenant writes it, and changed where it stands. Enter keeps it, Escape does not. */
export const NumberCell = ({
  label,
  value,
  shown,
  wrong,
  whole,
  readOnly,
  onChange,
}: {
  label: string;
  value: string | null;
  shown: string;
  /** What to say of a text that is no figure. */
  wrong: string;
  whole?: boolean;
  readOnly: boolean;
  onChange(next: string | null): void;
}) => {
  const formats = useFormats();
  const [text, setText] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const editing = text !== null;
  useLayoutEffect(() => {
    if (!editing) return;
    // What is typed next takes the place of the figure. A click sets the cursor after this: it is selected once more then. A field
    // that was left before the frame is let be, since selecting would bring the focus back.
    const select = () => document.activeElement === field.current && field.current?.select();
    select();
    const frame = requestAnimationFrame(select);
    return () => cancelAnimationFrame(frame);
  }, [editing]);
  const keep = () => {
    if (text === null) return;
    setText(null);
    const next = figureOf(text, whole);
    if (next === undefined || next?.startsWith('-')) return toast.bad(wrong);
    if (next === null ? value !== null : Number(next) !== Number(value ?? Number.NaN)) onChange(next);
  };
  if (readOnly) return <span>{shown}</span>;
  return (
    <input
      ref={field}
      aria-label={label}
      inputMode={whole ? 'numeric' : 'decimal'}
      value={text ?? shown}
      className={cx(
        'h-7 w-full rounded border border-transparent bg-transparent px-1.5 text-right hover:border-line-strong focus:border-accent focus:bg-raised',
        value === null && text === null && 'text-ink-3',
      )}
      onFocus={() => setText(figureText(value, formats.number))}
      onChange={event => setText(event.target.value)}
      onBlur={keep}
      onKeyDown={event => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key !== 'Escape') return;
        setText(null);
        setTimeout(() => field.current?.blur());
      }}
    />
  );
};
