import { type ReactNode, type TextareaHTMLAttributes, useId } from 'react';
import { cx } from '../lib/classes';

/** Text of several lines under its label. */
export const Textarea = ({
  label,
  hint,
  error,
  bare,
  className,
  ...rest
}: TextareaHTMLAttributes<HTMLTextAreaElement> & {
  label: string;
  hint?: ReactNode;
  error?: string | null;
  bare?: boolean;
}) => {
  const id = useId();
  return (
    <div className="min-w-0">
      <label htmlFor={id} className={bare ? 'sr-only' : 'mb-1 block text-xs font-medium text-ink-2'}>
        {label}
      </label>
      <textarea
        id={id}
        rows={4}
        {...rest}
        aria-invalid={error ? true : undefined}
        aria-describedby={error || hint ? `${id}-hint` : undefined}
        className={cx(
          'block w-full resize-y rounded-md border border-line-strong bg-raised px-2 py-1.5 text-sm text-ink aria-invalid:border-bad',
          className,
        )}
      />
      {(error ?? hint) && (
        <p
          id={`${id}-hint`}
          role={error ? 'alert' : undefined}
          className={cx('mt-1 text-xs', error ? 'text-bad' : 'text-ink-3')}
        >
          {error ?? hint}
        </p>
      )}
    </div>
  );
};

/** On or off, at once. */
export const Switch = ({
  label,
  of,
  checked,
  onChange,
  disabled,
  bare,
}: {
  label: string;
  /** Whose it is, where several with one label stand in a list. */
  of?: string;
  checked: boolean;
  onChange(next: boolean): void;
  disabled?: boolean;
  /** The label is there for screen readers alone. */
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

/** A list of words as they are typed: "taladro, broca". */
export const wordsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,\n]/)
      .map(word => word.trim())
      .filter(Boolean),
  ),
];

/** The values of a form by the names of its fields. */
export const valuesOf = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
