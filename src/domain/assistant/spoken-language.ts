import { foldName } from '../shared/fold.js';
import { isLanguage, type Language, languages } from '../shared/translations.js';
import type { Searchable } from './search/product-index.js';
import tellingWords from './telling-words.json' with { type: 'json' };

/** Words that are common in one language and do not occur in the other. */
const telling: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(tellingWords).map(([language, words]) => [language, new Set(words)]),
);
const fewWords = 4;
/** From this number of words, a model's judgement of the language needs no such word. */
const manyWords = 8;
/** Number of such words that shows the language of a short text in a conversation in another language. */
const sure = 2;

interface Said {
  text: string;
  /** Language that a model detected. */
  understood: string | null | undefined;
  /** Language of the earlier answers; undefined if there are none. */
  before: Language | undefined;
  /** The tenant's language. */
  usual: Language;
  products: readonly Pick<Searchable, 'name' | 'keywords'>[];
}

/**
 * Returns the language to answer in. A few words and names of things ("iphone 13 case", "breaker 20 a", "total", "ok") belong to no
 * language: the conversation then keeps its language, or begins in the tenant's.
 */
export function spokenLanguage({ text, understood, before, usual, products }: Said): Language {
  const said = isLanguage(understood) ? understood : null;
  const words = wordsIn(text);
  const ordinary = ordinaryIn(words, products);
  // "Deliver to Pasadena, total?" has no word that shows a change of the language.
  const isChange = said !== null && before !== undefined && said !== before;
  if (isChange && ordinary < manyWords && tellingIn(words, said) === 0) return before;
  if (ordinary >= fewWords) return said ?? before ?? usual;
  const { language, own, others } = toldBy(words);
  return own > 0 && others === 0 && (before === undefined || own >= sure) ? language : (before ?? usual);
}

const wordsIn = (text: string): string[] =>
  foldName(text)
    .replaceAll(/['’]/gu, '')
    .match(/\p{L}+/gu) ?? [];
const tellingIn = (words: readonly string[], language: Language): number =>
  new Set(words.filter(word => telling.get(language)?.has(word))).size;

/** Returns the language with the most telling words, their number, and the number for the next language. */
function toldBy(words: readonly string[]): { language: Language; own: number; others: number } {
  const [first, second] = languages
    .map(language => ({ language, told: tellingIn(words, language) }))
    .toSorted((one, other) => other.told - one.told);
  if (!first) throw new TypeError('there are no languages');
  return { language: first.language, own: first.told, others: second?.told ?? 0 };
}

/** Counts the words that are not part of the name of a product. */
function ordinaryIn(words: readonly string[], products: Said['products']): number {
  const several = words.filter(word => word.length > 1);
  if (several.length < fewWords) return several.length;
  const names = new Set(products.flatMap(({ name, keywords }) => wordsIn(`${name} ${keywords.join(' ')}`)));
  const isTelling = (word: string) => [...telling.values()].some(told => told.has(word));
  return several.filter(word => isTelling(word) || !(names.has(word) || names.has(word.replace(/s$/u, '')))).length;
}

/** Returns the language that a text of several words is clearly written in; null if in doubt. */
export function writtenIn(text: string): Language | null {
  const { language, own, others } = toldBy(wordsIn(text));
  return own - others < sure ? null : language;
}

/** Returns the language with more telling words in the text than any other; null if there is none. */
export function leaningTo(text: string): Language | null {
  const { language, own, others } = toldBy(wordsIn(text));
  return own > others ? language : null;
}
