import type { ReactNode } from 'react';
import { cx } from '../../lib/classes';
import { Icon } from '../icon';

export interface Trend {
  /** The change, as text. */
  text: string;
  up: boolean;
  good: boolean;
}

/** One number, with its change. */
export const Figure = ({ value, trend, note }: { value: string; trend?: Trend | null; note?: ReactNode }) => (
  <span className="block">
    <span className="block truncate text-[24px] leading-8 font-semibold tracking-tight">{value}</span>
    <span className="flex min-h-4 items-center gap-1 text-2xs text-ink-3">
      {trend && (
        <span className={cx('inline-flex items-center font-medium', trend.good ? 'text-good' : 'text-bad')}>
          <Icon name="down" size={11} className={cx(trend.up && 'rotate-180')} />
          {trend.text}
        </span>
      )}
      {note}
    </span>
  </span>
);
