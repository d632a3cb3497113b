import { Button } from './button';
import { Icon } from './icon';
import { Menu, MenuItem } from './menu';

/** A filter with several values: the button shows how many are chosen. */
export const FilterMenu = ({
  label,
  options,
  chosen,
  onChange,
}: {
  label: string;
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
  onChange(next: string[]): void;
}) => {
  const [only] = chosen;
  const name = chosen.length === 1 ? (options.find(({ value }) => value === only)?.label ?? only) : null;
  return (
    <Menu
      label={label}
      trigger={
        <Button kind={chosen.length > 0 ? 'chosen' : 'soft'} className="h-8 max-w-52">
          <span className="truncate">
            {label}
            {name ? `: ${name}` : chosen.length > 1 && ` · ${chosen.length}`}
          </span>
          <Icon name="down" size={12} />
        </Button>
      }
    >
      {options.map(({ value, label: text }) => {
        const on = chosen.includes(value);
        return (
          <MenuItem
            key={value}
            stay
            checked={on}
            onSelect={() => onChange(on ? chosen.filter(each => each !== value) : [...chosen, value])}
          >
            {text}
          </MenuItem>
        );
      })}
    </Menu>
  );
};
