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
  const area = sides.reduce((sum, { amount, times }) => sum + amount * times, 0);
  const quantity = Math.round(area * 100) / 100;
  if (Number.isInteger(quantity) || quantity <= 0 || listsSeveral(talk)) return false;
  talk.counts = true;
  giveUpCart(talk, [{ product: item.name, quantity }]);
  showTotal(talk, [{ product: item.name, quantity }]);
  if (!talk.acts.asks || talk.acts.takes) leavePartsToPerson(talk);
  return true;
}
const bySquare = /^(?:m2|m²|mts?2|metros? cuadrados?|sqm|square met(?:er|re)s?)/u;

/** Whether a message counts several things. */
export const listsSeveral = (talk: Talk): boolean =>
  listMeant(talk, countedIn(talk, withoutDestination(talk, talk.text), true)).items.length > 1;
