import { Switch } from '../../ui/form';

/** A rule of a card that is switched on and off, with a line that says what it does. */
export const SwitchRow = ({
  title,
  what,
  on,
  disabled,
  onChange,
}: {
  title: string;
  what: string;
  on: boolean;
  disabled: boolean;
  onChange(on: boolean): void;
}) => (
  <li className="flex items-center gap-3 border-b px-3.5 py-2 last:border-b-0">
    <div className="min-w-0 flex-1">
      <p className="font-medium">{title}</p>
      <p className="text-xs text-ink-3">{what}</p>
    </div>
    <Switch bare label={title} checked={on} disabled={disabled} onChange={onChange} />
  </li>
);
