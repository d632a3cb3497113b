import { type FoundItem, measuredText } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import type { SaidItem } from '../said/quantities.js';
import type { Talk } from '../talk.js';
import type { Items } from './items.js';
import { isByTime, timeBeside, timeSaid } from './sold-by-unit.js';

/** Returns the time that a text says of a product, or says beside it; null for none. */
const timeTold = (product: FoundItem, text: string): number | null =>
  timeSaid(product, text) ?? timeBeside(product, text);

/** Multiplies by the time: two of a product that is sold by the day are, for three days, six days of it. */
export function forThatLong(
  { tools, text, input, state }: Talk,
  item: Items[number],
  said: readonly SaidItem[],
): Items[number] {
  const [product] = tools.called(item.product);
  const now = product ? timeTold(product, text) : null;
  // "2 bicis y 1 casco, los mismos 2 días" says the number of days besides that of the pieces.
  const isCounted =
    now !== null &&
    // "3 bicis del viernes al domingo" says the days without a number.
    new RegExp(String.raw`(?<!\d)${now} (?:dia|noche|hora|semana|mes|day|night|hour|week|month)`, 'u').test(
      measuredText(text),
    ) &&
    said.filter(({ quantity, implied }) => !implied && quantity === now).length >= timesSaid(now, text);
  const before = product && now === null ? timeBefore(input.history, product) : null;
  // A number without a name, after a list of one piece, may count days instead.
  const held = state.items.find(each => each.product === item.product)?.quantity;
  const isOfPieces = said.some(({ name }) => name !== '') || (held ?? 0) > (before ?? 0);
  const holds = held === undefined || (before !== null && held % before === 0 && isOfPieces);
  const time = now ?? (holds ? before : null);
  return time === null || isCounted ? item : { ...item, quantity: item.quantity * time };
}
/** Returns for how long a product that is sold by time is wanted, by this message or an earlier one; null if none says it. */
export function timeWanted(
  { text }: Pick<Talk, 'text'>,
  product: FoundItem,
  history: Talk['input']['history'],
  { now = false } = {},
): number | null {
  const said = now ? timeTold(product, text) : null;
  const before = history.filter(({ author }) => author === 'CONTACT').map(turn => turn.text);
  return said ?? before.flatMap(each => timeTold(product, each) ?? []).at(-1) ?? null;
}
/** Whether there are enough pieces of what is sold by time: two of them for five days are ten days, and two pieces. */
export function hasPieces(talk: Talk, { product, quantity }: Items[number], left: number): boolean {
  const [item] = talk.tools.called(product);
  const time = item && isByTime(item) ? timeWanted(talk, item, talk.input.history, { now: true }) : null;
  const pieces = time !== null && quantity % time === 0 ? quantity / time : quantity;
  return item !== undefined && isByTime(item) && pieces <= left;
}
/** Returns how often a message says a number, but at least once: "sábado y domingo" are two days without it. */
const timesSaid = (number: number, text: string): number =>
  Math.max(
    1,
    (measuredText(text).match(/(?<![\p{L}\d.,/])\d+(?![\p{L}\d]|[.,]\d)/gu) ?? []).filter(
      each => Number(each) === number,
    ).length,
  );

/** Returns for how long the customer asked about a product that is sold by time; this also applies to the later order. */
const timeBefore = (history: Talk['input']['history'], product: FoundItem): number | null =>
  history
    .filter(({ author, text }) => author === 'CONTACT' && (forTime.test(foldName(text)) || isBrief(text)))
    .flatMap(turn => timeSaid(product, turn.text) ?? [])
    .at(-1) ?? null;
/** "Una bici 10 días": hardly anything but the thing and for how long. */
const isBrief = (text: string): boolean => !text.includes('?') && text.trim().split(/\s+/u).length <= fewWords;
const fewWords = 6;
const forTime = /\b(?:por|durante|for|alquil\w*|rent\w*|arriend\w*)\b/u;
