import { foldName } from '../../shared/fold.js';
import type { Amount } from '../claims/amounts.js';
import { listedAmountsIn } from './listed-places.js';
import { placesIn } from './places.js';
import { amountsIn, isThreshold, type Term } from './term.js';

/** Words for a delivery that costs nothing. */
export const free =
  /\b(?:gratis|(?:va|es|sale) (?:de regalo|por nuestra cuenta)|gratuit[oa]|sin (?:costo|cargo)|free|bonificad[oa]|cortesia|no (?:se )?(?:cobr\w+|pag\w+) (?:el |la )?(?:envio|flete|domicilio|delivery|reparto|entrega))\b/u;

/**
 * "Quito sur gratis desde $50, Quito centro y norte $5": the clauses of a list in which deliveries are free from an amount in one place
 * only; null if the amount holds for all of them.
 */
export function freeInOnePlace(sentence: string, limit: Amount): string[] | null {
  const clauses = sentence.split(/[,;]\s+(?=[^,;()]*(?:\([^)]*\)[^,;()]*)?\d)/u);
  let at = 0;
  const isOwn = (clause: string): boolean => {
    at = sentence.indexOf(clause, at);
    return limit.start >= at && limit.start < at + clause.length;
  };
  const own = clauses.filter(isOwn);
  const [only] = own;
  const others = clauses.filter(clause => clause !== only);
  const isPlaced = (clause: string): boolean => placesIn(leadOf(clause)).length > 0;
  return only !== undefined && amountsIn(only).length === 1 && free.test(foldName(only)) && others.length > 0
    ? [only, ...others].every(isPlaced)
      ? clauses
      : null
    : null;
}
export const leadOf = (clause: string): string => clause.split(/[$\d]|\sgratis\b|\sfree\b/u)[0] ?? '';

/** Returns the places of a clause that says of them that a delivery is free: "Boedo y Almagro sin cargo". */
export function freePlacesIn(clause: string): string[] {
  const named = placesIn(clause);
  return named.length > 0 ? named : placesIn(clause.split(/\s(?:gratis|sin cargo|sin costo|free)(?!\p{L})/u)[0] ?? '');
}

/**
 * "Sin costo dentro de Tarija, a Villamontes 20 bs": the clause of the place to which deliveries are free, and the rest of the sentence,
 * which prices other places; null if the sentence is none of this.
 */
export function freePlaceFirst(sentence: string): { clause: string; rest: string } | null {
  // "Boedo y Almagro sin cargo, Flores 1.500": a list of places, of which the first ones cost nothing.
  const [, first, behind] =
    /^([^\d,;]{3,60}\s(?:gratis|sin cargo|sin costo|free))[,;]\s+(\p{Lu}.*)$/u.exec(sentence) ?? [];
  const [clause = '', ...others] =
    first !== undefined && behind !== undefined
      ? [first, behind]
      : sentence.split(/[,;]\s+(?=(?:al?|en|para|hasta|to|el resto|resto|fuera)\s)/u);
  const rest = others.join(', ');
  const isFree =
    free.test(foldName(clause)) &&
    amountsIn(clause).length === 0 &&
    !/\d/u.test(clause) &&
    freePlacesIn(clause).length > 0;
  const priced = listedAmountsIn(rest);
  return isFree && priced.length > 0 && priced.every(amount => !isThreshold(rest, amount)) ? { clause, rest } : null;
}

/** "Gratis desde 5,000 en el municipio": not in the other places of the list. */
export const isInScope = (free: Term, { places, clause = '' }: Term): boolean => {
  const [, within = ''] = /\ben (?:el|la) (municipio|ciudad|pueblo|localidad)\b/u.exec(foldName(free.sentence)) ?? [];
  return within === '' || places.length === 0 || places.includes(within) || foldName(clause).includes(within);
};
