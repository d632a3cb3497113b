import { WordSet, wordOf, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { numberWords } from '../../../../domain/shared/number-words.js';
import { headOf } from '../products/head-of.js';
import type { ToolUse } from '../tool-use.js';
import type { Items } from './items.js';

/** What a conversation has spoken of, as far as short names are read from it. */
export interface Spoken {
  readonly focus: string | null;
  readonly offered: readonly string[];
  readonly spoken?: readonly (readonly string[])[] | undefined;
  readonly items: Items;
  readonly priced?: Items | undefined;
}

const same = 0.85;
const number = String.raw`\d{1,4}|dos|tres|cuatro|cinco|seis|two|three|four|five|six`;
/** "Y de pollo", "las de pollo", "uno de pollo", "2 kilos de carne": a number or an article, perhaps a measure, and no noun before "de". */
const behindOf = new RegExp(
  String.raw`(?<lead>(?<![\p{L}\d])(?:y|e|o|pero|mejor|entonces|l[oa]s?|el|un[oa]?s?|es[eoa]s?|otr[oa]s?|${number})\s(?<measure>(?:kilos?|kgs?|k|medio|cuarto|libras?|lbs?|litros?|lts?)\s)?|^\W*)(?<joint>de|con|sin)\s(?<word>\p{L}{3,})(?!\p{L})`,
  'gu',
);
/** "Los G", "la xl". */
const byLetter = /(?<![\p{L}\d])(?<article>l[oa]s|el|la|talla|size)\s(?<word>x{0,3}[slmg]|p)(?![\p{L}\d'])/gu;
/** "El 2 lo tienen", "2 del 1 y uno del 3", but no date, no hour and no amount. */
const byNumber =
  /(?<![\p{L}\d])(?<article>del|el|la)\s(?<word>\d{1,2})(?=\W*$|[,.?!]|\s(?:y|e|l[oa]s?|cuant[oa]s?|tienen?|hay|tambien|en cuanto|a como)(?!\p{L}))(?![\d:/]|\s(?:y|e)\s(?:el|media|\d))/gu;

/** "Las dos botellas", "los 2 gelish". */
const asMany =
  /(?<![\p{L}\d])(?:l[oa]s|the)\s(?<many>[234]|dos|tres|cuatro|two|three|four)\s(?<noun>\p{L}{4,})(?!\p{L})/gu;

/**
 * Returns a message in which the thing that it names in short has the first word of its name: "y milanesas de pollo" for "y de pollo" after
 * "milanesas de carne", "los pañales talla G" for "los G". Only where a search for the short name finds other things of the shop.
 */
export function withNamesInFull(text: string, tools: ToolUse, dialogue: Spoken): string {
  const folded = foldName(text);
  const known = knownIn(dialogue);
  if (known.length === 0 || folded.length !== text.length) return text;
  const put: { at: number; words: string; length: number }[] = [];
  const kinds = kindsIn(tools, dialogue, known);
  const parts = [...folded.matchAll(behindOf)];
  const meant = parts.map(({ groups }) => meantBehind(groups?.word ?? '', folded, known, kinds));
  const isMistaken = parts.map(({ groups }, at) => isAlsoOther(tools, groups?.word ?? '', headOf(meant[at] ?? '')));
  const areContrasted = new Set(meant.filter(name => name !== null)).size > 1 && isMistaken.includes(true);
  for (const [at, { index, groups }] of parts.entries()) {
    const name = meant[at] ?? null;
    const { lead = '', measure = '', joint = '' } = groups ?? {};
    if (name === null || (measure !== '' && !areContrasted)) continue;
    if (!areContrasted && isMistaken[at] !== true) continue;
    const said = headOf(name).toLowerCase();
    put.push({ at: index + lead.length, words: measure === '' ? `${said} ` : `${joint} ${said} `, length: 0 });
  }
  for (const [forms, isOfFamily] of [
    [byLetter, false],
    [byNumber, true],
  ] as const)
    for (const { index, groups } of folded.matchAll(forms)) {
      const { article = '', word = '' } = groups ?? {};
      const name = calledBy(word, kinds, isOfFamily ? dialogue.focus : null);
      if (name === null || says(folded, name)) continue;
      put.push({ at: index + article.length + 1, words: name, length: word.length });
    }
  for (const { index, 0: said, groups } of folded.matchAll(asMany)) {
    const names = countedSo(tools, dialogue, groups?.many ?? '', groups?.noun ?? '');
    if (names !== null) put.push({ at: index, words: names.join(' y '), length: said.length });
  }
  return put
    .toSorted((one, two) => two.at - one.at)
    .reduce((rest, { at, words, length }) => rest.slice(0, at) + words + rest.slice(at + length), text);
}

const knownIn = ({ focus, offered, spoken = [], items, priced = [] }: Spoken): string[] => [
  ...new Set([
    ...(focus === null ? [] : [focus]),
    ...spoken.slice(-3).flat(),
    ...offered.slice(-4),
    ...[...items, ...priced].map(({ product }) => product),
  ]),
];

/** Returns the names of all things of the kind that is spoken of, with those spoken of. */
function kindsIn(tools: ToolUse, { focus }: Spoken, known: readonly string[]): string[] {
  const head = focus === null ? '' : headOf(focus);
  const kin = head === '' ? [] : tools.products(head).filter(({ name }) => headOf(name) === head);
  return [...new Set([...known, ...kin.flatMap(({ name, variants = [] }) => [name, ...variants])])];
}

/**
 * Returns the things that are as many as a message says, and that a noun names by their kind or by what they are sold in: those of the
 * list, otherwise those that were spoken of last. Null if they are not so many, or if a name has a number of its own.
 */
function countedSo(tools: ToolUse, dialogue: Spoken, many: string, noun: string): readonly string[] | null {
  const { items, priced = [], spoken = [] } = dialogue;
  const said = wordOf(noun);
  const isSo = (name: string): boolean =>
    [headOf(name), ...tools.called(name).map(({ unit }) => unit ?? '')].some(
      text => new WordSet([text]).has(said) >= same,
    );
  const listed = (items.length > 0 ? items : priced).map(({ product }) => product);
  for (const names of [listed, [...new Set(spoken.flat())]]) {
    const held = names.filter(isSo);
    if (held.length < 2) continue;
    const isPlain = held.every(name => /^[\p{L}\s]+$/u.test(name) && !/\s(?:y|con|e)\s/iu.test(name));
    return held.length === (numberWords[many] ?? Number(many)) && isPlain ? held : null;
  }
  return null;
}

const says = (folded: string, name: string): boolean =>
  wordsIn(folded).some(word => new WordSet([headOf(name)]).has(word) >= same);

/** Returns the only thing of a kind spoken of that has the word in its name behind the first; null if the word heads one of them. */
function meantBehind(word: string, folded: string, known: readonly string[], kinds: readonly string[]): string | null {
  const said = wordOf(word);
  const has = (text: string) => new WordSet([text]).has(said) >= same;
  if (known.some(name => has(headOf(name)))) return null;
  const heads = new Set(known.map(headOf));
  const held = kinds.filter(name => heads.has(headOf(name)) && has(name.slice(headOf(name).length)));
  const [one, other] = held;
  if (one === undefined || other !== undefined || says(folded, one)) return null;
  // There must be another of the kind from which the word tells it.
  return kinds.some(name => name !== one && headOf(name) === headOf(one)) ? one : null;
}

/** Whether a search for the word alone finds a thing of another kind too. */
const isAlsoOther = (tools: ToolUse, word: string, head: string): boolean =>
  tools.products(word).some(({ name, named }) => named && headOf(name) !== head);

const patternOf = (name: string): string => foldName(name).replace(/\p{L}?\d+/gu, '#');

/**
 * Returns the beginning of the only name with this letter or number as a word of its own, up to that word; null for none or several. With
 * `like`, only names count that differ from it in numbers alone.
 */
function calledBy(word: string, names: readonly string[], like: string | null): string | null {
  const own = new RegExp(String.raw`(?<![\p{L}\d.,/])${word}(?![\p{L}\d.,/])`, 'u');
  const family = names.filter(name => like === null || patternOf(name) === patternOf(like));
  // A number tells nothing apart where it is in the only name.
  if (like !== null && family.length < 2) return null;
  const held = family.filter(name => own.test(foldName(name)));
  const [one, other] = held;
  if (one === undefined || other !== undefined) return null;
  const at = own.exec(foldName(one))?.index ?? 0;
  // A number that begins a size, as in "20 x 30", says more than which one it is.
  return at === 0 ||
    (/^\s?(?:x\s?\d|cm|mm|ml|kg|lts?|m\b|%)/u.test(foldName(one).slice(at + word.length)) && like !== null)
    ? null
    : one.slice(0, at + word.length);
}
