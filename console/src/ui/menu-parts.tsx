import { DropdownMenu as Radix } from 'radix-ui';
import { cx } from '../lib/classes';
import { Icon } from './icon';
import type { MenuFrameProps, MenuItemProps, MenuTextProps } from './menu-props';

/**
 * Returns the container of menus: the content, so that a screen reader finds the menu in a landmark. Not while a dialog is open, since it
 * makes everything else inert.
 */
const place = () => (document.querySelector('[role="dialog"]') ? undefined : document.getElementById('content'));

export const Frame = ({ trigger, label, children, align, open, onOpen }: MenuFrameProps) => (
  <Radix.Root modal={false} open={open} onOpenChange={onOpen}>
    <Radix.Trigger asChild>{trigger}</Radix.Trigger>
    <Radix.Portal container={open ? place() : undefined}>
      <Radix.Content
        align={align}
        sideOffset={4}
        collisionPadding={8}
        aria-label={label}
        className="z-50 max-h-[min(32rem,var(--radix-dropdown-menu-content-available-height))] min-w-44 overflow-y-auto rounded-lg border border-line-strong bg-raised p-1 text-sm shadow-lift"
      >
        {children}
      </Radix.Content>
    </Radix.Portal>
  </Radix.Root>
);

const item =
  'flex h-7 cursor-default items-center gap-2 rounded px-2 outline-none select-none data-[highlighted]:bg-accent-soft data-[disabled]:opacity-50';

export const Item = ({ icon, checked, onSelect, disabled, stay = false, children }: MenuItemProps) =>
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

export const Heading = ({ children }: MenuTextProps) => (
  <Radix.Label className="px-2 pt-1.5 pb-0.5 text-2xs font-medium text-ink-3">{children}</Radix.Label>
);
export const Line = () => <Radix.Separator className="my-1 h-px bg-line" />;
