import type { IconName } from '../ui/icon';

/** A place in the rail and in the palette. */
export interface NavItem {
  to: string;
  icon: IconName;
  label: { es: string; en: string };
  /** What the rail writes below the icon, where the label is too wide for it. */
  short?: { es: string; en: string };
  /** Pressed after `g`: g i leads to the inbox. */
  key: string;
  /** Roles that see it; everybody without. */
  roles?: readonly string[];
}
