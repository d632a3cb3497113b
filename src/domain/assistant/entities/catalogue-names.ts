import { foldName } from '../../shared/fold.js';
import { partRead } from '../part-read.js';
import { nearlySame } from './nearly-same.js';

/** A product with the name and keywords by which a message may name it. */
export interface Nameable {
  id: string;
  name: string;
  keywords: readonly string[];
}
export interface NamedProduct {
  id: string;
  name: string;
  /** Share of the name's words that the message contains, 0 to 1; 1 for a keyword. */
  match: number;
}

const empty = new Set('de del la el los las un una y o a en con por para al the of and for with to in on'.split(' '));
const stem = (word: string): string => (word.length > 4 ? word.replace(/(?<=[^aeiou])es$|s$/u, '') : word);
const wordsOf = (text: string): string[] =>
  (foldName(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter(word => !empty.has(word)).map(stem);

interface Words {
  name: string[];
  keywords: string[][];
}
const split = new WeakMap<Nameable, Words>();

/** Splits a product into words, once for as long as the catalogue is cached. */
function wordsOfProduct(product: Nameable): Words {
  let words = split.get(product);
  if (!words) {
    words = { name: wordsOf(product.name), keywords: product.keywords.map(wordsOf) };
    split.set(product, words);
  }
  return words;
}
/** A plural in "-es" may belong to a word in "-e" or to one that ends in a consonant: "cables", "bases", "motores". */
const otherStem = (word: string): string => (word.endsWith('e') ? word.slice(0, -1) : `${word}e`);
const leastMatch = 0.6;
const most = 5;

/**
 * Returns the products of a catalogue that a message names, best first, at most five. A product is named by most words of its name,
 * including the first (what the thing is), or by a whole keyword; typing errors and plurals are accepted. If no product is named that
 * fully, all whose first word is named are returned ("taladro" alone, with three drills).
 */
export function productsNamedIn(message: string, catalogue: readonly Nameable[]): NamedProduct[] {
  const said = [...new Set(wordsOf(partRead(message)))];
  const exact = new Set(said);
  const known = new Map<string, boolean>();
  const isSaid = (word: string): boolean => {
    const answer =
      known.get(word) ??
      (exact.has(word) ||
        (/\p{L}/u.test(word) && (exact.has(otherStem(word)) || said.some(other => nearlySame(other, word)))));
    known.set(word, answer);
    return answer;
  };
  const found: (NamedProduct & { words: number })[] = [];
  for (const product of catalogue) {
    const { id, name } = product;
    const { name: words, keywords } = wordsOfProduct(product);
    const [head] = words;
    if (head === undefined) continue;
    const hits = isSaid(head) ? words.filter(isSaid).length : 0;
    const byKeyword = keywords.some(parts => parts.length > 0 && parts.every(isSaid));
    const match = byKeyword ? 1 : hits / words.length;
    if (match >= leastMatch || hits > 0) found.push({ id, name, match: Number(match.toFixed(2)), words: hits });
  }
  const sure = found.filter(({ match }) => match >= leastMatch);
  return (sure.length > 0 ? sure : found)
    .sort((one, two) => two.match - one.match || two.words - one.words || (one.name < two.name ? -1 : 1))
    .slice(0, most)
    .map(({ id, name, match }) => ({ id, name, match }));
}

/** Words beside a product's name that say nothing about the customer's mood. */
const beside = new Set(
  'hola buenas buenos dias tardes noches hi hello hey precio cuanto cuesta vale price cost how much tiene tienen hay quiero necesito busco deme dame do you have need want please porfavor favor gracias thanks me it is es'
    .split(' ')
    .map(stem),
);
const longestName = 20;

/**
 * Whether a message is the name of a product, or a part of it, with at most a greeting or the question for its price. What its words sound
 * like ("replacement", "10000", "de contacto") then says nothing about the customer's mood.
 */
export function isBareName(message: string, catalogue: readonly Nameable[]): boolean {
  const said = wordsOf(partRead(message)).filter(word => !beside.has(word));
  if (said.length === 0 || said.length > longestName || !said.some(word => /\p{L}{3}/u.test(word))) return false;
  return catalogue.some(product => {
    const { name, keywords } = wordsOfProduct(product);
    const held = [...name, ...keywords.flat()];
    const holds = (word: string): boolean =>
      held.includes(word) ||
      (/\p{L}/u.test(word) && (held.includes(otherStem(word)) || held.some(other => nearlySame(word, other))));
    return said.every(holds);
  });
}
