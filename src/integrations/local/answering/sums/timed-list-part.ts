import { paidBy, termKindsIn } from '../../../../domain/assistant/index.js';
import { setCart } from '../cart/cart.js';
import { timedList } from '../meant/timed-list.js';
import { reportsFault } from '../questions/reports-fault.js';
import type { Talk } from '../talk.js';
import { showTotal } from './quote-part.js';

/**
 * "2 noches con aire más el típico para los dos las dos mañanas, ¿cuánto sería?": the sum of things that are sold by time or by person,
 * where the message says all that it takes. Returns false for any other message.
 */
export function answerTimedList(talk: Talk): boolean {
  const { acts, text, state, input } = talk;
  if (acts.removes || acts.refuses || acts.asksWhether || input.awaitsPerson) return false;
  if (
    !/\d|\b(?:dos|tres|cuatro|cinco|seis|siete|two|three|four|five|six|cada|each|same|mism[oa]s?|tod[oa]s)\b/u.test(
      acts.folded,
    )
  )
    return false;
  if (compares.test(acts.folded)) return false;
  const isSum = acts.asksPrice || acts.asksTotal;
  if (paidBy(acts.folded).length > 0 || termKindsIn(text).some(kind => kind !== 'PER_PERSON' && kind !== 'FROM'))
    return false;
  if (reportsFault(talk)) return false;
  const read = timedList(talk);
  if (!read || (!isSum && !read.adds)) return false;
  talk.counts = true;
  const inCart = state.items.length > 0;
  if (inCart && !isSum) setCart(talk, read.items);
  else showTotal(talk, read.items);
  return true;
}
const compares = /\b(?:ahorr\p{L}+|diferencia|compar\p{L}+|conviene|mitad|sav(?:e|ing)s?|difference|worth)\b/u;
