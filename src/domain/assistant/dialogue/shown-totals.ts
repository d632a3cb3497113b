import { cut } from '../../shared/texts.js';
import { isAmong, moneyIn, numbersIn } from '../claims/amounts.js';
import { claimText } from '../claims/claim-text.js';
import { sentencesOf } from '../search/sentences.js';
import type { TermLine, TermSum } from '../terms/reckoning.js';
import type { PricedList, ToolResult } from '../tools/agent-tools.js';
import { sameItems } from './counted-for.js';
import { type DialogueState, mostShown, mostShownCharges } from './state.js';

type Items = readonly { product: string; quantity: number }[];
/** A total of the cart that the customer could read, as it was written. */
export type ShownTotal = NonNullable<DialogueState['shown']>[number];

/** Whether a text states an amount, in whatever form: "₡90 000,00", "₡90.000" and "90 mil colones" are the same. */
export function states(written: string, amount: string): boolean {
  const { text } = claimText(written);
  const [wanted] = moneyIn(amount);
  // A currency whose sign is not recognised leaves the number.
  if (!wanted) return numbersIn(amount).some(value => numbersIn(text).includes(value));
  return isAmong(wanted, moneyIn(text));
}

export const itemsOf = ({ lines }: PricedList): DialogueState['items'] =>
  lines.map(({ product, quantity }) => ({ product, quantity }));

const isOfCart = ({ call }: ToolResult): boolean => call.tool === 'set_cart' || call.tool === 'show_cart';

/** Returns the last list that a tool put into the cart or read from it; null if none did. */
export const lastCart = (results: readonly ToolResult[]): PricedList | null =>
  results.findLast(result => isOfCart(result) && !result.problem)?.list ?? null;

/** Returns that list if the text states its total, so that the customer can confirm it; otherwise null. */
export function shownCart(text: string, results: readonly ToolResult[]): PricedList | null {
  // The text then speaks of a change that failed, and a yes to it would not mean the list from before.
  if (results.findLast(isOfCart)?.problem) return null;
  const cart = lastCart(results);
  return cart?.total && states(text, cart.total) ? cart : null;
}

/** What `summedIn` reads of the result of any tool that sums. */
interface SumResult {
  call: { tool: string; steps?: readonly { kind: string }[] | null };
  /** What was summed by `terms`. */
  counted?: Items;
  terms?: TermSum;
  calculation?: {
    /** `step` is the number of the step of the call, from 1. What is taken off is negative. */
    lines: readonly { step: number; product: string | null; percent: number | null; sum: string; called?: string }[];
    subtotal: string | null;
    total: string;
    counted: Items;
    listed?: string;
  };
}

/** Returns the items that a tool has summed, and its sum as a total that may be shown; null if it gives no total of a list. */
export function summedIn({ call, counted, terms, calculation }: SumResult): (ShownTotal & { items: Items }) | null {
  if (terms?.subtotal && terms.total)
    return {
      items: counted ?? [],
      list: terms.subtotal,
      total: terms.total,
      charges: terms.lines.flatMap(chargeOfTerm).slice(0, mostShownCharges),
    };
  if (!calculation) return null;
  const { lines, subtotal, total, counted: items, listed } = calculation;
  const besides = lines.filter(({ step }) => call.steps?.[step - 1]?.kind !== 'product');
  const charges = besides.map(({ product, percent, sum, called }) => ({
    label: cut(called ?? product ?? (percent === null ? '' : `${percent} %`), 'label'),
    amount: sum,
  }));
  return { items, list: listed ?? subtotal ?? total, total, charges: charges.slice(0, mostShownCharges) };
}

const added: readonly TermLine['kind'][] = ['FEE', 'SERVICE', 'SURCHARGE', 'TAX'];

function chargeOfTerm({ kind, amount, title }: TermLine): ShownTotal['charges'] {
  if (amount === null) return [];
  const label = cut(title, 'label');
  if (kind === 'DISCOUNT') return [{ label, amount: `-${amount}` }];
  return added.includes(kind) ? [{ label, amount }] : [];
}

/** Returns the totals of this cart that a text states: its plain sum, and those that tools have summed for exactly its items. */
export function totalsStated(text: string, results: readonly ToolResult[], items: Items): ShownTotal[] {
  const cart = lastCart(results);
  const sum = cart && sameItems(itemsOf(cart), items) ? cart.total : null;
  const plain = sum !== null && states(text, sum) ? [{ list: sum, total: sum, charges: [] }] : [];
  const possible = results.filter(({ problem }) => !problem);
  const summed = sumsStated(text, possible).filter(each => sameItems(each.items, items));
  return items.length === 0 ? [] : [...plain, ...summed.map(({ items: _items, ...shown }) => shown)];
}

const sumsStated = (text: string, results: readonly ToolResult[]) =>
  results.flatMap(result => summedIn(result) ?? []).filter(({ total }) => states(text, total));

/** Whether a text states a sum of something else than the cart: a yes may then mean that. */
function statesOther(text: string, results: readonly ToolResult[], items: Items): boolean {
  const listed = results.flatMap(({ call, list }) =>
    call.tool === 'price_list' && list?.total && states(text, list.total) ? [itemsOf(list)] : [],
  );
  return [...listed, ...sumsStated(text, results).map(sum => sum.items)].some(other => !sameItems(other, items));
}

/**
 * Returns those of the shown totals that a yes to this text may mean: all, if it tells no sum of something else, otherwise the one for
 * which it asks at its end ("The rental is $1,400. Shall I order the list for $5,016?").
 */
function stillMeant(
  shown: readonly ShownTotal[],
  { text, results, items }: { text: string; results: readonly ToolResult[]; items: Items },
): ShownTotal[] {
  if (!statesOther(text, results, items)) return [...shown];
  const asked = sentencesOf(text).findLast(sentence => sentence.includes('?')) ?? '';
  return statesOther(asked, results, items) ? [] : shown.filter(({ total }) => states(asked, total));
}

/**
 * Returns the totals of the cart that the customer has read and may accept, newest last, once an answer with this text is sent. `after` are
 * the items of the cart then. Other questions and answers in between change nothing; another cart or another price drops what was shown.
 */
export function shownAfter(
  before: DialogueState,
  after: Items,
  { text, results, stated }: { text: string; results: readonly ToolResult[]; stated: readonly ShownTotal[] },
): ShownTotal[] {
  const cart = lastCart(results);
  const shown = (before.shown ?? []).filter(({ list }) => !cart || list === cart.total);
  const kept = sameItems(before.items, after) ? stillMeant(shown, { text, results, items: after }) : [];
  const all = after.length === 0 ? [] : askedLast(text, [...kept, ...stated]);
  return all.filter(({ total }, at) => all.findLastIndex(other => other.total === total) === at).slice(-mostShown);
}

/** Puts the total last that the text asks for at its end: "¿lo recoge por ₡90.000?" after the one with delivery. */
function askedLast(text: string, shown: readonly ShownTotal[]): ShownTotal[] {
  const asked = sentencesOf(text).findLast(sentence => sentence.includes('?')) ?? '';
  const named = shown.filter(({ total }) => states(asked, total));
  const [only] = new Set(named.map(({ total }) => total)).size === 1 ? named.slice(-1) : [];
  return only ? [...shown.filter(each => each !== only), only] : [...shown];
}

/** Returns the total that the customer has accepted: the one that the call names, otherwise the last that was shown; null if none was. */
export function acceptedTotal({ shown = [] }: DialogueState, said: string | null): ShownTotal | null {
  const named = shown.filter(({ total }) => states(said ?? '', total));
  return (named.length === 1 ? named[0] : shown.at(-1)) ?? null;
}
