import { type FoundItem, isAnyUnit, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { forThatLong } from '../meant/for-that-long.js';
import type { Items } from '../meant/items.js';
import { lookFor, partsOfList } from '../meant/referents.js';
import { commandThing } from '../said/list-commands.js';
import type { Talk } from '../talk.js';

/** A thing of the shop that a command names, with its number; null for none. */
export interface Meant {
  readonly product: string;
  readonly quantity: number | null;
  readonly more: boolean;
}

/** Returns the things that the words of a command name; null if one of them is not clear. */
export function thingsIn(talk: Talk, said: string, listed: Items): Meant[] | null {
  const whole = meantBy(talk, said, listed);
  if (whole && partsOfList(said).length < 2) return [whole];
  // "10 con puntera y 4 sin puntera" are two things, "platos y cubiertos" may be one, and "una torta con vela" two.
  for (const parts of [said.split(/\s*,\s*|\s(?:y|and|e|mas|plus)\s/u), partsOfList(said)]) {
    const meant = parts.flatMap(part => meantBy(talk, part, listed) ?? []);
    if (meant.length > 0 && meant.length === parts.length && areApart(meant)) return meant;
  }
  return whole ? [whole] : null;
}
const areApart = (meant: readonly Meant[]): boolean =>
  new Set(meant.map(({ product }) => product)).size === meant.length;

function meantBy(talk: Talk, said: string, listed: Items): Meant | null {
  const thing = commandThing(said.trim());
  if (!thing || !/\p{L}{3}/u.test(thing.name)) return null;
  const ofList = inList(talk, thing.name, listed);
  // "Quite el soporte" of two supports has to be asked about.
  if (ofList.length > 1) return null;
  const product = literally(talk, thing.name) ?? ofList[0] ?? clearly(talk, thing.name);
  if (!product || product.price === null || isOfOtherUnit(product, thing.name)) return null;
  const { quantity } = thing;
  const timed =
    quantity === null ? null : forThatLong(talk, { product: product.name, quantity }, [{ quantity, name: thing.name }]);
  return { product: product.name, quantity: timed?.quantity ?? null, more: thing.more };
}

/** "Las otras sin casquillo": the only thing whose name has these very words, where the search takes "sin" for what is not wanted. */
function literally(talk: Talk, name: string): FoundItem | null {
  if (!/(?<!\p{L})(?:sin|con|without|with)\s\p{L}{3}/u.test(name)) return null;
  const words = name.replace(/(?<!\p{L})(?:sin|con|without|with)(?!\p{L})/gu, ' ');
  const [one, other] = talk.tools.products(words).filter(item => foldName(item.name).includes(name.trim()));
  return one && !other ? one : null;
}

/** The things of the list that have all that is said, in their names if one of them does. */
function inList(talk: Talk, name: string, listed: Items): FoundItem[] {
  const said = wordsIn(name);
  const called = listed.filter(({ product }) => said.every(word => new WordSet([product]).has(word) >= 0.85));
  if (called.length > 0) return called.flatMap(({ product }) => talk.tools.called(product).slice(0, 1));
  const found = talk.tools.products(name).filter(item => item.named && item.lacks.length === 0);
  const most = Math.max(0, ...found.map(({ hits }) => hits.length));
  return found.filter(item => item.hits.length === most && listed.some(({ product }) => product === item.name));
}

function clearly(talk: Talk, name: string): FoundItem | null {
  const { product } = lookFor(talk, name);
  return product && product.lacks.length === 0 ? product : null;
}

/** "2 cajas de clavos" of what is sold by the kilo: another unit than that of its price. */
function isOfOtherUnit(product: FoundItem, name: string): boolean {
  const [first, of] = wordsIn(name);
  if (!first || !of || !isAnyUnit(first.folded) || !/^\p{L}+ (?:de|of) /u.test(name)) return false;
  return !wordsIn(`${product.unit ?? ''} ${product.name}`).some(({ stem }) => stem === first.stem);
}
