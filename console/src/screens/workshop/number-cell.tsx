import { useLayoutEffect, useRef, useState } from 'react';
import { useFormats } from '../../app/intl';
import { cx } from '../../lib/classes';
import { figureOf, figureText } from '../../lib/figure';
import { toast } from '../../ui/toast';

/** A number in a row, shown in the tenant's format and edited in place. Enter saves it, Escape does not. */
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
  /** The message for a text that is not a number. */
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
    // Selects the number, so that typing replaces it. A click sets the cursor after this, so it is selected again in the next frame. A
    // field that lost the focus before that frame is not selected, since this would bring the focus back; nor is what was typed before it.
    const number = field.current?.value;
    const select = () =>
      document.activeElement === field.current && field.current?.value === number && field.current?.select();
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
