import { cloneElement, useState } from 'react';
import { reached } from '../app/reached';
import { useKeys } from '../lib/keyboard';
import type { MenuItemProps, MenuProps, MenuTextProps } from './menu-props';

/** The code for menus is as large as the inbox, so it is loaded when a menu is about to be opened or the browser is idle. */
let parts: typeof import('./menu-parts') | undefined;
/** Loads the code for menus, once. */
export async function readMenus(): Promise<void> {
  parts ??= await reached(() => import('./menu-parts'));
}

/** A menu that opens from its child. Arrow keys, first letters and Escape work. */
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
  // Until the menu is opened for the first time, only the button is rendered. It looks and behaves the same for users of mouse, keyboard
  // and screen reader.
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

/** Only used inside menus, whose code is loaded once one is open. */
export const MenuItem = (props: MenuItemProps) => parts && <parts.Item {...props} />;
export const MenuHeading = (props: MenuTextProps) => parts && <parts.Heading {...props} />;
export const MenuLine = () => parts && <parts.Line />;
