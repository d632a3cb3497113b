import { type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, useId } from 'react';
import { cx } from '../lib/classes';

const box =
  'w-full rounded-md border border-line-strong bg-raised px-2 text-sm text-ink h-8 aria-invalid:border-bad disabled:opacity-60';

export interface Labelled {
  label: string;
  /** Shown below the field, and read with it by screen readers. */
  hint?: ReactNode;
  error?: string | null;
  /** Whether the label is only for screen readers. */
  bare?: boolean;
}

/** The attributes by which a control and its `FieldFrame` belong together. */
export const labelledBy = (id: string, { hint, error }: Pick<Labelled, 'hint' | 'error'>) => ({
  id,
  'aria-invalid': error ? true : undefined,
  'aria-describedby': error || hint ? `${id}-hint` : undefined,
});

/** The label above a control, and the hint or the error below it. */
export const FieldFrame = ({
  id,
  label,
  hint,
  error,
  bare,
  children,
}: Labelled & { id: string; children: ReactNode }) => (
  <div className="min-w-0">
    <label htmlFor={id} className={bare ? 'sr-only' : 'mb-1 block text-xs font-medium text-ink-2'}>
      {label}
    </label>
    {children}
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

export const Input = ({
  label,
  hint,
  error,
  bare,
  className,
  ...rest
}: Labelled & InputHTMLAttributes<HTMLInputElement>) => {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} bare={bare}>
      <input {...rest} {...labelledBy(id, { hint, error })} className={cx(box, className)} />
    </FieldFrame>
  );
};

/** The browser's own select: it works on every phone and with every keyboard. */
export const Select = ({
  label,
  hint,
  error,
  bare,
  className,
  children,
  ...rest
}: Labelled & SelectHTMLAttributes<HTMLSelectElement>) => {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} bare={bare}>
      <select {...rest} {...labelledBy(id, { hint, error })} className={cx(box, 'pr-1', className)}>
        {children}
      </select>
    </FieldFrame>
  );
};
