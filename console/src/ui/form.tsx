import { type TextareaHTMLAttributes, useId } from 'react';
import { cx } from '../lib/classes';
import { FieldFrame, type Labelled, labelledBy } from './field';

/** A multi-line text field with a label. */
export const Textarea = ({
  label,
  hint,
  error,
  bare,
  className,
  ...rest
}: Labelled & TextareaHTMLAttributes<HTMLTextAreaElement>) => {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} bare={bare}>
      <textarea
        rows={4}
        {...rest}
        {...labelledBy(id, { hint, error })}
        className={cx(
          'block w-full resize-y rounded-md border border-line-strong bg-raised px-2 py-1.5 text-sm text-ink aria-invalid:border-bad',
          className,
        )}
      />
    </FieldFrame>
  );
};

/** A switch that takes effect at once. */
export const Switch = ({
  label,
  of,
  checked,
  onChange,
  disabled,
  bare,
}: {
  label: string;
  /** The item that it belongs to, if several switches with one label are in a list. */
  of?: string;
  checked: boolean;
  onChange(next: boolean): void;
  disabled?: boolean;
  /** Whether the label is only for screen readers. */
  bare?: boolean;
}) => (
  <button
    type="button"
    role="switch"
    aria-checked={checked}
    aria-label={of ? `${label}: ${of}` : bare ? label : undefined}
    disabled={disabled}
    onClick={() => onChange(!checked)}
    className="inline-flex items-center gap-2 rounded-md py-1 text-left disabled:cursor-default disabled:opacity-60"
  >
    <span
      className={cx(
        'relative h-[18px] w-8 flex-none rounded-full border transition-colors',
        checked ? 'border-accent bg-accent' : 'border-ink-3 bg-sunken',
      )}
    >
      <span
        className={cx(
          'absolute top-[2px] size-3 rounded-full transition-[left]',
          checked ? 'left-[16px] bg-accent-ink' : 'left-[2px] bg-ink-3',
        )}
      />
    </span>
    {!bare && label}
  </button>
);

/** Returns the items of a comma-separated text: "taladro, broca". */
export const wordsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,\n]/)
      .map(word => word.trim())
      .filter(Boolean),
  ),
];

/** Returns the values of a form by field name. */
export const valuesOf = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
