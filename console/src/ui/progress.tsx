import { cx } from '../lib/classes';

/** A progress bar; without a `max`, it shows that the work has begun. */
export const Progress = ({
  label,
  value,
  max,
  className,
}: {
  label: string;
  value: number;
  max: number;
  className?: string;
}) => (
  <progress
    aria-label={label}
    className={cx(
      'h-1.5 appearance-none overflow-hidden rounded-full bg-sunken [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent',
      className,
    )}
    {...(max > 0 && { value, max })}
  />
);
