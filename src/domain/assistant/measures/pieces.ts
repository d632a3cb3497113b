import { canonicalNumber } from '../claims/amounts.js';
import { isDivisible, measuredText, measuresIn, unitIn, unitSaid } from './measures.js';

interface Sold {
  description: string;
  unit: string | null;
}

const clauses = /[.;,]\s+|\n/u;
/** A clause with a price, a least or a count per unit says nothing of the weight of a piece. */
const ofOther =
  /[$₡€£]|\b(?:o mas|minim\w*|desde|hasta|a partir|mas de|menos de|por|para|compra\w*|llevando|or more|from|up to|per|for)\b/u;
const piece =
  /\b(?:piezas?|enter[oa]s?|medi[oa]s?|unidad(?:es)?|rollos?|hormas?|pesan?|pieces?|whole|half|rolls?|weighs?)\b/u;
/** "De 2,3 a 2,8 kg": a range alone is the weight of a piece too. */
const alone = /^(?:de |of )?\d[\d.,]* (?:a|o|to) \d[\d.,]* ?\p{L}+(?: aprox\w*)?$/u;
const upper = /(\d+(?:[.,]\d+)*)\s?\p{L}+[²2]?$/u;

/**
 * Returns the most that a piece of a product holds, in the unit that its price is for: 6 for "Medio cordero de 5 a 6 kg" by the kilo. Null
 * if its text says of no piece.
 */
export function largestPiece({ description, unit }: Sold): number | null {
  const own = unitIn((unit ?? '').trim().split(/\s+/u)[0] ?? null);
  if (!own || !isDivisible(unit)) return null;
  const sizes = description.split(clauses).flatMap(clause => {
    const text = measuredText(clause).replace(/\.$/u, '').trim();
    if (ofOther.test(text) || !(piece.test(text) || alone.test(text))) return [];
    return measuresIn(text).flatMap(measure => {
      const most = Number(canonicalNumber(upper.exec(measure.written)?.[1] ?? '') ?? Number.NaN);
      const size = (most * (unitSaid(measure)?.factor ?? Number.NaN)) / own.factor;
      return measure.dimension === own.dimension && size > 1 ? [size] : [];
    });
  });
  return sizes.length > 0 ? Math.max(...sizes) : null;
}

/**
 * Returns how much there may be of a product, in the unit that its price is for; null if that is not known. Shops that sell by weight what
 * comes in pieces often count the pieces.
 */
export function mostInStock(product: Sold & { stock: number | null }): number | null {
  const { stock } = product;
  return stock === null ? null : stock * (largestPiece(product) ?? 1);
}
