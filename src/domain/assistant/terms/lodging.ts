import { foldName } from '../../shared/fold.js';
import type { ShelfProduct } from '../shelf.js';
import { type ListedItem, type SumInput, sumOf } from './reckoning.js';
import type { Term } from './term.js';

const times: readonly RegExp[] = [
  /^(?:hora|hour)/u,
  /^(?:dia|day)/u,
  /^(?:noche|night)/u,
  /^(?:semana|week)/u,
  /^(?:mes|month)/u,
];
/** Whether goods are sold by a unit of time, in either language. */
export const isOfTime = (unit: string | null, per: string): boolean =>
  times.some(time => time.test(foldName(unit ?? '')) && time.test(per));

const classes: readonly { called: RegExp; has: (product: ShelfProduct) => boolean }[] = [
  {
    called: /\b(?:hospedajes?|alojamientos?|estadias?|estancias?|lodging|accommodations?)\b/u,
    has: ({ unit }) => /^(?:noche|night)/u.test(foldName(unit ?? '')),
  },
  {
    called: /\b(?:vehiculos?|vehicles?)\b/u,
    has: ({ name }) =>
      /\b(?:autos?|automovil(?:es)?|carros?|coches?|suvs?|4x4|sedan|camionetas?|pick ?ups?|microbus\w*|busetas?|vans?|motos?|cars?|trucks?)\b/u.test(
        foldName(name),
      ),
  },
];

/**
 * Returns the products that a sentence calls by a word that no name has: "el hospedaje" is whatever is sold by the night, "el vehículo" the
 * car and not its child seat. Null if it calls none so.
 */
export function classOf({ sentence }: Term, products: readonly ShelfProduct[]): readonly ShelfProduct[] | null {
  const folded = foldName(sentence);
  const found = classes.filter(({ called }) => called.test(folded));
  const has = products.filter(product => found.some(each => each.has(product)));
  return has.length > 0 ? has : null;
}

/** What a discount takes off the goods that it is for; what a season adds is in the prices of the list itself. */
export interface Change {
  of: readonly ListedItem[];
  by: bigint;
}

/**
 * Returns the sum of which a deposit is a share: "30 % del hospedaje" is none of the breakfasts, and of the nights as they are paid. Null
 * if it is a share of the whole sum.
 */
export function shareableBy(term: Term, { items, shelf }: SumInput, changes: readonly Change[]): bigint | null {
  if (term.kind !== 'DEPOSIT') return null;
  const own = classOf({ ...term, sentence: shareOf(term.sentence) }, shelf.products)?.map(({ name }) => name);
  const lodged = items.filter(({ product }) => own?.includes(product.name));
  if (lodged.length === 0 || lodged.length === items.length) return null;
  const isLodged = ({ product }: ListedItem) => own?.includes(product.name) === true;
  return sumOf(lodged) + changes.filter(({ of }) => of.every(isLodged)).reduce((sum, { by }) => sum + by, 0n);
}
/** Returns what stands behind the share of a sentence: "el hospedaje se aparta con el 30 % del total" is of the total. */
const shareOf = (sentence: string): string =>
  /(?:%|por ciento|percent|mitad|half)([^.;,]{0,40})/iu.exec(sentence)?.[1] ?? '';
