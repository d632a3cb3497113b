import { paidBy, type TermLine, wantsInvoice } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { type Items, listedNow } from '../meant/items.js';
import { isPlainBut } from '../said/plain-words.js';
import { mayPay, withoutWays } from '../said/ways-said.js';
import type { Talk } from '../talk.js';
import { listOf } from './list-of-sum.js';
import { showTotal } from './quote-part.js';
import { listedOrSold } from './sum-of.js';
import { sumBy, tellSum } from './terms-said.js';

const follows =
  /^\W*(?:(?:y|e|o|and|or|but|pero|ok|bueno)\W+)+(?:(?:si|if|que tal|what about|what if|how about)\W+)*(?:(?:(?:lo |la |te |le |i )*(?:pag|abon|cancel|pay)\p{L}*|seria|fuera|it's)\W+)?(?:con|en|por|de|with|in|by|cash)\b/u;
/** Words beside a way of paying: "precio en efectivo", "ocupo factura", "pagando con tarjeta". */
const ofPaying = /^(?:(?:pag|abon|cancel|pay)\p{L}*|precio|price|ocupo|necesito|quiero|requiero|factura|invoice|iva)$/u;
const fewWords = 8;
const changing: ReadonlySet<string> = new Set(['FEE', 'SURCHARGE', 'TAX']);
const byPayment: ReadonlySet<string> = new Set(['DISCOUNT', 'SURCHARGE']);

/**
 * "¿Y con tarjeta?", "¿y con factura?", "¿y si pago por Mercado Pago?" after a sum that the means of payment changed: the same list paid
 * so. "¿Precio en efectivo?" after a thing was shown: that thing, if paying so, or the tax of an invoice, makes it cheaper or dearer.
 * Returns false if the message names goods, or if payment changes nothing.
 */
export function answerOtherPayment(talk: Talk): boolean {
  const { acts, state, text, input } = talk;
  if (paidBy(acts.folded).length === 0 && !wantsInvoice(acts.folded)) return false;
  if (acts.asksToOrder || acts.removes || input.awaitsPerson) return false;
  if (text.trim().split(/\s+/u).length > fewWords) return false;
  const counted = input.dialogue.counted ?? [];
  const listed = listedNow(state);
  const isAgain = follows.test(acts.folded) && counted.some(kind => byPayment.has(kind)) && listed.length > 0;
  if (!isAgain) return !asksIfTaken(talk) && onlySaysWay(text) && tellsPaidSo(talk, listedOrSold(talk), text);
  if (listOf(talk).items.length > 0) return false;
  const query = counted.includes('FEE') ? `${text}. ${talk.label('total')}` : text;
  return tellsPaidSo(talk, listed, query) || (talk.tools.pending.length === 0 && showTotal(talk, listed));
}

/** "¿Aceptan tarjeta?", "¿puedo pagar con Yape?" asks whether that is taken, and not for a sum. */
const asksIfTaken = ({ acts }: Talk): boolean => acts.asksWhether || mayPay.test(acts.folded);

/** "Precio en efectivo", "eso pagando en efectivo", "y pago transferencia", "with card?": nothing but how the thing spoken of is paid. */
const onlySaysWay = (text: string): boolean => isPlainBut(foldName(wayLess(text)), word => ofPaying.test(word));
/** A message that is nothing but a way of paying is left as it is by `withoutWays`. */
const wayLess = (text: string): string => withoutWays(`${text} todo`);

/** Tells what these items come to if they are paid as the query says; returns false if paying so changes nothing. */
function tellsPaidSo(talk: Talk, items: Items, query: string): boolean {
  if (items.length === 0) return false;
  const terms = sumBy(talk, items, query.slice(0, 300));
  if (!terms) return talk.tools.pending.length > 0;
  const changes = ({ kind, amount, met }: TermLine): boolean =>
    amount !== null && (changing.has(kind) || (kind === 'DISCOUNT' && met));
  if (!terms.lines.some(changes)) return false;
  // What is cheaper otherwise was not asked for.
  const lines = terms.lines.filter(({ kind, met }) => kind !== 'DISCOUNT' || met);
  return tellSum(talk, { ...terms, lines }, { items, sums: true, haggles: false });
}
