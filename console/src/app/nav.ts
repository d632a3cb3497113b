import type { IconName } from '../ui/icon';

/** An entry of the rail and the palette. */
export interface NavItem {
  to: string;
  icon: IconName;
  label: { es: string; en: string };
  /** A shorter label below the icon in the rail, if the label is too wide. */
  short?: { es: string; en: string };
  /** The key after `g`: g i opens the inbox. */
  key: string;
  /** The addresses of its screens, if `to` is only the first of them. */
  within?: readonly string[];
  /** Roles that see it; all roles if omitted. */
  roles?: readonly string[];
}
