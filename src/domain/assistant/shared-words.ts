import { foldName } from '../shared/fold.js';

const wordsOf = (text: string): string[] => text.split(/\s+/u).filter(word => word !== '');
/** Whether two words are one, whatever their ending: "perra" and "perro", "metálico" and "metálicos". */
const isSame = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && rootOf(one) === rootOf(other);
const rootOf = (word: string): string => foldName(word).replace(/(?<=\p{L}{3})(?:[ao]s?|es|s)$/u, '');
const areSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((word, at) => isSame(word, others[at]));

const small = /^(?:de|del|en|con|para|por|al?|el|la|los|las|y|o|of|in|with|for|by|the|per|and)$/u;
const isSmall = (word: string | undefined): boolean => word !== undefined && small.test(foldName(word));
const isNumber = (word: string | undefined): boolean => word !== undefined && /^\d+(?:[.,]\d+)?$/u.test(word);

/**
 * Returns the name of a size or kind that repeats words of its product's name, each of them once: "camisa manga larga" and "manga corta"
 * are the "camisa manga corta", "alquiler por día" and "medio día" the "alquiler por medio día". Null if it repeats none.
 */
export function withSharedWords(product: string, name: string): string | null {
  const own = wordsOf(product);
  const told = wordsOf(name);
  const joined = atEnd(own, told) ?? sameTail(own, told) ?? sameCount(own, told) ?? sameNoun(own, told);
  return joined?.join(' ') ?? null;
}

/** "Satín" and "satín elástico": the name goes on from the end of the product's. */
function atEnd(own: readonly string[], told: readonly string[]): string[] | null {
  for (let shared = Math.min(own.length, told.length - 1); shared > 0; shared--) {
    const end = own.slice(-shared);
    if (areSame(end, told.slice(0, shared)) && end.some(word => !isSmall(word) && !isNumber(word)))
      return [...own.slice(0, -shared), ...told.map((word, at) => sameWritten(end[at], word))];
  }
  return null;
}

/** Returns the product's own form of a word, unless the variant has another gender or number. */
const sameWritten = (own: string | undefined, told: string): string =>
  own !== undefined && foldName(own) === foldName(told) ? own : told;

/** "Castración perra hasta 15 kg" and "perro macho hasta 15 kg": both end alike. */
function sameTail(own: readonly string[], told: readonly string[]): string[] | null {
  let shared = 0;
  while (shared < told.length - 1 && shared < own.length - 1 && isSame(own.at(-1 - shared), told.at(-1 - shared)))
    shared++;
  if (shared < 2) return null;
  const before = own.slice(0, -shared);
  // "Perra" is the word that "perro macho" takes the place of.
  return [...(isSame(before.at(-1), told[0]) ? before.slice(0, -1) : before), ...told];
}

/** "12 funciones" and "18 funciones con cortacadenas": another number of the same. */
function sameCount(own: readonly string[], told: readonly string[]): string[] | null {
  const [number, noun, ...rest] = told;
  const at = own.findIndex((word, index) => isNumber(word) && isSame(own[index + 1], noun));
  return at >= 0 && isNumber(number) ? [...own.slice(0, at), ...told.slice(0, 2), ...own.slice(at + 2), ...rest] : null;
}

/** "Manga larga" and "manga corta", "por día" and "medio día": one noun with another word beside it. */
function sameNoun(own: readonly string[], told: readonly string[]): string[] | null {
  const [first, second, ...rest] = told;
  if (first === undefined || second === undefined || rest.length > 0 || isSmall(first)) return null;
  const at = own.findIndex((word, index) => index > 0 && isSame(word, first));
  const next = own[at + 1];
  if (at >= 0 && next !== undefined && !isSmall(next) && !isSmall(second) && !isNumber(next))
    return [...own.slice(0, at), first, second, ...own.slice(at + 2)];
  const before = own.findIndex((word, index) => index > 0 && isSmall(own[index - 1]) && isSame(word, second));
  return before >= 0 ? [...own.slice(0, before), first, ...own.slice(before)] : null;
}
