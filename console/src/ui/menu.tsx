import { cloneElement, type KeyboardEvent, type ReactElement, type ReactNode, useState } from 'react';
import { reached } from '../app/reached';
import { useKeys } from '../lib/keyboard';
import type { IconName } from './icon';

export interface MenuTextProps {
  children: ReactNode;
}
interface MenuProps extends MenuTextProps {
  /** One button. */
  trigger: ReactElement<TriggerProps>;
  label?: string;
  align?: 'start' | 'end';
  /** A key of the screen that opens it. */
  hotkey?: string;
}
export interface MenuFrameProps extends Omit<MenuProps, 'hotkey'> {
  open: boolean;
  onOpen(open: boolean): void;
}
export interface MenuItemProps extends MenuTextProps {
  icon?: IconName;
  checked?: boolean;
  onSelect(): void;
  disabled?: boolean;
  /** The menu stays open for the next choice. */
  stay?: boolean;
}
interface TriggerProps {
  onClick?(): void;
  onPointerEnter?(): void;
  onFocus?(): void;
  onKeyDown?(event: KeyboardEvent): void;
  'aria-haspopup'?: 'menu';
  'aria-expanded'?: boolean;
}

/** What draws menus weighs as much as the inbox: it comes when somebody reaches for one, or the browser has nothing else to do. */
let parts: typeof import('./menu-parts') | undefined;
export async function readMenus(): Promise<void> {
  parts ??= await reached(() => import('./menu-parts'));
}

/** A menu that its child opens. Arrow keys, first letters and Escape work. */
export const Menu = ({ trigger, align = 'start', hotkey, ...rest }: MenuProps) => {
  const [open, setOpen] = useState(false);
  const [used, setUsed] = useState(false);
  const ahead = () => void readMenus();
  const show = async () => {
    await readMenus();
    setUsed(true);
    setOpen(true);
  };
  useKeys(hotkey ? { [hotkey]: () => void show() } : {});
  // Until it is opened for the first time, the button stands alone: it is the same element to whoever looks, types or listens.
  if (!used || !parts)
    return cloneElement(trigger, {
      'aria-haspopup': 'menu',
      'aria-expanded': false,
      onPointerEnter: ahead,
      onFocus: ahead,
      onClick: () => void show(),
      onKeyDown: event => {
        if (event.key !== 'ArrowDown') return;
        event.preventDefault();
        void show();
      },
    });
  return <parts.Frame {...rest} trigger={trigger} align={align} open={open} onOpen={setOpen} />;
};

/** These stand in menus alone, whose parts are there once one is open. */
export const MenuItem = (props: MenuItemProps) => parts && <parts.Item {...props} />;
export const MenuHeading = (props: MenuTextProps) => parts && <parts.Heading {...props} />;
export const MenuLine = () => parts && <parts.Line />;
