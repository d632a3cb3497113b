import { paidBy, type TermLine } from '../../../../domain/assistant/index.js';
import { listedNow } from '../meant/items.js';
import type { Talk } from '../talk.js';
import { listOf } from './list-of-sum.js';
import { showTotal } from './quote-part.js';
import { sumBy, tellSum } from './terms-said.js';

const follows =
  /^\W*(?:(?:y|e|o|and|or|but|pero|ok|bueno)\W+)+(?:(?:si|if|que tal|what about|what if|how about)\W+)*(?:(?:(?:lo |la |te |le |i )*(?:pag|abon|cancel|pay)\p{L}*|seria|fuera|it's)\W+)?(?:con|en|por|de|with|in|by|cash)\b/u;
const fewWords = 8;
const byPayment: ReadonlySet<string> = new Set(['DISCOUNT', 'SURCHARGE']);

/**
 * "¿Y con tarjeta?", "¿y si pago por Mercado Pago?" after a sum that the means of payment changed: the same list paid so. Returns false if the
 * message names goods, or payment changed nothing before.
 */
export function answerOtherPayment(talk: Talk): boolean {
  const { acts, state, text, input } = talk;
  if (!follows.test(acts.folded) || paidBy(acts.folded).length === 0) return false;
  if (text.trim().split(/\s+/u).length > fewWords || acts.asksToOrder || acts.removes || input.awaitsPerson)
    return false;
  const counted = input.dialogue.counted ?? [];
  const listed = listedNow(state);
  if (!counted.some(kind => byPayment.has(kind)) || listed.length === 0 || listOf(talk).items.length > 0) return false;
  const query = counted.includes('FEE') ? `${text}. ${talk.label('total')}` : text;
  const terms = sumBy(talk, listed, query.slice(0, 300));
  if (!terms && talk.tools.pending.length > 0) return true;
  const changes = ({ kind, amount, met }: TermLine): boolean =>
    amount !== null && (kind === 'FEE' || kind === 'SURCHARGE' || (kind === 'DISCOUNT' && met));
  if (terms?.lines.some(changes)) {
    // What is cheaper otherwise was not asked for.
    const lines = terms.lines.filter(({ kind, met }) => kind !== 'DISCOUNT' || met);
    return tellSum(talk, { ...terms, lines }, { items: listed, sums: true, haggles: false });
  }
  return showTotal(talk, listed);
}
