import { matchesOf } from '../../shared/matches.js';
import { measuredText } from '../measures/index.js';
import { isDay, marksIn } from './conditions.js';
import { namesSeason } from './seasons.js';

/** What people and time are counted in, and what is measured: of fewer, the least is paid. Fewer pieces are simply not sold. */
const units: readonly RegExp[] = [
  /^(?:horas?|hrs?|hours?|h)$/u,
  /^(?:dias?|jornadas?|days?)$/u,
  /^(?:noches?|nights?)$/u,
  /^(?:semanas?|weeks?)$/u,
  /^(?:mes(?:es)?|months?)$/u,
  /^(?:personas?|pax|invitad[oa]s?|comensales?|cubiertos?|people|persons?|guests?|heads?)$/u,
  /^(?:m2|m²|mts?2|metros? cuadrados?|sqm|square met(?:er|re)s?)$/u,
  /^(?:ml|metros? lineal(?:es)?|metros?|mts?|m|met(?:er|re)s?)$/u,
  /^(?:kms?|kilometros?|kilomet(?:er|re)s?)$/u,
];
/** Returns which of the units that the least may be said in a folded unit is; -1 for any other. */
export const familyOf = (unit: string): number => units.findIndex(pattern => pattern.test(unit));

const figure = String.raw`(?<many>\d{1,4}(?:[.,]\d{1,2})?)[ -](?<unit>(?:metros? (?:cuadrados?|lineal(?:es)?)|square met(?:er|re)s?|[\p{L}²]{1,}2?))`;
const least: readonly RegExp[] = [
  // "Mínimo 3 horas", "se cobra como mínimo medio metro cuadrado", "un mínimo de 40 personas".
  new RegExp(
    String.raw`\b(?:minim[oa]s?|min\.?|minimum|al menos|at least|no menos de|no less than)(?: (?:facturable|cobrable|(?:a |de )?cobr\w+|contratad\w+|de contratacion|de renta|de alquiler|charge))?(?: es| son| is)?(?: de(?: las?| los)?| of)?:? ${figure}(?![\p{L}\d])`,
    'gu',
  ),
  new RegExp(String.raw`(?<![\d.,$])${figure} (?:(?:como )?minimo|de minimo|min\b|minimum)`, 'gu'),
];
/** "Con un mínimo de 20 personas hay descuento", "abre con mínimo 5 inscritos", "2 horas antes": not the least that is charged. */
const ofSomethingElse =
  /\b(?:descuento|discount|gratis|free|promo\w*|rebaja|regal\w+|abren?|opens?|inscrit[oa]s|anticipacion|antelacion|antes|advance|notice|ahead|reservar? con|garantia|warranty|edad|anos|age|envi\w+|despach\w+|deliver\w*|entreg\w+)\b|%/u;

/** The least that is charged for what its part of a sentence names. */
export interface LeastSaid {
  quantity: number;
  /** The unit, as `familyOf` numbers it. */
  family: number;
  /** The part of the sentence: "churrasco 20" of "buffet mínimo 30 personas, churrasco 20". */
  part: string;
}

/** Returns what a sentence says is the least that is charged, for each of the things that it lists; empty if it says no such thing. */
export function leastSaid(sentence: string): LeastSaid[] {
  const text = measuredText(sentence);
  if (ofSomethingElse.test(text) || namesSeason(text) || marksIn(text).some(isDay)) return [];
  const [first = '', ...others] = text.split(/[,;]\s+|\sy\s(?=\d|(?:l[oa]s? |el )?\p{L}+ \d)/u);
  const [match] = least.flatMap(pattern => matchesOf(pattern, first));
  const { many = '', unit = '' } = match?.groups ?? {};
  const family = familyOf(unit);
  if (!match || family < 0) return [];
  const found = { quantity: amountOf(many), family, part: first };
  const listed = others.flatMap(part => {
    const [, behind, ahead] = listedLeast.exec(part) ?? [];
    const number = behind ?? ahead;
    return number === undefined ? [] : [{ quantity: amountOf(number), family, part }];
  });
  return [found, ...listed];
}
const amountOf = (written: string): number => Number(written.replace(',', '.'));
/** "Churrasco 20", "0,30 m2 en crudo y espejo". */
const listedLeast =
  /^\W*(?:(?:(?!se |si |son )\p{L}+ ){1,4}(\d{1,4}(?:[.,]\d{1,2})?)(?: \p{L}+2?)?\W*$|(\d{1,4}(?:[.,]\d{1,2})?) \p{L}+2? (?:en|para|por|de|for|in) \p{L})/u;
