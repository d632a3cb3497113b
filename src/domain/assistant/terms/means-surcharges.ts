import { foldName } from '../../shared/fold.js';
import { matchesOf } from '../../shared/matches.js';
import { meansIn } from './conditions.js';
import type { Term } from './term.js';

const payment =
  '(?:(?:link|enlace)(?: de (?:pago|cobro))?|(?:payment |pay )?link|tarjetas?(?: de (?:credito|debito))?|(?:credit |debit )?cards?|credito|debito|datafono|posnet|pos|terminal|paypal|mercado ?pago|billetera|zelle|yape|plin|nequi|sinpe|amex|visa|qr)';
const form = new RegExp(
  String.raw`(?:^\W*|[(,;:.] ?| (?:y|e|and|pero|but|o|or) )(?:(?:el|la|los|las|con|por|pagos?|pagando|usando|si pagan?|the|by|with|via|paying)\s){0,3}(?<means>${payment}) (?:(?:(?:se )?(?:le )?(?:suman?|llevan?|tienen?|cobran?|agregan?|suben?|aumentan?|pagan?|cuestan?)|es|son|adds?|has|have|carries|carry|is|are|charges?) )(?:(?:un|una|el|an?|extra|de|mas) ){0,2}(?<share>\d{1,2}(?:[.,]\d{1,2})?) ?%(?<rest>[^,;.()]*)`,
  'gu',
);
const lowers = /\b(?:descuento|menos|off|less|discount|rebaja|anticipo|iva|igv)\b/u;
const inParts = /\b(?:cuotas?|meses|msi|instal?lments|months)\b/u;

/**
 * "Yape, transferencia y tarjetas con link de pago (el link suma 4%)": returns the surcharge of the means right before the share, where its
 * sentence names others as well. A payment link is paid by card.
 */
export function meansSurchargesIn(sentence: string, base: Omit<Term, 'kind'>): Term[] {
  const folded = foldName(sentence);
  if (lowers.test(folded) || inParts.test(folded)) return [];
  return matchesOf(form, folded).map(({ groups }) => ({
    ...base,
    kind: 'SURCHARGE',
    percent: Number((groups?.share ?? '').replace(',', '.')),
    means: meansOf(groups?.means ?? ''),
    from: null,
  }));
}
const meansOf = (said: string): string[] => {
  const found = meansIn(/^terminal$/u.test(said) ? 'terminal bancaria' : said);
  return found.length > 0 ? found : ['CARD'];
};
