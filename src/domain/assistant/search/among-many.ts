import { foldName } from '../../shared/fold.js';
import { lazy } from '../../shared/lazy.js';
import type { Token } from './lacked-by.js';
import type { HoldersOf, ProductIndex } from './product-index.js';
import { isAnyUnit } from './units.js';
import { type Word, wordOf } from './words.js';

/**
 * In a large shop nearly every word stands somewhere: in the names of accessories, in keywords, as a size. These functions tell the thing
 * that is meant from those that only share a word with it.
 */

const named = 0.85;
/** "De 5 cuerdas", "para piano", "con estuche": what follows describes a thing, or comes with it. */
const describes = /^(?:de|del|d|para|pa|con|sin|en|a|al|tipo|of|for|with|without|in)$/u;
const opens =
  /^(?:un|una|unos|unas|el|la|los|las|otro|otra|otros|otras|a|an|the|another|\d{1,3}|uno|dos|tres|cuatro|cinco|seis|two|three|four|five|six)$/u;

/** Returns the words of a text with which a thing is called: "bajo" of "un bajo de 5 cuerdas", which begins the name of a product. */
export function headsIn(tokens: readonly Token[], holdersOf: HoldersOf): Word[] {
  return tokens.flatMap(({ word, tells }, at) => {
    if (!tells || /\d/u.test(word.folded) || isAnyUnit(word.folded)) return [];
    const [before = '', earlier = ''] = [at - 1, at - 2].map(place => tokens[place]?.word.folded);
    const isHead = at === 0 || (opens.test(before) && !describes.test(before) && !describes.test(earlier));
    return isHead && holdersOf(word).some(({ index }) => index.first.has(word) >= 0.9) ? [word] : [];
  });
}

/** The share of its score that an accessory keeps where the thing itself is sold too: "cuerdas bajo 5" for "un bajo de 5 cuerdas". */
const ofAccessory = 0.6;
/** Returns what part of its score a product keeps. A name that begins with a unit, such as "kit", names no thing of its own. */
export function shareAsAccessory({ first, firsts, name, kind }: ProductIndex, heads: readonly Word[]): number {
  if (heads.length === 0 || isAnyUnit(kind)) return 1;
  if (heads.some(head => first.has(head) >= named || firsts.has(head) >= named)) return 1;
  return heads.some(head => name.has(head) >= named) ? ofAccessory : 1;
}

/** How much the usual size counts: it decides only between names that are otherwise as near. */
const ofUsual = 0.05;
/**
 * Returns what the size in a name adds to its score: of "tinto 750" and "tinto 375", which differ in nothing else, the first is meant where
 * nearly all bottles are of 750, unless the text says another.
 */
export function usualSizes(indexed: readonly { index: ProductIndex }[]): (index: ProductIndex) => number {
  const sizes = lazy(() => sizesIn(indexed));
  return ({ numbers, withoutSize }) => {
    if (numbers.size === 0) return 0;
    const { counts, siblings } = sizes();
    return (siblings.get(withoutSize) ?? 0) < 2
      ? 0
      : (ofUsual * Math.max(...[...numbers.keys()].map(number => counts.get(number) ?? 0))) / indexed.length;
  };
}

/** Counts the numbers in the names of products, and the products whose names differ by nothing else. */
function sizesIn(indexed: readonly { index: ProductIndex }[]): Record<'counts' | 'siblings', Map<string, number>> {
  const counts = new Map<string, number>();
  const siblings = new Map<string, number>();
  for (const { index } of indexed) {
    if (index.numbers.size === 0) continue;
    for (const number of index.numbers.keys()) counts.set(number, (counts.get(number) ?? 0) + 1);
    siblings.set(index.withoutSize, (siblings.get(index.withoutSize) ?? 0) + 1);
  }
  return { counts, siblings };
}

/** Words of how something is bought, paid, brought, kept or returned, which ask for no product that has a like word. */
const business = new Set(
  'delivery payment address discount efectivo tarjeta cuotas garantia devolucion demora apartar anticipo factura cancelar'
    .split(' ')
    .map(word => wordOf(word).group),
);
export const isOfBusiness = ({ group }: Word): boolean => group !== null && business.has(group);

const person = /\b(?:soy|somos|i'm|i am|we're|we are)\b/u;
const whoIAm =
  /(?<!\p{L})(?:soy|somos|i'm|i am|we're|we are)\s(?:(?:una?|a|an|the|la|el)\s)?(?:estudiantes?|universitari[oa]s?|alumn[oa]s?|jubilad[oa]s?|pensionad[oa]s?|soci[oa]s?|miembros?|docentes?|maestr[oa]s?|profesor(?:a|as|es)?|profes?|principiantes?|nuev[oa]s?|client[ea]s?|students?|teachers?|members?|beginners?|retired)(?!\p{L})/giu;
/** "Soy estudiante" says who writes, and asks for nothing for students. */
export const withoutWhoIAm = (text: string): string =>
  person.test(foldName(text)) ? text.replace(whoIAm, ' . ') : text;
