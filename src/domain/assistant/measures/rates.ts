import { foldName } from '../../shared/fold.js';
import { moneyIn } from '../claims/amounts.js';
import { stem } from '../search/stem.js';
import { type Measure, measuredText, measuresIn, piecesIn, ratedText, unitIn } from './measures.js';

/** What one piece of a product is enough for, holds or takes up, as a sentence states it. */
export interface Rate {
  /**
   * COVERS: one piece is enough for the measure. PER: `count` pieces are needed per measure. HOLDS: one piece holds the measure. SPANS: a
   * side of one piece has this length.
   */
  how: 'COVERS' | 'PER' | 'HOLDS' | 'SPANS';
  /** For `PER`: the number of pieces. */
  count: number;
  measure: Measure;
  /** For `SPANS`: the side. */
  side: string | null;
  /** Whether each of several equal needs is rounded up by itself: two dogs do not share a tablet. */
  each: boolean;
  sentence: string;
  /** Whether it is of a litre or a kilo, and of the whole piece only if nothing says how much a piece holds. */
  ofPart?: true;
}
/** An amount of one measure per amount of another: "300 g al día", "5 kg por m²". */
export interface Usage {
  used: Measure;
  per: Measure;
  sentence: string;
}

const covers =
  /\b(?:rinden?|rendimiento|cubren?|alcanzan?|protegen?|duran?|acceso|vigencia|sirven?|bastan?|suficientes?|covers?|protects?|lasts?|feeds?|serves?|enough|yields?|makes)\b/u;
/** Words before a measure that is a limit or an age, so not what the product holds. */
const limited =
  /\b(?:hasta|desde|para|pa|minim[oa]|maxim[oa]|mas de|menos de|mayor(?:es)? (?:a|de)|menor(?:es)? (?:a|de)|soporta\w*|aguanta\w*|resiste|cada|edad|dentro de|garantia de|over|under|up to|from|supports?|every|within)\s(?:de\s|los\s|las\s)?$/u;
const holding = /\b(?:de|con|x|trae\w*|contiene\w*|incluye\w*|pesa\w*|lleva|of|with|contains?|holds?)\s$/u;
const packs =
  /\b(?:caja|paquete|bolsa|orden|juego|pack|charola|bandeja|set|estuche|display|bulto|plancha|tira|carton|rollo|blister|cubeta|canasta|ramo|box|tray|order|case|bag|rack)s?\s(?:familiar\s|grande\s)?(?:de|con|x|trae|viene con|contiene|incluye|lleva|of|with|holds|has|contains)\s(\d{1,4})(?:\s(\p{L}{3,}))?/gu;
const sides: readonly (readonly [string, RegExp])[] = [
  ['ancho', /\b(?:ancho|wide|width|frente)\b/u],
  ['alto', /\b(?:alto|altura|high|tall|height)\b/u],
  ['largo', /\b(?:largo|long|length)\b/u],
  ['fondo', /\b(?:fondo|deep|depth|profundidad)\b/u],
  ['diametro', /\b(?:diametro|diameter)\b/u],
];
export const sideIn = (folded: string): string | null => sides.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;

const perCoat = /^\s?(?:por|per|each|a)\s(?:1\s)?(?:mano|capa|pasada|coat|layer)\b/u;
const perPart = /^\s?(?:por|per|\/|x|cada|a|al)\s?(?:1\s)?(?:litro|lt|l|kilo|kg|galon|gallon|lit(?:er|re))\b/u;
const yieldsPieces =
  /\b(?:salen|caben|entran|rinden?|se sacan|you get|yields?)\s(?:unos\s|unas\s|como\s|about\s)?\d+\s(?:\p{L}+\s){0,3}(?:por|per|en)\s(?:cada\s)?$/u;
/** In "10 m² por litro" the litre is no rate of its own. */
const ofArea = /(?:m2|m²|metros? cuadrados?|sq ?ft|square feet)\s(?:por|per|x)\s(?:cada\s)?$/u;
const money = /[$₡€£]\s?[\d.,\s]*$/u;

/** Returns what one sentence states that one piece is enough for. */
export function ratesIn(sentence: string, { isName = false } = {}): Rate[] {
  const text = ratedText(sentence);
  const rates: Rate[] = [];
  const each = /\b(?:peso|fraccion|weight)\b/u.test(text);
  const rate = (how: Rate['how'], measure: Measure, over: Partial<Rate> = {}) =>
    rates.push({ how, count: 1, measure, side: null, each, sentence, ...over });
  const verb = covers.exec(text);
  for (const measure of measuresIn(text)) {
    const before = text.slice(0, measure.start);
    const after = text.slice(measure.end);
    const [, side] =
      /^\s?(?:de\s)?(ancho|alto|altura|largo|fondo|diametro|frente|wide|high|tall|long|deep)\b/u.exec(after) ?? [];
    // "10 macetas de 8 pulgadas" is a number of things of one size.
    if (measure.dimension === 'LENGTH' && /\d\s\p{L}{4,}s\sde\s$/u.test(before)) continue;
    // "10 m² por litro y por mano: 40 m² por mano la lata" states both; only the second is for a whole piece.
    const isOfPart = perPart.test(after);
    if (isOfPart && measuresIn(after).some(({ dimension }) => dimension === measure.dimension)) continue;
    if (/^(?:VOLUME|MASS)$/u.test(measure.dimension) && ofArea.test(before)) continue;
    const per = perBefore(before);
    // "Vajilla 40 por persona" is a price: nobody needs that many pieces.
    if (per !== null && measure.dimension === 'PERSONS' && per >= tooManyForOne) continue;
    // "Salen 340 por metro cuadrado" of what is sold by the square metre.
    if (per !== null && yieldsPieces.test(before)) rate('COVERS', piece(per / measure.amount, null, measure.written));
    else if (per !== null) rate('PER', measure, { count: per });
    else if (measure.dimension === 'LENGTH' && side !== undefined && !verb)
      rate('SPANS', measure, { side: sideIn(side) });
    else if (verb && measure.start > verb.index && !/\b(?:hasta|desde|cada)\s$/u.test(before))
      rate('COVERS', measure, isOfPart && measure.dimension === 'AREA' ? { ofPart: true } : {});
    else if (measure.dimension === 'AREA' && perCoat.test(after)) rate('COVERS', measure);
    else if (measure.dimension === 'PERSONS' && /\b(?:para|for)\s$/u.test(before)) rate('COVERS', measure);
    else if (
      (isName ? !limited.test(before) : holding.test(before) && !limited.test(before.replace(/\bde\s$/u, ''))) &&
      !measure.isRange &&
      /^(?:MASS|VOLUME|LENGTH|AREA)$/u.test(measure.dimension) &&
      !/[x]\s?\d/u.test(measure.written)
    )
      rate('HOLDS', measure);
  }
  // "Mide 150 cm de ancho, 50 de fondo y 200 de alto": the unit is stated once. "260 x 180 cm" states the width first.
  const spanned = rates.find(({ how }) => how === 'SPANS');
  const factor = spanned ? spanned.measure.amount / Number.parseFloat(spanned.measure.written.replace(',', '.')) : 0;
  for (const match of text.matchAll(/(?<![\d.,])(\d+(?:[.,]\d+)?)\s(?:de\s)?(ancho|alto|fondo|largo)\b/gu)) {
    const [written, value = '', side = ''] = match;
    if (spanned && factor > 0)
      rate('SPANS', lengthOf(Number(value.replace(',', '.')) * factor, written, match), { side });
  }
  const [, one, two, , unit] =
    /(?<![\d.,])(\d+(?:[.,]\d+)?)\s?x\s?(\d+(?:[.,]\d+)?)(\s?x\s?\d+(?:[.,]\d+)?)?\s?(cm|mm|m|metros|pulgadas)\b/u.exec(
      text,
    ) ?? [];
  if (one && two && !spanned && !limited.test(text.slice(0, text.indexOf(one)))) {
    const of = unitIn(unit ?? 'cm')?.factor ?? 10;
    rate('SPANS', lengthOf(Number(one.replace(',', '.')) * of, one, null), { side: 'ancho' });
    rate('SPANS', lengthOf(Number(two.replace(',', '.')) * of, two, null), { side: 'fondo' });
  }
  for (const match of text.matchAll(packs)) {
    const [written, many = '', noun] = match;
    if (noun && unitIn(noun)) continue;
    rate('HOLDS', piece(Number(many), noun ? stem(noun) : null, written));
  }
  if (
    rates.every(({ how }) => how !== 'HOLDS' && how !== 'COVERS') &&
    (verb || /^(?:\d|incluye|trae|contiene)/u.test(text))
  )
    for (const found of piecesIn(text).slice(0, 1)) rate(verb ? 'COVERS' : 'HOLDS', found);
  return rates.map(one => ({ ...one, measure: { ...one.measure, times: 1 } }));
}

const lengthOf = (amount: number, written: string, match: { index: number } | null): Measure => ({
  dimension: 'LENGTH',
  amount,
  times: 1,
  noun: null,
  written,
  start: match?.index ?? 0,
  end: (match?.index ?? 0) + written.length,
});
const piece = (amount: number, noun: string | null, written: string): Measure => ({
  dimension: 'PIECES',
  amount,
  times: 1,
  noun,
  written,
  start: 0,
  end: 0,
});

/** "Una tableta por cada": returns how many per measure that follows; null if the text says no such thing, or states a price. */
function perBefore(before: string): number | null {
  const [, head = '', many] =
    /^(.*?)(?:((?<![\p{L}\d.,])\d+(?:[.,]\d+)?|\bun[oa]?|\bone|\ba)\s(?:de\s)?(?:\p{L}+\s){0,3})(?:por|per|para|cada|for|every)\s(?:cada\s|every\s)?$/u.exec(
      before,
    ) ?? [];
  if (many === undefined || money.test(head) || !/(?:por|per|cada|every)\s(?:cada\s|every\s)?$/u.test(before))
    return null;
  // "Planchado son 3 soles más por kilo", "picada 5.000 más por metro": what it costs, and not what is needed.
  const said = before.slice(head.length);
  if (moneyIn(said).length > 0 || onTop.test(said) || /^\d{1,3}[.,]\d{3}$/u.test(many) || priceBefore.test(head))
    return null;
  return /^\d/u.test(many) ? Number(many.replace(',', '.')) : 1;
}

const tooManyForOne = 20;
const onTop = /\b(?:mas|extra|adicional(?:es)?|mil|more)\b/u;
const priceBefore =
  /\b(?:cuestan?|cobra(?:n|mos)?|valen?|suman?|sumamos|recargo|costo|precio|pagan?|costs?|charge)\s(?:de\s|en\s|a\s|por\s)?$/u;

const perWord = /^\s?(?:\p{L}+\s){0,3}?(?:al|por|a la|cada|a|per|every|el)\s(?:cada\s)?(?=\d|\p{L})/u;

/** Returns what a sentence says is used per measure: "Come 300 gramos al día", "se usan 5 kg por m²". */
export function usageIn(sentence: string): Usage | null {
  const text = ratedText(sentence);
  const found = measuresIn(text);
  for (const [at, used] of found.entries()) {
    const per = found[at + 1];
    if (!per || money.test(text.slice(0, used.start))) continue;
    const joint = text.slice(used.end, per.start);
    if (used.dimension === per.dimension || joint.length >= 40 || !perWord.test(`${joint}1`)) continue;
    // "Rinde 10 m² por litro" uses a litre for 10 m².
    const isYield = used.dimension === 'AREA' && (per.dimension === 'VOLUME' || per.dimension === 'MASS');
    return isYield ? { used: per, per: used, sentence } : { used, per, sentence };
  }
  return null;
}

/** Returns how many times something is recommended or needed in total: "se recomiendan 8 sesiones", "llevan 3 dosis". */
export function courseIn(sentence: string): number | null {
  const [, many] =
    /\b(?:se (?:recomiendan|necesitan|aplican|requieren)|llevan?|requieren?|son|recommend(?:ed)?|needs?|takes?)\s(\d{1,2})\s(?:sesion|dosis|aplicacion|session|dose|tratamiento|clase|visita|toma)/u.exec(
      foldName(measuredText(sentence)),
    ) ?? [];
  return many === undefined ? null : Number(many);
}
