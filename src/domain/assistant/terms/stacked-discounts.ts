import { foldName } from '../../shared/fold.js';

const onTop =
  /\bencima del?\b|\bsobre (?:lo (?:que quede|ya rebajado|rebajado|restante|que queda)|el (?:resto|(?:total|precio) (?:ya )?(?:con|rebajado|descontado|de la factura)))\b|\bse suman? (?:con|al?)\b|\b(?:ademas|aparte) (?:del?|al) \p{L}|\bacumulable\b|\d ?(?:%|por ciento|percent) (?:mas|adicional|extra|more)\b|\bon top of (?:the|that|any)\b/u;
const notOnTop =
  /\b(?:no|ni|not|never|can't|cannot) (?:\p{L}+ ){0,2}?(?:sum\p{L}+|acumul\p{L}+|junt\p{L}+|combin\p{L}+|mezcl\p{L}+|on top)|\bno acumulable/u;

/** Whether a discount is given on what is left after another one: "de contado 3 % más sobre lo que quede". */
export const isStacked = (sentence: string): boolean => {
  const folded = foldName(sentence);
  return onTop.test(folded) && !notOnTop.test(folded);
};

const notAdded =
  /\b(?:no|ni|tampoco|not|can't|cannot)\b[^.;]{0,25}\b(?:sum\p{L}+|acumul\p{L}+|junt\p{L}+|combin\p{L}+|mezcl\p{L}+)[^.;]{0,20}\b(?:con|al?|with)\b[^.;]{0,30}\b(?:efectivo|contado|transferencia|pago|descuentos?|cash|discounts?)\b|\b(?:ya (?:es|esta|viene|tiene|va) (?:con|el) descuento|precio neto|net price)\b/u;
/** "Ese precio ya es con descuento, no se acumula con el del efectivo": what is not given together with another discount. */
export const saysExclusive = (sentence: string): boolean => notAdded.test(foldName(sentence));

const more = /\d ?(?:%|por ciento|percent) (?:mas|adicional|extra|more)\b/u;
const charged =
  /\b(?:recarg\p{L}*|cobra\p{L}*|sube\p{L}*|aument\p{L}*|surcharge|charge\p{L}*|cuestan?|urgen\p{L}*|express)\b|\+ ?\d/u;
const ofDiscounts = /\b(?:descuent|ds?ctos?\b|promo|rebaja|ofert|discount|volumen|mayoreo)/u;
const onAnother = /\b(?:encima|ademas|aparte) del? (?:de|descuento|dcto)\b|\bsobre lo (?:que quede|ya rebajado)\b/u;
/** "3 % más" under a heading of discounts, or on top of another one, is one more discount and no surcharge. */
export const isOneMore = (folded: string, heading: string): boolean =>
  more.test(folded) && !charged.test(folded) && (ofDiscounts.test(heading) || onAnother.test(folded));
