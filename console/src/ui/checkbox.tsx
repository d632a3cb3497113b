import { type InputHTMLAttributes, useEffect, useRef } from 'react';
import { cx } from '../lib/classes';

/** The browser's own checkbox, in the colour of the console. `mixed` shows that some of several items are chosen. */
export const Checkbox = ({
  label,
  mixed = false,
  className,
  ...rest
}: InputHTMLAttributes<HTMLInputElement> & { label: string; mixed?: boolean }) => {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = mixed;
  }, [mixed]);
  return (
    <input
      ref={box}
      type="checkbox"
      aria-label={label}
      {...rest}
      className={cx('size-4 cursor-pointer accent-accent', className)}
    />
  );
};
