import { foldName } from '../../../../domain/shared/fold.js';

/** "¿Me cobran el retiro?", "¿se paga aparte?", "is there a fee?" */
const asksCharged =
  /\b(?:(?:me |nos |se |lo |la |les |le )?cobra[ns]?|se paga[ns]?|hay que pagar|hay q pagar|toca pagar|tiene[ns]? (?:algun |un )?(?:costo|recargo|cargo)|hay (?:algun |un )?recargo|(?:es|va|son|sale|se cobra|lo cobran) aparte|comision|is there (?:a|an|any) (?:\p{L}+ )?(?:fee|charge|cost)|do you charge|(?:extra|additional) (?:fee|charge|cost))\b/u;
const asksFree = /\b(?:gratis|gratuit[oa]s?|sin (?:costo|cargo|recargo)|free|for free|free of charge)\b/u;
const ofCharge =
  /^(?:cobr\p{L}*|pag[au]\p{L}*|gratis|gratuit\p{L}*|costo|recargo|cargo|comision|aparte|extra|adicional|fee|charge|cost|free|additional|tarifa)$/u;
/** Words that only ask whether something costs, and name nothing. */
export const namesCharge = (folded: string): boolean => ofCharge.test(folded);

const free =
  /\b(?:gratis|gratuit[oa]s?|sin (?:ningun )?(?:costo|cargo|recargo|cobro|comision)|bonificad[oa]s?|no (?:se )?(?:le |les |te |los |las |lo |la )?(?:cobra\p{L}*|paga\p{L}*)|no (?:hay|tiene[ns]?|lleva[ns]?) (?:\p{L}+ )?(?:recargo|costo|cargo|comision|cobro)|(?:ya )?(?:va[ns]?|viene[ns]?|esta[ns]?|queda[ns]?)? ?incluid[oa]s?|incluye[ns]?|(?:no|free of|without) (?:extra |additional )?(?:charge|fee|cost)|free|included)\b/u;
const amount = /(?:[$\u20a1\u20ac\u00a3]|\b(?:s\/\.?|q|l|bs\.?))\s?\d|\+ ?\d|\d ?%|\d[\d.,]*\d{3}\b/u;
const charged = /\b(?:aparte|por separado|se (?:cobra|paga)[ns]?|por pagar|con recargo|recargo de|extra|separately)\b/u;

export type ChargeAsked = 'CHARGED' | 'FREE';
/** Returns whether a question asks if something costs, or if it is free; null for another question. */
export function chargeAsked(question: string): ChargeAsked | null {
  const folded = foldName(question);
  if (asksFree.test(folded)) return 'FREE';
  return asksCharged.test(folded) ? 'CHARGED' : null;
}

/** Returns the yes or no to such a question by a clause; null if it says neither, or both. */
export function chargedYes(asked: ChargeAsked, clause: string): boolean | null {
  const folded = foldName(clause);
  const isFree = free.test(folded);
  const costs = amount.test(folded) || charged.test(folded.replace(free, ' '));
  if (isFree === costs) return null;
  return asked === 'FREE' ? isFree : costs;
}
