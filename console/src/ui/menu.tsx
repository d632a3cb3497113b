import { DropdownMenu as Radix } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { cx } from '../lib/classes';
import { Icon, type IconName } from './icon';

/** Inside the content, so that a screen reader finds it in a landmark; a dialog keeps everything else from being used. */
const place = () => (document.querySelector('[role="dialog"]') ? undefined : document.getElementById('content'));

/** A menu that its child opens. Arrow keys, first letters and Escape work. */
export const Menu = ({
  trigger,
  label,
  children,
  align = 'start',
}: {
  trigger: ReactNode;
  label?: string;
  children: ReactNode;
  align?: 'start' | 'end';
}) => {
  const [open, setOpen] = useState(false);
  return (
    <Radix.Root modal={false} open={open} onOpenChange={setOpen}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal container={open ? place() : undefined}>
        <Radix.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          aria-label={label}
          className="z-50 max-h-[min(26rem,var(--radix-dropdown-menu-content-available-height))] min-w-44 overflow-y-auto rounded-lg border border-line-strong bg-raised p-1 text-sm shadow-lift"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
};

const item =
  'flex h-7 cursor-default items-center gap-2 rounded px-2 outline-none select-none data-[highlighted]:bg-accent-soft data-[disabled]:opacity-50';

export const MenuItem = ({
  icon,
  checked,
  onSelect,
  disabled,
  stay = false,
  children,
}: {
  icon?: IconName;
  checked?: boolean;
  onSelect(): void;
  disabled?: boolean;
  /** The menu stays open for the next choice. */
  stay?: boolean;
  children: ReactNode;
}) =>
  checked === undefined ? (
    <Radix.Item className={item} onSelect={onSelect} disabled={disabled}>
      {icon && <Icon name={icon} size={14} className="text-ink-3" />}
      {children}
    </Radix.Item>
  ) : (
    <Radix.CheckboxItem
      className={item}
      checked={checked}
      disabled={disabled}
      onSelect={event => {
        if (stay) event.preventDefault();
        onSelect();
      }}
    >
      <Icon name="check" size={14} className={cx(!checked && 'invisible')} />
      {children}
    </Radix.CheckboxItem>
  );

export const MenuHeading = ({ children }: { children: ReactNode }) => (
  <Radix.Label className="px-2 pt-1.5 pb-0.5 text-2xs font-medium text-ink-3">{children}</Radix.Label>
);
export const MenuLine = () => <Radix.Separator className="my-1 h-px bg-line" />;
