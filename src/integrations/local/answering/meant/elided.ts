import { type FoundItem, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { headOf } from '../products/head-of.js';
import { kinOf } from '../products/kin.js';
import { amountIn } from '../said/amount-in.js';
import { figuresOf, sizeFigures } from '../said/figures.js';
import type { Talk } from '../talk.js';
import { toldLast } from './named-last.js';
import { isSoldBy } from './sold-by.js';

/** How a word ranks things of a kind: by size or price, as the most, the least or the middle. */
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
/** Whether a word is about the size or the price of a thing. */
export const isRank = (word: string): boolean => rankOf(word) !== null;

const places: readonly (readonly [number, RegExp])[] = [
  [0, /\b(?:primer[oa]?s?|first)\b/u],
  [1, /\b(?:segund[oa]s?|second)\b/u],
  [2, /\b(?:tercer[oa]?s?|third)\b/u],
  [-1, /\b(?:ultim[oa]s?|last)\b/u],
];
const others = /\b(?:otr[oa]s?|others?|other)\b/u;
/** Words that replace a noun: "de las", "los", "esas", "of the", "those"; and "one" or "ones" at the end. */
const determiner =
  /^(?:(?:de|of|en|con|del?)\s)?(?:l[oa]s?|el|es[eoa]s?|est[eoa]s?|aquell\p{L}+|del|the|those|these|that|this)(?:\s(?:de|of)\b)?(?:\s|$)/u;
const pointing = /^(?:(?:de|of)\s)?(?:es[eoa]s?|est[eoa]s?|aquell\p{L}+|those|these|that|this)\b/u;
const pointsBehind = /\b(?:de|of) (?:es[eoa]s?|est[eoa]s?|ell[oa]s|those|these|them|that)$/u;
const ones = /\s(?:ones?)$/u;

/**
 * Returns the product that a part of a list means without naming its kind: "2 de las grandes", "uno chiquito", "la otra", "3 paquetes de
 * esos", "the plain dry ones". `before` are the products already named in the list. Returns null if the part names a kind, or if several
 * products fit equally.
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
  const kin = focus === null ? [] : kinOf(talk, focus);
  const spoken = known.flatMap(other => talk.tools.called(other));
  // A product with more of these words than all products discussed is the one that is meant.
  const called = isNamed && telling.length > 1 ? talk.tools.products(name) : [];
  const most = Math.max(0, ...called.map(other => sharedIn(other, rest)));
  // "La familiar", where only one of the kind has the word in its name, and what was spoken of has it in its text.
  const titled = telling.length === 0 ? [] : kin.filter(({ name: other }) => holdsAll(other, telling));
  const [only, another] = titled;
  if (only && !another && !known.includes(only.name) && !spoken.some(({ name: other }) => holdsAll(other, telling)))
    return only.name;
  for (const pool of [spoken, kin]) {
    const fit = fitting(telling.join(' '), pool);
    // "La grande" after a single one was shown is another of its kind.
    if (pool === spoken && fit.length === 1 && kin.length > 1 && words.some(isRank)) continue;
    const found = oneOf(fit, words) ?? saidInFull(fit, telling);
    if (found) return sharedIn(found, rest) < most ? null : found.name;
  }
  return null;
}

/** "Planchadas", where shirts are "planchada" or "lavada y planchada": the only one whose whole name is said, but for its kind. */
function saidInFull(items: readonly FoundItem[], telling: readonly string[]): FoundItem | null {
  const said = new WordSet([telling.join(' ')]);
  const whole = items.filter(({ name }) => {
    const words = wordsIn(name.slice(headOf(name).length)).filter(({ folded }) => /^\p{L}{3}/u.test(folded));
    return words.length > 0 && words.every(word => said.has(word) >= 0.85);
  });
  return whole.length === 1 ? (whole[0] ?? null) : null;
}

const holdsAll = (name: string, said: readonly string[]): boolean => {
  const held = new WordSet([name]);
  return said.flatMap(wordsIn).every(word => held.has(word) >= 0.85);
};

/** Returns how many words of a text are in a thing's name. */
function sharedIn({ name }: FoundItem, text: string): number {
  const held = new WordSet([name]);
  return wordsIn(text).filter(word => held.has(word) >= 0.85).length;
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\d]+/gu) ?? [];
const placeIn = (text: string): number | null => places.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

/**
 * Returns the products discussed: those that came up together last, those shown, those in the cart, and those already named in the list.
 */
function spokenOf({ state }: Talk, before: readonly string[]): string[] {
  const groups = (state.spoken ?? []).slice(-3).toReversed().flat();
  return [
    ...new Set([...groups, ...state.offered.toReversed(), ...state.items.map(({ product }) => product), ...before]),
  ];
}

/** Returns the things that contain most of the words; all things if there are no words, none if no thing contains one. */
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

/** Returns, of the things that fit a name, the one that its words rank first by size or price; null if no word ranks them. */
export const rankedBy = (text: string, items: readonly FoundItem[]): FoundItem | null => {
  const words = wordsOf(text);
  const fit = fitting(words.filter(word => rankOf(word) === null).join(' '), items);
  return words.some(word => rankOf(word) !== null) ? oneOf(fit.length > 0 ? fit : items, words) : null;
};

/** Returns the only thing, or the one that the words rank first by size or price; null if several fit equally. */
function oneOf(items: readonly FoundItem[], words: readonly string[]): FoundItem | null {
  const rank = words.map(rankOf).find(found => found !== null);
  if (items.length < 2) return items[0] ?? null;
  if (!rank) return null;
  // "El mediano" is the one that is called so, whatever the sizes of the others.
  const called = items.filter(({ name }) => wordsOf(foldName(name)).some(word => rankOf(word) === rank));
  if (called.length === 1) return called[0] ?? null;
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
