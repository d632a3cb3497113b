import { foldName } from '../../shared/fold.js';
import { moneyIn } from '../claims/amounts.js';
import type { Term } from './term.js';

/** "Ejemplo: 6 cajas de $800 son $4.800; con el 10 % quedan $4.320": how a condition works out, which another sentence states. */
const example = /^\W*(?:(?:por |un |unos |otro )?ejemplos?\b|p\. ?ej\b|(?:for |an |another )?example\b|e\.g\.)/u;
const goesOn = /^\W*(?:y )?(?:otro|otra|another|y si|o si)\b[^:]{0,20}:/u;
/** "Con débito no hay 5 %", "no se aplica el 5 % de contado": a share that is not given. */
const denied =
  /\b(?:no (?:hay|corre|rige|vale|va|entra|cuenta|(?:se )?(?:aplica|da|hace|suma|otorga)n?|(?:les? )?(?:damos|hacemos|aplicamos)|tienen?|llevan?)|there is no|no)\s(?:(?:el|ese|este|ningun|un|the|that)\s)?(?:(?:descuento|rebaja|discount)\s(?:del?\s|of\s)?(?:el\s)?)?\d{1,2}(?:[.,]\d)? ?%/u;
const shares = /\d ?(?:%|por ciento|percent)/gu;

/**
 * Whether a sentence of an article states no condition although it has the figures of one: it is an example, goes on with the one before
 * it, or denies its only share.
 */
export function statesNone(sentence: string, before: string): boolean {
  const folded = foldName(sentence);
  if (example.test(folded) || (goesOn.test(folded) && example.test(foldName(before)))) return true;
  return denied.test(folded) && (folded.match(shares) ?? []).length === 1;
}

const share = /(\d{1,2}(?:[.,]\d{1,2})?) ?(?:%|por ciento|percent)/u;
/**
 * Returns whether a part of a sentence names the share of the part before it: "Hay un 5 % en todo: primero se saca el otro y sobre lo que
 * queda el 5 %".
 */
export const saysAgain = (part: string, before: string): boolean => {
  const [, own] = share.exec(foldName(part)) ?? [];
  return (
    own !== undefined &&
    own === share.exec(foldName(before))?.[1] &&
    !/\b(?:segund|tercer|second|third)/u.test(foldName(part))
  );
};

/** An article with so many amounts that have a sign writes none without. */
const manySigned = 3;
/**
 * Leaves out what was read from numbers without a sign, in an article that writes its amounts with one: "la bocina de 15" states no fee of
 * 15 where the fees are "$60" and "$95". A number beside a place is kept.
 */
export function withoutUnsigned(terms: Term[], body: string): Term[] {
  const signed = moneyIn(body)
    .filter(({ currency }) => currency !== null)
    .map(({ value }) => value);
  if (signed.length < manySigned) return terms;
  const isSigned = (value: string | null): boolean => value === null || value === '0' || signed.includes(value);
  return terms.filter(
    ({ kind, amount, from, places, together }) =>
      places.length > 0 ||
      (isSigned(kind === 'FROM' ? from : amount) && (!together || !('price' in together) || isSigned(together.price))),
  );
}
