import { Button } from './button';
import type { IconName } from './icon';

/** A filter that is on or off. */
export const Toggle = ({
  label,
  icon,
  on,
  onChange,
}: {
  label: string;
  icon?: IconName;
  on: boolean;
  onChange(next: boolean): void;
}) => (
  <Button icon={icon} aria-pressed={on} className="h-8" onClick={() => onChange(!on)}>
    {label}
  </Button>
);
