import type { ReactNode } from 'react';
import { cx } from '../lib/classes';
import { Icon, type IconName } from './icon';

export type Tone = 'quiet' | 'accent' | 'hot' | 'warm' | 'cold' | 'good' | 'bad';
const tones: Record<Tone, string> = {
  quiet: 'bg-sunken text-ink-2',
  accent: 'bg-accent-soft text-accent',
  hot: 'bg-hot-soft text-hot',
  warm: 'bg-warm-soft text-warm',
  cold: 'bg-cold-soft text-cold',
  good: 'bg-good-soft text-good',
  bad: 'bg-bad-soft text-bad',
};

export const Badge = ({
  tone = 'quiet',
  icon,
  title,
  className,
  children,
}: {
  tone?: Tone;
  icon?: IconName;
  title?: string;
  className?: string;
  children: ReactNode;
}) => (
  <span
    title={title}
    className={cx(
      'inline-flex max-w-full items-center gap-1 rounded px-1.5 text-2xs leading-[18px] font-medium whitespace-nowrap',
      tones[tone],
      className,
    )}
  >
    {icon && <Icon name={icon} size={12} />}
    <span className="truncate">{children}</span>
  </span>
);

/** The tone of a lead's temperature. */
export const toneOf = (temperature: string | null | undefined): Tone =>
  temperature === 'HOT' ? 'hot' : temperature === 'WARM' ? 'warm' : temperature === 'COLD' ? 'cold' : 'quiet';
