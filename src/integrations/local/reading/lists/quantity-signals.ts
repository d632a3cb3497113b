import type { Candidate, LookedAt } from './list-signals.js';
import { articles, beforeSizes, measures } from './said-words.js';

/** A number that may be the quantity of a product, with numbers for judging it: a row for each place where it stands. */
export interface QuantityRows {
  quantity: number;
  rows: number[][];
}
const same = 0.8;
const farAway = 99;
const people = /^(?:personas?|people|pax|invitad\p{L}*|nin[oa]s?|kids)$/u;
const times = /^[x*×]$/u;

/** Returns the numbers that may be the quantity of a product: those of the message, one, and those that were said or listed before. */
export function quantityRows(looked: LookedAt, candidate: Candidate): QuantityRows[] {
  const { earlier, held } = candidate;
  const found = new Map<number, number[][]>();
  const add = (quantity: number, at: number) => {
    const rows = found.get(quantity) ?? [];
    rows.push(rowOf(looked, candidate, quantity, at));
    found.set(quantity, rows);
  };
  add(1, -1);
  if (earlier.quantity !== null) add(earlier.quantity, -1);
  if (held !== null) add(held, -1);
  if (held !== null && earlier.quantity !== null) add(held + earlier.quantity, -1);
  for (const [at, { value }] of looked.tokens.entries()) if (value !== null && value > 0) add(value, at);
  return [...found].map(([quantity, rows]) => ({ quantity, rows }));
}

function rowOf(
  { tokens, parts, folded, bestOf, matchOf }: LookedAt,
  { good, part: place, pointed, earlier, held }: Candidate,
  quantity: number,
  at: number,
): number[] {
  const part = parts[place];
  const token = tokens[at];
  const [last = '', next = ''] = at < 0 ? [] : [tokens[at - 1]?.text ?? '', tokens[at + 1]?.text ?? ''];
  const named = (part?.words ?? []).find(each => {
    const word = tokens[each]?.word;
    return word && Math.max(good.name.has(word), good.keywords.has(word)) >= same;
  });
  const ofPlace = at < 0 ? -1 : parts.findIndex(each => each.tokens.includes(at));
  const its = parts[ofPlace];
  const best = bestOf[ofPlace];
  const distance = named !== undefined && at >= 0 ? Math.max(-20, Math.min(20, named - at)) : farAway;
  const values = tokens.filter(({ value }) => value !== null);
  return [
    Number(quantity === 1),
    Math.min(quantity, 200),
    at < 0 ? Number(quantity !== 1) : 2,
    Number(at >= 0 && part?.countAt === at),
    Number(at >= 0 && part?.tokens.includes(at) === true),
    distance,
    Number(token?.isFigure === true),
    Number(token !== undefined && articles.has(token.text)),
    Number(beforeSizes.test(last)),
    Number(measures.test(next)),
    Number(good.numbers.includes(quantity)),
    Number(held === quantity),
    Number(held !== null),
    Number(best?.good === good),
    best?.score ?? 0,
    its?.words.length ?? 0,
    ofPlace - place,
    part?.count == null ? 0 : part.loose ? 1 : 2,
    Number(part?.count === quantity),
    values.length,
    values.filter(({ text }) => !articles.has(text)).length,
    Math.min(60, tokens.length),
    part?.words.length ?? -1,
    Number(place < 0),
    Number(/\b(?:cada|each)\b/u.test(folded)),
    Number(
      next !== '' &&
        good.unit !== '' &&
        (good.unit.startsWith(next.slice(0, 4)) || next.startsWith(good.unit.slice(0, 4))),
    ),
    Number(people.test(next)),
    Number(Number.isInteger(quantity)),
    Number(/[$%]/u.test(last + next)),
    Number(named !== undefined),
    Number(times.test(next) || times.test(last)),
    Number(pointed),
    Number(earlier.quantity === quantity),
    earlier.quantity === null ? -1 : earlier.last,
    Number(its?.words.length === 0),
    Number(its !== undefined && its.count !== null && !its.loose && its.countAt === at),
    (best?.score ?? 0) - (ofPlace < 0 ? 0 : matchOf(ofPlace, good).score),
    Number(at >= 0 && its?.tokens.indexOf(at) === 0),
  ];
}
