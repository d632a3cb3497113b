import type { Shift } from '../shared/shifts.js';
import type { Language } from '../shared/translations.js';
import type { Shelf } from './shelf.js';
import { shelfWithHours } from './shelf-with-hours.js';
import { shelfWithOffers } from './shelf-with-offers.js';

/** What the shelf of an answer is made of. It is plain data. */
export interface ShelfOrigin {
  tenantId: string;
  /** The shelf as it was loaded. It is the same object for as long as the tenant's catalogue does not change. */
  loaded: Shelf;
  hours: readonly Shift[] | null;
}

/** Returns the shelf that answers in a language are made of: the same object for the same origin. */
export const shelfFrom = ({ loaded, hours }: Pick<ShelfOrigin, 'loaded' | 'hours'>, language: Language): Shelf =>
  shelfWithHours(shelfWithOffers(loaded), hours, language);
