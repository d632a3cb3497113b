import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { cx } from '../lib/classes';
import { Icon, type IconName } from './icon';

type Kind = 'solid' | 'soft' | 'plain' | 'danger' | 'chosen';
const kinds: Record<Kind, string> = {
  solid: 'bg-accent text-accent-ink hover:brightness-110',
  soft: 'bg-sunken text-ink hover:bg-line border border-line-strong/60',
  plain: 'text-ink-2 hover:bg-sunken hover:text-ink',
  danger: 'bg-bad-soft text-bad hover:brightness-95',
  /** A filter that is on, a menu with something chosen. `className` takes no colours: the order of the style sheet decides between two. */
  chosen: 'border border-accent bg-accent-soft text-accent hover:brightness-95',
};
/** A pressed button looks chosen, unless it is filled already. */
const looksOf = (kind: Kind, { 'aria-pressed': pressed }: Pick<ButtonProps, 'aria-pressed'>): string =>
  kinds[pressed === true && kind !== 'solid' ? 'chosen' : kind];
const shape =
  'inline-flex items-center justify-center gap-1.5 rounded-md text-sm font-medium whitespace-nowrap select-none transition-colors disabled:opacity-55 disabled:cursor-default';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: Kind;
  icon?: IconName;
  /** The keyboard shortcut, shown at the end. */
  hint?: string;
  children?: ReactNode;
}

export const Button = ({ kind = 'soft', icon, hint, className, children, ...rest }: ButtonProps) => (
  <button type="button" {...rest} className={cx(shape, looksOf(kind, rest), 'h-7 px-2.5', className)}>
    {icon && <Icon name={icon} size={14} />}
    {children}
    {hint && <Key>{hint}</Key>}
  </button>
);

/** A button with only an icon; `label` is its accessible name. */
export const IconButton = ({
  icon,
  label,
  kind = 'plain',
  className,
  ...rest
}: Omit<ButtonProps, 'icon' | 'children' | 'hint'> & { icon: IconName; label: string }) => (
  <button
    type="button"
    aria-label={label}
    title={label}
    {...rest}
    className={cx(shape, looksOf(kind, rest), 'size-7', className)}
  >
    <Icon name={icon} />
  </button>
);

/** The name of a key. */
export const Key = ({ children }: { children: ReactNode }) => (
  <span
    className="rounded border border-current/30 px-1 font-sans text-2xs leading-[14px] opacity-80"
    aria-hidden="true"
  >
    {children}
  </span>
);
