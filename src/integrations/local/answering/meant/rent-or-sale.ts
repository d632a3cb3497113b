import { type FoundItem, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { remembered } from '../../../../domain/shared/remembered.js';

const renting = String.raw`(?:re?nt(?:a|as|ar|an|o|e|en|al|als|ing|ed|arl[oa]s?|amos|ad[oa]s?)?|alquil\p{L}*|arriend\p{L}*|arrend\p{L}*|for hire)`;
export const rents = new RegExp(
  String.raw`(?<!\p{L})(?<!\b(?:impuesto|declaracion) (?:sobre|de) (?:la )?)${renting}(?!\p{L})`,
  'u',
);
const buying =
  /(?<!\p{L})(?:compr(?:a|o|ar|arl[oa]s?|arme|en|aria|amos)|(?:a la |en )?venta|vend(?:e|en|er|es)(?:me|l[oa]s?)?|buy(?:ing)?|purchase|for sale|sell)(?!\p{L})/u;

/** Whether a product is a rental by its name: "Renta de escalera", "Wheelchair rental". */
export const isRental = ({ name }: Pick<FoundItem, 'name'>): boolean => rents.test(foldName(name));

/** Whether a message is about renting or buying; null for neither or both. */
export const rentOrSale = remembered((folded): 'RENT' | 'SALE' | null => {
  const [rent, sale] = [rents.test(folded), buying.test(folded)];
  return rent === sale ? null : rent ? 'RENT' : 'SALE';
});

/** If a shop both rents and sells a thing, returns only the requested one: the price of the other would be wrong. */
export function ofRentOrSale(items: readonly FoundItem[], folded: string): FoundItem[] {
  const wanted = rentOrSale(folded);
  if (wanted === null) return [...items];
  const isWanted = (item: FoundItem) => isRental(item) === (wanted === 'RENT');
  const sought = items.filter(isWanted);
  return items.filter(item => isWanted(item) || !sought.some(other => isSameThing(item, other)));
}

/** Whether one product is the rental of the other: the rental's name contains the first word of the other's name. */
export function isSameThing(one: FoundItem, other: FoundItem): boolean {
  const [sold, rented] = isRental(one) ? [other, one] : [one, other];
  const [head] = wordsIn(sold.name);
  return head !== undefined && new WordSet([rented.name]).has(head) >= 0.85;
}
