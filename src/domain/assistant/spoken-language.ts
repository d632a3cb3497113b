import { foldName } from '../shared/fold.js';
import { isLanguage, type Language } from '../shared/translations.js';
import type { Searchable } from './search/search-products.js';

/** Words that people of one language use all the time and those of the other never. */
const telling: Record<Language, ReadonlySet<string>> = {
  es: new Set(
    (
      'que el la los las un una unos unas de del para pa por con como cuanto cuanta cuantos cuantas cuesta cuestan vale valen tiene tienen tienes hay hola buenas ' +
      'buenos dias tardes noches gracias quiero quisiera necesito ocupo busco deme dame precio donde cuando cual cuales quien si y o en es esta este ese esa eso ' +
      'mi mis su sus se le les lo yo usted ustedes pero mas muy bueno listo dale claro porfa favor puede pueden puedo sirve abren hacen dan venden aceptan cobran ' +
      'mejor tambien entonces ya va'
    ).split(' '),
  ),
  en: new Set(
    (
      'the is are am was you your u i im my do does did have has how much many what when where which who why can could will would want need looking for with and or ' +
      'of to in on at it its this that these those hi hello hey thanks thank please yes yeah yep price cost open today tomorrow get give take buy sell fix any'
    ).split(' '),
  ),
};
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
  const counts = { es: tellingIn(words, 'es'), en: tellingIn(words, 'en') };
  if (ordinaryIn(words, products) >= fewWords) return said ?? before ?? usual;
  const one: Language | null = counts.es === counts.en ? null : counts.es > counts.en ? 'es' : 'en';
  const isSure = one !== null && Math.min(counts.es, counts.en) === 0 && (before === undefined || counts[one] >= sure);
  return isSure ? one : (before ?? usual);
}

const wordsIn = (text: string): string[] =>
  foldName(text)
    .replaceAll(/['’]/gu, '')
    .match(/\p{L}+/gu) ?? [];
const tellingIn = (words: readonly string[], language: Language): number =>
  new Set(words.filter(word => telling[language].has(word))).size;

/** How many of the words are no part of the name of a thing. */
function ordinaryIn(words: readonly string[], products: Said['products']): number {
  const several = words.filter(word => word.length > 1);
  if (several.length < fewWords) return several.length;
  const names = new Set(products.flatMap(({ name, keywords }) => wordsIn(`${name} ${keywords.join(' ')}`)));
  const isTelling = (word: string) => telling.es.has(word) || telling.en.has(word);
  return several.filter(word => isTelling(word) || !(names.has(word) || names.has(word.replace(/s$/u, '')))).length;
}

/** The language that a text of several words is plainly written in; null for a doubt. */
export function writtenIn(text: string): Language | null {
  const words = wordsIn(text);
  const [es, en] = [tellingIn(words, 'es'), tellingIn(words, 'en')];
  if (Math.abs(es - en) < sure) return null;
  return es > en ? 'es' : 'en';
}
