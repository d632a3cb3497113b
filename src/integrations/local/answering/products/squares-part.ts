import type { FoundItem, Measure } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { giveUpCart } from '../cart/cart.js';
import { countedIn } from '../meant/counting.js';
import { listMeant } from '../meant/list-meant.js';
import { withoutDestination } from '../sums/destination-said.js';
import { leavePartsToPerson } from '../sums/fraction-part.js';
import { showTotal } from '../sums/quote-part.js';
import type { Talk } from '../talk.js';

/** "Una cortina de 1.40 x 1.80" of what is sold by the square metre: tells what that part costs. A person takes such an order. */
export function tellsSquares(talk: Talk, item: FoundItem, sides: readonly Measure[]): boolean {
  const isArea = sides.length > 0 && sides.every(({ dimension }) => dimension === 'AREA');
  if (!isArea || item.price === null || !bySquare.test(foldName(item.unit ?? ''))) return false;
  const hundredths = (amount: number): number => Math.round(amount * 100) / 100;
  const area = hundredths(sides.reduce((sum, { amount, times }) => sum + amount * times, 0));
  if (Number.isInteger(area) || area <= 0 || listsSeveral(talk)) return false;
  // Where the shop charges for at least half a square metre, it does for each piece.
  const pieces = sides.map(({ amount, times }) => {
    const { list } = talk.tools.use('price_list', { items: [{ product: item.name, quantity: hundredths(amount) }] });
    return { area: (list?.lines[0]?.quantity ?? amount) * times, least: list?.least ?? [] };
  });
  const quantity = hundredths(pieces.reduce((sum, piece) => sum + piece.area, 0));
  talk.counts = true;
  giveUpCart(talk, [{ product: item.name, quantity }]);
  showTotal(talk, [{ product: item.name, quantity }]);
  for (const sentence of new Set(pieces.flatMap(({ least }) => least))) talk.tells(sentence);
  if (!talk.acts.asks || talk.acts.takes) leavePartsToPerson(talk);
  return true;
}
const bySquare = /^(?:m2|m²|mts?2|metros? cuadrados?|sqm|square met(?:er|re)s?)/u;

/** Whether a message counts several things. */
export const listsSeveral = (talk: Talk): boolean =>
  listMeant(talk, countedIn(talk, withoutDestination(talk, talk.text), true)).items.length > 1;
