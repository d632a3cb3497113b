import type { By, Person } from './record.js';

/** Messages with the hours after the first one, and how each is written if not on WhatsApp. */
export type Told = readonly (readonly [number, string, By?])[];
export type Bilingual = Record<Person['language'], readonly [Told, ...Told[]]>;
