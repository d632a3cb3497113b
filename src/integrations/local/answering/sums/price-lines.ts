import type { PricedList } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { divisionOf } from '../cart/divided.js';
import { hasPieces } from '../meant/for-that-long.js';
import { packOf } from '../meant/packs.js';
import { timeSaid } from '../meant/sold-by-unit.js';
import { saidLately } from '../said/last-answer.js';
import { itemsIn } from '../said/quantities.js';
import { unitName } from '../said/unit-names.js';
import type { Talk } from '../talk.js';

/**
 * Tells the lines of a list with their sums, and the total. The total names what it leaves out, because products priced on request also
 * cost something.
 */
export function showList(talk: Talk, { lines, total, least = [] }: PricedList): void {
  const rows = lines.map(({ product, quantity, unit, sum }) =>
    talk.label('listLine', {
      product,
      quantity: writtenQuantity(quantity, unit),
      sum: sum ?? talk.label('priceOnRequest'),
    }),
  );
  const unpriced = onRequest(lines).join(', ');
  const label = unpriced === '' ? 'listTotal' : 'listTotalWithout';
  talk.addLines([...rows, ...(total ? [talk.label(label, { total, products: unpriced })] : [])]);
  for (const line of lines) {
    const parts = divisionOf(talk, line);
    if (parts.length > 1)
      talk.add(talk.label('dividedLine', { product: line.product, parts: listed(talk.input.language).format(parts) }));
  }
  for (const sentence of least) talk.tells(sentence);
  tellPacks(talk, lines);
  tellTimes(talk, lines);
}

const listed = (language: string) => new Intl.ListFormat(language);
const mostRead = 3;
/** "6 andamios por 3 días" are 18 days of one: says of how many pieces and how long a number consists. */
function tellTimes(talk: Talk, lines: PricedList['lines']): void {
  const texts = [talk.text, ...saidLately(talk.input, mostRead).toReversed()].filter(text =>
    ofTime.test(foldName(text)),
  );
  for (const { product, quantity } of texts.length > 0 ? lines : []) {
    const [item] = quantity > 1 ? talk.tools.called(product) : [];
    const time = item ? (texts.flatMap(text => timeSaid(item, text) ?? [])[0] ?? 1) : 1;
    const pieces = quantity / time;
    if (time < 2 || pieces < 2 || !Number.isInteger(pieces)) continue;
    const unit = severalOf(unitName(item?.unit ?? '', talk.input.language));
    talk.add(
      talk.voice.say('piecesForTime', {
        product,
        pieces: String(pieces),
        time: String(time),
        unit,
        quantity: String(quantity),
      }),
    );
  }
}
const severalOf = (unit: string): string => `${unit}${unit.endsWith('s') ? 'es' : 's'}`;
const ofTime =
  /(?:day|lunes|martes|miercoles|jueves|viernes|sabado|domingo|horas?|dias?|noches?|semanas?|mes(?:es)?|hours?|days?|nights?|weeks?|months?)(?!\p{L})/u;

/** A part of a unit is told with it: "1.5 kg". */
export const writtenQuantity = (quantity: number, unit: string | null): string =>
  Number.isInteger(quantity) ? String(quantity) : `${quantity} ${unit ?? ''}`.trim();

/** Says if a product comes in packs and the packs contain more pieces than asked for: 3 packs of 50 for 120. */
function tellPacks(talk: Talk, lines: PricedList['lines']): void {
  const counted = itemsIn(foldName(talk.text), true);
  for (const { product, quantity } of lines) {
    // Only if the message says more than is listed, because an answer may look up the catalogue only a limited number of times.
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

/** Says for which products a list contains more than the stock; a sum alone would promise them. */
export function tellShort(talk: Talk, { lines }: PricedList): void {
  for (const { product, quantity, left } of lines) {
    // Three nights in one of two cabins need no third one.
    if (left === null || (left > 0 && hasPieces(talk, { product, quantity }, left))) continue;
    talk.add(left > 0 ? talk.voice.say('onlyLeft', { product, left }) : talk.voice.say('noneLeft', { product }));
  }
}

/** Returns the things of a list that have no price; an unknown product counts as one. */
export const onRequest = (lines: PricedList['lines']): string[] =>
  lines.filter(({ price }) => price === null).map(({ product }) => product);
