import { cx } from '../lib/classes';
import { Button } from './button';

/** A filter that is on or off. */
export const Toggle = ({ label, on, onChange }: { label: string; on: boolean; onChange(next: boolean): void }) => (
  <Button
    aria-pressed={on}
    className={cx('h-8', on && 'border-accent bg-accent-soft text-accent')}
    onClick={() => onChange(!on)}
  >
    {label}
  </Button>
);
