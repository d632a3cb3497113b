import { foldName } from '../../shared/fold.js';
import type { Term } from './term.js';

export const taxes = /\b(?:i\.?v\.?a|igv|itbms|itbis|isv|impuestos?|(?:sales )?tax(?:es)?|vat)\b/u;
const held =
  /\b(?:ya con|con) (?:el )?(?:i\.?v\.?a|igv|itbms|itbis|isv|impuestos?)(?! (?:son|es|sale|queda|cuesta))\b|\b(?:(?:ya )?(?:llevan?|traen?|tienen?)|incluy\w*|inclui\w*|finales|includ\w*|inclusive)\b/u;
const denied =
  /\b(?:no|sin|not|don'?t|doesn'?t|aren'?t|isn'?t) (?:\p{L}+ ){0,2}(?:incluy|inclui|includ|inclusive|llev|tra[ei]|tien)/u;
const notHeld =
  /\b(?:no|sin|not|don'?t|doesn'?t|without|excluding|exclude[sd]?)\b|\b(?:mas|plus|\+|antes de|before)\s(?:(?:el|the|sales)\s)?(?:i\.?v\.?a|igv|itbms|itbis|isv|impuestos?|tax(?:es)?|vat)\b|\+\s?(?:iva|igv|tax|vat)\b|\b(?:se (?:suma|agrega|anade|cobra aparte)|(?:sumar|agregar|anadir)(?:les?)?|precios? (?:\p{L}+ ){0,6}?netos?|we add|added|adds?|on top|aparte)\b/u;

const onInvoice =
  /\b(?:con|por|si (?:\p{L}+ ){1,3}|with an?|if you need an?) ?(?:factura|boleta(?: o factura)?|comprobante(?: fiscal)?|invoice)\b[^%]{0,30}?(?:\+|mas|se (?:suma|agrega|cobra)|add)? ?\d{1,2} ?%|\d{1,2} ?% (?:mas )?(?:only )?(?:con factura|if you need an invoice|(?:solo )?si \p{L}+ (?:factura|boleta|comprobante))/u;

/** Returns whether prices include the tax, or the percentage that is added to them; empty if the sentence states neither. */
export function taxIn(sentence: string, base: Omit<Term, 'kind'>, percent: number | null): Term[] {
  const folded = foldName(sentence);
  // "Con factura +16 %" is the tax too.
  if (percent !== null && onInvoice.test(folded)) return [{ ...base, kind: 'TAX', percent }];
  if (!taxes.test(folded)) return [];
  if (held.test(folded) && !denied.test(folded)) return [{ ...base, kind: 'TAX', percent: null }];
  return notHeld.test(folded) || onInvoice.test(folded) ? [{ ...base, kind: 'TAX', percent }] : [];
}
