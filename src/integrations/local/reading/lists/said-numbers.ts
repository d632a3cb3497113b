import { quantitiesOf } from '../../answering/said/fractions-said.js';
import { partyIn } from '../../answering/said/parties.js';
import type { Good } from './goods-index.js';
import type { Candidate, LookedAt } from './list-signals.js';
import type { SaidToken } from './said-parts.js';
import type { SaidText } from './said-text.js';
import { articles, lasting } from './said-words.js';

/**
 * Where a number comes from: none is said (one), the list has it, a message says it, says it in the unit of the product or as a number of
 * people; it is an area ("5x4"), pieces times days, as many as are enough for so many people, or more or less than the list has.
 */
export const origins = [
  'ONE',
  'LISTED',
  'SAID',
  'MEASURED',
  'PEOPLE',
  'AREA',
  'LASTING',
  'ENOUGH',
  'MORE',
  'LESS',
] as const;
/** A number that may be the quantity of a product. */
export interface SaidNumber {
  quantity: number;
  origin: (typeof origins)[number];
  /** The message that says it, with the place of its token; null and -1 if no message or no single token does. */
  text: SaidText | null;
  at: number;
}

const mostPacks = 20;
/** So many numbers of a message are looked at: a message of hundreds would take seconds. */
const mostValues = 12;
const by = /^(?:x|×|\*|por|by)$/u;
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** Returns the numbers that may be the quantity of a product, those of the message before those of earlier ones. */
export function numbersFor({ now, before }: LookedAt, { good, held, earlier }: Candidate): SaidNumber[] {
  const found: SaidNumber[] = [{ quantity: 1, origin: 'ONE', text: null, at: -1 }];
  const add = (origin: SaidNumber['origin'], quantity: number, text: SaidText | null = null, at = -1) => {
    if (quantity > 0) found.push({ quantity: rounded(quantity), origin, text, at });
  };
  if (held !== null) add('LISTED', held);
  if (held !== null && earlier.quantity !== null) add('MORE', held + earlier.quantity);
  for (const text of [now, ...before]) {
    const isNow = text === now;
    const values = valuesIn(text, isNow);
    for (const { value, at } of values) add('SAID', value, text, at);
    for (const { value, at } of areasIn(text.tokens).slice(0, mostValues)) add('AREA', value, text, at);
    for (const { value, at } of lastingIn(text.tokens, values)) add('LASTING', value, text, at);
    for (const quantity of quantitiesOf(good.product, text.text).slice(0, mostValues)) add('MEASURED', quantity, text);
    const people = partyIn(text.text)?.people ?? 0;
    if (people > 1) add('PEOPLE', people, text);
    for (const packs of packsFor([people, ...values.map(({ value }) => value)], good)) add('ENOUGH', packs, text);
    if (!isNow || held === null) continue;
    for (const { value, at } of values) add('MORE', held + value, text, at);
    for (const { value, at } of values) add('LESS', held - value, text, at);
    add('MORE', held + 1, text);
  }
  return found;
}

interface Value {
  value: number;
  at: number;
}

const valuesIn = ({ tokens }: SaidText, withArticles: boolean): Value[] =>
  tokens
    .flatMap(({ value, text }, at) =>
      value !== null && value > 0 && (withArticles || !articles.has(text)) ? [{ value, at }] : [],
    )
    .slice(0, mostValues);

/** "5x4", "7 m por 3.5 m": an area in the unit of its sides. */
const areasIn = (tokens: readonly SaidToken[]): Value[] =>
  tokens.flatMap(({ value: one, isFigure }, at) => {
    if (one === null || !isFigure) return [];
    const sign = [at + 1, at + 2].find(place => by.test(tokens[place]?.text ?? ''));
    const other = sign === undefined ? undefined : tokens[sign + 1];
    return other?.isFigure && other.value !== null ? [{ value: one * other.value, at }] : [];
  });

/** "2 of those for 4 days": eight days of one piece. */
const lastingIn = (tokens: readonly SaidToken[], values: readonly Value[]): Value[] =>
  values
    .filter(({ at }) => lasting.test(tokens[at + 1]?.text ?? ''))
    .flatMap(({ value, at }) =>
      values.filter(other => other.at !== at).map(other => ({ ...other, value: other.value * value })),
    );

/** "Para 40" of what is made for 20 people: two. */
const packsFor = (people: readonly number[], { numbers }: Good): number[] => {
  const packs = numbers.flatMap(size => (size > 1 ? people.map(many => Math.ceil(many / size)) : []));
  return [...new Set(packs)].filter(many => many > 1 && many <= mostPacks);
};
