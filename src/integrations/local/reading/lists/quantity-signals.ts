import { unitIn } from '../../../../domain/assistant/index.js';
import type { Good } from './goods-index.js';
import type { Candidate, LookedAt } from './list-signals.js';
import { numbersFor, origins, type SaidNumber } from './said-numbers.js';
import type { SaidPart } from './said-parts.js';
import type { SaidText } from './said-text.js';
import { articles, beforeSizes, lasting, measures, people } from './said-words.js';

/** A number that may be the quantity of a product, with numbers for judging it: a row for each place where it stands. */
export interface QuantityRows {
  quantity: number;
  rows: number[][];
}
const same = 0.8;
const leastScore = 0.9;
const farAway = 99;
const mostCounted = 200;
const mostTokens = 60;
const times = /^[x*×]$/u;

/** Returns the numbers that may be the quantity of a product, each with what tells whether it is. */
export function quantityRows(looked: LookedAt, candidate: Candidate): QuantityRows[] {
  const numbers = numbersFor(looked, candidate);
  const said = numbers.filter(({ origin }) => origin === 'SAID');
  const found = new Map<number, number[][]>();
  for (const number of numbers) {
    const rows = found.get(number.quantity) ?? [];
    rows.push(rowOf(looked, candidate, number, { all: numbers, said }));
    found.set(number.quantity, rows);
  }
  return [...found].map(([quantity, rows]) => ({ quantity, rows }));
}

function rowOf(
  { now }: LookedAt,
  candidate: Candidate,
  number: SaidNumber,
  { all, said }: Record<'all' | 'said', readonly SaidNumber[]>,
): number[] {
  const { earlier, held, part: place, pointed, good } = candidate;
  const { quantity, origin, text, at } = number;
  const part = now.parts[place];
  return [
    Number(quantity === 1),
    Math.min(quantity, mostCounted),
    Number(Number.isInteger(quantity)),
    origins.indexOf(origin),
    text?.ago ?? -1,
    Number(good.numbers.includes(quantity)),
    held === null ? -1 : Number(held === quantity),
    earlier.quantity === null ? -1 : Number(earlier.quantity === quantity),
    earlier.last,
    said.filter(each => each.quantity === quantity).length,
    all.filter(each => each.quantity === quantity && each !== number).length,
    said.filter(each => each.text === now).length,
    said.filter(each => each.text === now && !isArticle(each)).length,
    said.length,
    at < 0 ? -1 : said.indexOf(number),
    part?.count == null ? 0 : part.loose ? 1 : 2,
    part?.count == null ? -1 : Number(part.count === quantity),
    part?.words.length ?? -1,
    Number(place < 0),
    Number(pointed),
    Math.min(mostTokens, now.tokens.length),
    Number(/\b(?:cada|each)\b/u.test(now.folded)),
    ...placeSignals(candidate, text, at),
  ];
}

const isArticle = ({ text, at }: SaidNumber): boolean => articles.has(text?.tokens[at]?.text ?? '');

/** What stands around a number, and which product is named there. */
function placeSignals({ good, at: place, part: partNow }: Candidate, text: SaidText | null, at: number): number[] {
  const own = text === null ? -1 : text.ago === 0 ? partNow : text.partNaming(place);
  const naming = text !== null && (text.ago === 0 || text.match(own, place).score > leastScore) ? own : -1;
  const named = text === null ? undefined : nameIn(text, text.parts[naming], good);
  const token = at < 0 ? undefined : text?.tokens[at];
  const [last = '', next = ''] = at < 0 ? [] : [text?.tokens[at - 1]?.text ?? '', text?.tokens[at + 1]?.text ?? ''];
  const ofNumber = at < 0 ? -1 : (text?.partAt(at) ?? -1);
  const its = text?.parts[ofNumber];
  const best = text?.tops[ofNumber] ?? 0;
  return [
    naming < 0 ? 0 : (text?.match(naming, place).score ?? 0),
    named !== undefined && at >= 0 ? Math.max(-20, Math.min(20, named - at)) : farAway,
    Number(named !== undefined),
    Number(token?.isFigure === true),
    Number(token !== undefined && articles.has(token.text)),
    Number(at >= 0 && text?.parts[naming]?.countAt === at),
    Number(at >= 0 && text?.parts[naming]?.tokens.includes(at) === true),
    Number(beforeSizes.test(last)),
    Number(measures.test(next)),
    Number(people.test(next)),
    Number(lasting.test(next)),
    Number(/[$%]/u.test(last + next)),
    Number(times.test(next) || times.test(last)),
    unitSaid(next, good),
    its?.words.length ?? -1,
    naming < 0 || ofNumber < 0 ? farAway : ofNumber - naming,
    Number(its !== undefined && its.count !== null && !its.loose && its.countAt === at),
    Number(at >= 0 && its?.tokens.indexOf(at) === 0),
    Number(its?.refuses),
    Number(its?.definite),
    Number(text !== null && ofNumber >= 0 && text.bestOf(ofNumber) === good),
    best,
    best - (text?.match(ofNumber, place).score ?? 0),
    Math.min(mostTokens, text?.tokens.length ?? 0),
  ];
}

/** Returns the place of the first token of a part that names a product. */
const nameIn = ({ tokens }: SaidText, part: SaidPart | undefined, good: Good): number | undefined =>
  part?.words.find(each => {
    const word = tokens[each]?.word;
    return word && Math.max(good.name.has(word), good.keywords.has(word)) >= same;
  });

/**
 * 2 if a word is the unit of a product, 1 if it measures the same or a length for an area, 0 if it is neither, -1 if either has no word.
 */
function unitSaid(word: string, { unit }: Good): number {
  if (word === '' || unit === '') return -1;
  if (unit.startsWith(word.slice(0, 4)) || word.startsWith(unit.slice(0, 4))) return 2;
  const said = unitIn(word)?.dimension;
  const sold = unitIn(unit)?.dimension;
  return Number(said !== undefined && (said === sold || (said === 'LENGTH' && sold === 'AREA')));
}
