import { foldName } from '../../shared/fold.js';
import { canonicalNumber } from '../claims/amounts.js';
import { isDay, marksIn } from './conditions.js';
import { onlyIn, unknownCondition } from './only-for.js';
import { amountsIn } from './term.js';

const pays =
  /^\W*(?:(?:l[oa]s|el|la|the|si (?:eres|es|sos|son)|para|con) )*(mayores de \d\d|[^\d$%:]{4,60}?)(?: (?:solo |only ))?(?: (?:pagan?|pays?|(?:les )?(?:queda|sale)n? (?:en|a)|tienen? precio de|a|en|por)|:) (?:\p{Sc}|(?:s|b)\/\.? ?|q|bs\.? ?)?(\d[\d.,]*\d|\d)(?: (?:pesos|soles|colones|quetzales|dolares|cada un[oa]|c\/u|each))?\W*$/u;

/**
 * "Los socios del gym pagan S/40", "mayores de 60 pagan 120": returns what a thing costs for certain people, with their marks; null if a
 * part of a sentence says anything else. A condition that no message states, such as an hour, makes it one that is only told.
 */
export function priceOfPeople(part: string): { each: string; only: string[] } | null {
  const folded = foldName(part);
  const [, people = '', figure = ''] = pays.exec(folded) ?? [];
  const persons = marksIn(people).filter(mark => !isDay(mark));
  const each = amountsIn(part)[0]?.value ?? canonicalNumber(figure);
  if (persons.length === 0 || each === null || amountsIn(part).length > 1) return null;
  return {
    each,
    only: /\b(?:antes|despues|hasta|before|after|until) (?:de )?(?:las?|\d)/u.test(people)
      ? [unknownCondition]
      : onlyIn(folded),
  };
}
