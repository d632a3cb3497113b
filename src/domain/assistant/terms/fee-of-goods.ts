import { foldName } from '../../shared/fold.js';
import { isSoldAs } from './meant-goods.js';
import type { ListedItem, SumInput } from './reckoning.js';
import type { Term } from './term.js';

/** The goods of a fee, each with all words that it needs: "coronas y trípodes". */
const kindsOf = ({ ofGoods }: Term): string[] => (ofGoods?.words ?? '').split(/, ?| (?:y|e|o|u|and|or) /u);
const itemsOf = (term: Term, items: readonly ListedItem[]): ListedItem[] =>
  items.filter(({ product }) => kindsOf(term).some(words => isSoldAs(product, words)));

/**
 * Splits fees into those for goods of the shop, and the others. Words that no product has may name a place, which the other fees of their
 * sentence are for.
 */
export function splitByGoods(given: readonly Term[], { shelf }: SumInput): { ofGoods: Term[]; usual: Term[] } {
  const every = shelf.products.map(product => ({ product, quantity: 1 }));
  const all = given.map(term => withGoodsForPlaces(term, every));
  const ofGoods = all.filter(term => term.ofGoods && itemsOf(term, every).length > 0);
  const usual = all.filter(
    term => !term.ofGoods && !ofGoods.some(other => other.ofGoods?.isAlone && other.sentence === term.sentence),
  );
  return { ofGoods, usual };
}

/** "Despacho a Santiago 5.000, bicicletas 9.990": what stands like a place in a list of fees, and is sold by the shop. */
function withGoodsForPlaces(term: Term, every: readonly ListedItem[]): Term {
  const { places, sentence, ofGoods, amount, open } = term;
  if (ofGoods || places.length === 0 || amount === null || open) return term;
  const areGoods = places.every(
    name => every.some(({ product }) => isSoldAs(product, name)) && !isInCapitals(name, sentence),
  );
  return areGoods ? { ...term, places: [], ofGoods: { words: places.join(', '), least: null, isAlone: false } } : term;
}
/** Whether a name has a capital within its sentence: "Naranjo", and not "naranjo". */
function isInCapitals(name: string, sentence: string): boolean {
  const at = foldName(sentence).indexOf(name);
  const before = sentence.slice(0, Math.max(0, at)).trimEnd();
  return at > 0 && /^\p{Lu}/u.test(sentence.slice(at)) && !/[.!?:]$/u.test(before);
}

/**
 * Returns the fee for listed goods of which a text says what their delivery costs, otherwise the usual fee. Whether a free delivery is for
 * all of a list with other goods is for a person to say.
 */
export function feeForGoods(ofGoods: readonly Term[], usual: Term | undefined, place: SumInput): Term | undefined {
  const fitting = ofGoods
    .filter(term => {
      const many = itemsOf(term, place.items).reduce((sum, { quantity }) => sum + quantity, 0);
      return many >= (term.ofGoods?.least ?? 1) && many > 0 && isBroughtThere(term, place);
    })
    .toSorted((one, two) => (two.ofGoods?.least ?? 1) - (one.ofGoods?.least ?? 1));
  const isUnknown = usual?.refused || (usual?.open && !usual.byPlace);
  const fee = fitting.find(
    ({ places, elsewhere }) =>
      (places.length === 0 && !elsewhere) ||
      (usual !== undefined && usual.elsewhere === elsewhere && usual.places.join() === places.join()),
  );
  if (!fee || (isUnknown && fee.ofGoods?.at === undefined)) return usual;
  const isForAll = fee.amount !== '0' || itemsOf(fee, place.items).length === place.items.length;
  return isForAll ? fee : { ...fee, amount: null, open: true };
}

/** Whether the goods go to such a place, and the question names no other place. */
function isBroughtThere({ ofGoods }: Term, { question, earlier }: SumInput): boolean {
  const at = ofGoods?.at;
  if (at === undefined) return true;
  const says = (text: string): boolean => text.includes(at.replace(/(?:e?s)$/u, ''));
  return (
    says(question) ||
    (!/\b(?:casa|domicilio|oficina|trabajo|home|house|office)\b/u.test(question) && earlier.some(says))
  );
}
