import { marksIn, termMeansIn } from './conditions.js';
import { manyIn } from './many.js';

/** The mark of a condition that is neither a group of people nor a day. A customer meets it by saying so. */
export const unknownCondition = 'unknown';
/** "Black Friday 30 % en todo" holds on no other Friday. */
const ofSeason =
  /\b(?:black friday|cyber ?(?:monday|day|week|lunes)?|hot sale|buen fin|navidad|christmas|aniversario)\b/u;
/** "20 % en su segunda visita": what is bought now is no second visit. */
const ofNextVisit =
  /\b(?:segund[oa]|tercer[oa]?|proxim[oa]|siguiente|second|third|next) (?:visita|compra|vez|pedido|cita|orden|visit|purchase|order)\b/u;
/** Returns the people or days for which a discount holds, or the mark of an unknown condition. */
export function onlyIn(folded: string): string[] {
  const marks = marksIn(folded);
  if (ofSeason.test(folded)) return [unknownCondition];
  const isOpen =
    /^(?:si|cuando|if|when|en caso|recom[ie]+nd\p{L}+|refier\p{L}+|refer|comparte|siguenos|suscribete|subscribe)\b|,\s(?:si|cuando|if|when)\b|\bcon (?:el |la |su )?(?:carta|cupon|codigo|coupon|code)\b/u.test(
      folded,
    );
  if (ofNextVisit.test(folded)) return [unknownCondition];
  return marks.length === 0 && isOpen && manyIn(folded) === null && termMeansIn(folded).length === 0
    ? [unknownCondition]
    : marks;
}

/** Whether a discount is for a purchase after this one. */
export const isOfNextVisit = (folded: string): boolean => ofNextVisit.test(folded);
