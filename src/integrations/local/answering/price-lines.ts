import type { PricedList } from '../../../domain/assistant/index.js';
import type { Talk } from './talk.js';

/** Lines with their sums, and the total, which says what it leaves out: what is priced on request costs something too. */
export function showList(talk: Talk, { lines, total }: PricedList): void {
  const rows = lines.map(({ product, quantity, sum }) =>
    talk.label('listLine', { product, quantity: String(quantity), sum: sum ?? talk.label('priceOnRequest') }),
  );
  const unpriced = onRequest(lines).join(', ');
  const label = unpriced === '' ? 'listTotal' : 'listTotalWithout';
  talk.addLines([...rows, ...(total ? [talk.label(label, { total, products: unpriced })] : [])]);
}

/** Says of what a list holds more than there is; a sum alone would promise it. */
export function tellShort(talk: Talk, { lines }: PricedList): void {
  for (const { product, left } of lines) {
    if (left === null) continue;
    talk.add(left > 0 ? talk.voice.say('onlyLeft', { product, left }) : talk.voice.say('noneLeft', { product }));
  }
}

/** The things of a list that have no price; a thing that is not known counts as one. */
export const onRequest = (lines: PricedList['lines']): string[] =>
  lines.filter(({ price }) => price === null).map(({ product }) => product);
