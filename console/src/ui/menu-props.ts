import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import type { IconName } from './icon';

export interface MenuTextProps {
  children: ReactNode;
}
export interface MenuProps extends MenuTextProps {
  /** The button that opens the menu. */
  trigger: ReactElement<TriggerProps>;
  label?: string;
  align?: 'start' | 'end';
  /** A key of the screen that opens the menu. */
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
  /** Whether the menu stays open for the next choice. */
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
