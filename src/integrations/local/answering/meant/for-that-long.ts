import { type FoundItem, measuredText } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import type { SaidItem } from '../said/quantities.js';
import type { Talk } from '../talk.js';
import type { Items } from './items.js';
import { timeBeside, timeSaid } from './sold-by-unit.js';

/** Multiplies by the time: two of a product that is sold by the day are, for three days, six days of it. */
export function forThatLong(
  { tools, text, input, state }: Talk,
  item: Items[number],
  said: readonly SaidItem[],
): Items[number] {
  const [product] = tools.called(item.product);
  const now = product ? (timeSaid(product, text) ?? timeBeside(product, text)) : null;
  // "2 bicis y 1 casco, los mismos 2 días" says the number of days besides that of the pieces.
  const isCounted =
    now !== null && said.filter(({ quantity, implied }) => !implied && quantity === now).length >= timesSaid(now, text);
  const before = product && now === null ? timeBefore(input.history, product) : null;
  // A number without a name, after a list of one piece, may count days instead.
  const held = state.items.find(each => each.product === item.product)?.quantity;
  const isOfPieces = said.some(({ name }) => name !== '') || (held ?? 0) > (before ?? 0);
  const holds = held === undefined || (before !== null && held % before === 0 && isOfPieces);
  const time = now ?? (holds ? before : null);
  return time === null || isCounted ? item : { ...item, quantity: item.quantity * time };
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
    .filter(({ author, text }) => author === 'CONTACT' && forTime.test(foldName(text)))
    .flatMap(turn => timeSaid(product, turn.text) ?? [])
    .at(-1) ?? null;
const forTime = /\b(?:por|durante|for|alquil\w*|rent\w*|arriend\w*)\b/u;
