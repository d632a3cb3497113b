import { type FoundItem, WordSet, wordsIn } from '../../../domain/assistant/index.js';
import { figuresOf, sizeFigures } from './figures.js';
import { headOf } from './product-part.js';
import { amountIn } from './pronouns.js';
import { isSoldBy } from './sold-by.js';
import type { Talk } from './talk.js';

/** How a word ranks the things of a kind: by size or price, from the most, the least or in the middle. */
type Rank = 'LARGE' | 'SMALL' | 'MIDDLE' | 'CHEAP' | 'DEAR';
const ranks: readonly (readonly [Rank, RegExp])[] = [
  [
    'LARGE',
    /^(?:grand\p{L}*|larg[oa]s?|alt[oa]s?|altot[oa]s?|big(?:ger|gest)?|large(?:r|st)?|tall(?:er)?|long(?:er)?)$/u,
  ],
  [
    'SMALL',
    /^(?:chic[oa]s?|chiquit\p{L}*|chiquill\p{L}*|pequen\p{L}*|cort[oa]s?|cortit[oa]s?|baj(?:it)?[oa]s?|small(?:er|est)?|little|tiny|short(?:er)?|mini)$/u,
  ],
  ['MIDDLE', /^(?:median\p{L}*|medium)$/u],
  ['CHEAP', /^(?:barat\p{L}*|economic\p{L}*|cheap(?:er|est)?)$/u],
  ['DEAR', /^(?:car[oa]s|carit[oa]s?|expensive)$/u],
];
const rankOf = (word: string): Rank | null => ranks.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
/** Whether a word says how large or how dear a thing is. */
export const isRank = (word: string): boolean => rankOf(word) !== null;

const places: readonly (readonly [number, RegExp])[] = [
  [0, /\b(?:primer[oa]?s?|first)\b/u],
  [1, /\b(?:segund[oa]s?|second)\b/u],
  [2, /\b(?:tercer[oa]?s?|third)\b/u],
  [-1, /\b(?:ultim[oa]s?|last)\b/u],
];
const others = /\b(?:otr[oa]s?|others?|other)\b/u;
/** What stands where a noun is left out: "de las", "los", "esas", "of the", "those"; and "one" or "ones" at the end. */
const determiner =
  /^(?:(?:de|of|en|con|del?)\s)?(?:l[oa]s?|el|es[eoa]s?|est[eoa]s?|aquell\p{L}+|del|the|those|these|that|this)(?:\s(?:de|of)\b)?(?:\s|$)/u;
const pointing = /^(?:(?:de|of)\s)?(?:es[eoa]s?|est[eoa]s?|aquell\p{L}+|those|these|that|this)\b/u;
const pointsBehind = /\b(?:de|of) (?:es[eoa]s?|est[eoa]s?|ell[oa]s|those|these|them|that)$/u;
const ones = /\s(?:ones?)$/u;

/**
 * The product that a part of a list means without naming its kind: "2 de las grandes", "uno chiquito", "la otra", "3 paquetes de esos",
 * "the plain dry ones". `before` are those that the list has named until there. Null where the part names a kind, or several fit alike.
 */
export function elidedIn(talk: Talk, name: string, before: readonly string[], isNamed: boolean): string | null {
  const { state } = talk;
  const focus = before.at(-1) ?? state.focus;
  if (pointsBehind.test(name) && wordsOf(name).every(word => rankOf(word) === null))
    return state.focus ?? toldLast(talk);
  const rest = name.replace(determiner, '').replace(ones, '').trim();
  const words = wordsOf(rest);
  const telling = words.filter(word => rankOf(word) === null && !others.test(word) && placeIn(word) === null);
  const isOpen = rest !== name || telling.length === 0 || !isNamed;
  if (!isOpen || name === '') return null;
  const known = spokenOf(talk, before);
  if (pointing.test(name) && telling.length > 0 && state.focus !== null) {
    const [spoken] = talk.tools.called(state.focus);
    if (spoken && isSoldBy(spoken, telling.join(' '))) return spoken.name;
  }
  const place = placeIn(rest);
  if (place !== null) return state.offered.at(place) ?? null;
  if (others.test(rest) && telling.length === 0) {
    const left = known.filter(other => other !== focus && !before.includes(other));
    return left[0] ?? null;
  }
  if (telling.length === 0 && words.length === 0) return null;
  const kin =
    focus === null ? [] : talk.tools.products(headOf(focus)).filter(item => headOf(item.name) === headOf(focus));
  const spoken = known.flatMap(other => talk.tools.called(other));
  // What holds more of the words than all that was spoken of is meant by them.
  const called = isNamed && telling.length > 1 ? talk.tools.products(name) : [];
  const most = Math.max(0, ...called.map(other => sharedIn(other, rest)));
  for (const pool of [spoken, kin]) {
    const found = oneOf(fitting(telling.join(' '), pool), words);
    if (found) return sharedIn(found, rest) < most ? null : found.name;
  }
  return null;
}

/** How many words of a text a thing's name holds. */
function sharedIn({ name }: FoundItem, text: string): number {
  const held = new WordSet([name]);
  return wordsIn(text).filter(word => held.has(word) >= 0.85).length;
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\d]+/gu) ?? [];
const placeIn = (text: string): number | null => places.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

/** What was spoken of, the newest first: what the list names, what came up together last, what was shown, what is in the cart. */
function spokenOf({ state }: Talk, before: readonly string[]): string[] {
  const groups = (state.spoken ?? []).slice(-3).toReversed().flat();
  return [
    ...new Set([...groups, ...state.offered.toReversed(), ...state.items.map(({ product }) => product), ...before]),
  ];
}

/** Those that hold most of the words; all where there are no words, none where nothing holds one. */
function fitting(text: string, pool: readonly FoundItem[]): readonly FoundItem[] {
  const words = wordsIn(text);
  if (words.length === 0) return pool;
  const scored = pool.map(item => {
    const [name, rest] = [new WordSet([item.name]), new WordSet([item.description])];
    return words.reduce((sum, word) => sum + Math.max(name.has(word), rest.has(word) * 0.6), 0);
  });
  const most = Math.max(0, ...scored);
  return most === 0 ? [] : pool.filter((_, at) => scored[at] === most);
}

/** The only product that the last answer names; null for none or several. It may have been told beside what was asked for. */
export function toldLast({ input, tools }: Talk): string | null {
  const last = input.history.findLast(({ author }) => author === 'BUSINESS')?.text ?? '';
  const told = last === '' ? [] : tools.products(last.slice(-mostRead)).filter(({ name }) => last.includes(name));
  return told.length === 1 ? (told[0]?.name ?? null) : null;
}
const mostRead = 600;

/** Of things that a name fits the one that its words rank first by size or price, where they do. */
export const rankedBy = (text: string, items: readonly FoundItem[]): FoundItem | null => {
  const words = wordsOf(text);
  const fit = fitting(words.filter(word => rankOf(word) === null).join(' '), items);
  return words.some(word => rankOf(word) !== null) ? oneOf(fit.length > 0 ? fit : items, words) : null;
};

/** The only one, or the one that the words rank first by its size or its price; null where several are alike. */
function oneOf(items: readonly FoundItem[], words: readonly string[]): FoundItem | null {
  const rank = words.map(rankOf).find(found => found !== null);
  if (items.length < 2) return items[0] ?? null;
  if (!rank) return null;
  const prices = items.map(({ price }) => (price === null ? Number.NaN : amountIn(price)));
  const sizes = rank === 'CHEAP' || rank === 'DEAR' ? null : figuresOf(items, sizeFigures, /\d/u);
  const figures = sizes && new Set(sizes).size > 1 ? sizes : prices;
  if (figures.some(Number.isNaN)) return null;
  const sorted = [...new Set(figures)].toSorted((one, two) => one - two);
  const wanted =
    rank === 'MIDDLE'
      ? sorted[Math.floor((sorted.length - 1) / 2)]
      : rank === 'SMALL' || rank === 'CHEAP'
        ? sorted[0]
        : sorted.at(-1);
  const found = items.filter((_, at) => figures[at] === wanted);
  return found.length === 1 ? (found[0] ?? null) : null;
}
