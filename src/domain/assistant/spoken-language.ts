import { foldName } from '../shared/fold.js';
import { isLanguage, type Language, languages } from '../shared/translations.js';
import type { Searchable } from './search/search-products.js';
import tellingWords from './telling-words.json' with { type: 'json' };

/** Words that people of one language use all the time and those of the other never. */
const telling: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(tellingWords).map(([language, words]) => [language, new Set(words)]),
);
const fewWords = 4;
/** So many of them tell the language of a few words in the middle of a conversation in another. */
const sure = 2;

interface Said {
  text: string;
  /** What a model took it for. */
  understood: string | null | undefined;
  /** The language of the answers before; undefined for none. */
  before: Language | undefined;
  /** The language of those who answer. */
  usual: Language;
  products: readonly Pick<Searchable, 'name' | 'keywords'>[];
}

/**
 * The language to answer in. A few words and the names of things ("iphone 13 case", "breaker 20 a", "total", "ok") are of no language:
 * then the conversation goes on in its own, and begins in the one of those who answer.
 */
export function spokenLanguage({ text, understood, before, usual, products }: Said): Language {
  const said = isLanguage(understood) ? understood : null;
  const words = wordsIn(text);
  if (ordinaryIn(words, products) >= fewWords) return said ?? before ?? usual;
  const { language, own, others } = toldBy(words);
  return own > 0 && others === 0 && (before === undefined || own >= sure) ? language : (before ?? usual);
}

const wordsIn = (text: string): string[] =>
  foldName(text)
    .replaceAll(/['’]/gu, '')
    .match(/\p{L}+/gu) ?? [];
const tellingIn = (words: readonly string[], language: Language): number =>
  new Set(words.filter(word => telling.get(language)?.has(word))).size;

/** The language of which most words tell, of how many, and how many tell of the one that comes next. */
function toldBy(words: readonly string[]): { language: Language; own: number; others: number } {
  const [first, second] = languages
    .map(language => ({ language, told: tellingIn(words, language) }))
    .toSorted((one, other) => other.told - one.told);
  if (!first) throw new TypeError('there are no languages');
  return { language: first.language, own: first.told, others: second?.told ?? 0 };
}

/** How many of the words are no part of the name of a thing. */
function ordinaryIn(words: readonly string[], products: Said['products']): number {
  const several = words.filter(word => word.length > 1);
  if (several.length < fewWords) return several.length;
  const names = new Set(products.flatMap(({ name, keywords }) => wordsIn(`${name} ${keywords.join(' ')}`)));
  const isTelling = (word: string) => [...telling.values()].some(told => told.has(word));
  return several.filter(word => isTelling(word) || !(names.has(word) || names.has(word.replace(/s$/u, '')))).length;
}

/** The language that a text of several words is plainly written in; null for a doubt. */
export function writtenIn(text: string): Language | null {
  const { language, own, others } = toldBy(wordsIn(text));
  return own - others < sure ? null : language;
}

/** The language that more words of a text tell of than of any other; null where none does. */
export function leaningTo(text: string): Language | null {
  const { language, own, others } = toldBy(wordsIn(text));
  return own > others ? language : null;
}
