import type { PricedList } from '../../../domain/assistant/index.js';
import { foldName } from '../../../domain/shared/fold.js';
import { packOf } from './packs.js';
import { itemsIn } from './quantities.js';
import type { Talk } from './talk.js';

/** Lines with their sums, and the total, which says what it leaves out: what is priced on request costs something too. */
export function showList(talk: Talk, { lines, total }: PricedList): void {
  const rows = lines.map(({ product, quantity, sum }) =>
    talk.label('listLine', { product, quantity: String(quantity), sum: sum ?? talk.label('priceOnRequest') }),
  );
  const unpriced = onRequest(lines).join(', ');
  const label = unpriced === '' ? 'listTotal' : 'listTotalWithout';
  talk.addLines([...rows, ...(total ? [talk.label(label, { total, products: unpriced })] : [])]);
  tellPacks(talk, lines);
}

/** Says where what is asked for comes in packs and the last of them holds more than that: 3 packs of 50 for 120. */
function tellPacks(talk: Talk, lines: PricedList['lines']): void {
  const counted = itemsIn(foldName(talk.text), true);
  for (const { product, quantity } of lines) {
    // Only where more is said than is listed: each look at the catalogue is one of those that an answer may take.
    const more = counted.filter(({ quantity: said }) => said > quantity);
    const [item] = more.length > 0 ? talk.tools.called(product) : [];
    if (!item) continue;
    const isRounded = more.some(({ quantity: said, name }) => {
      const pack = packOf(item, name);
      return pack !== null && pack * quantity !== said && Math.ceil(said / pack) === quantity;
    });
    const pack = packOf(item, item.name);
    if (isRounded && pack !== null)
      talk.add(talk.voice.say('comesInPacks', { product, pack, quantity, pieces: pack * quantity }));
  }
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
