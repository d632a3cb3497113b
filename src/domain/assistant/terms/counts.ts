import { foldName } from '../../shared/fold.js';
import { matchesOf } from '../../shared/matches.js';
import { measuredText, measuresIn } from '../measures/index.js';
import { WordSet, wordsIn } from '../search/words.js';
import type { ShelfProduct } from '../shelf.js';
import { withDaysSaid } from './days-said.js';
import type { SumInput } from './reckoning.js';
import { anyOrdinal, ordinalIn, type Term } from './term.js';

/** Returns the number of persons in the question, otherwise in the customer's earlier messages. */
export function personsIn({ question, earlier }: SumInput): number | null {
  for (const [at, text] of [question, ...earlier].entries()) {
    const said = measuredText(text);
    const [, heads] =
      /\b(?:somos|seremos|seriamos|vamos|we are|we're)\s(?:a ser\s)?(?:como\s|unos\s|unas\s|about\s)?(\d{1,4})\b/u.exec(
        said,
      ) ?? [];
    const written = measuresIn(said).find(({ dimension }) => dimension === 'PERSONS')?.amount;
    // A bare number counts persons only in the question itself: "35 por ese precio, ¿cuánto da?".
    const alone = at === 0 ? /(?<![$₡€£.,\d])\b(\d{1,4})\b(?!\s?(?:%|am|pm|:|de \p{L}))/u.exec(said)?.[1] : undefined;
    const found = Number(heads ?? written ?? alone ?? Number.NaN);
    if (!Number.isNaN(found) && found > 0) return found;
  }
  return null;
}

/** Returns the number of units by which a service is priced (floor, kilometres, hours) that the customer states; null if there is none. */
export function unitsOf({ per }: Term, { question, earlier }: SumInput): number | null {
  if (per === null) return null;
  const root = per.replace(/(?:es|s)$/u, '');
  const short = /^kilometro/u.test(per) ? '|km' : '';
  for (const text of [question, ...earlier]) {
    const said = measuredText(text);
    const [, many] = new RegExp(String.raw`\b(\d{1,4})\s(?:${root}(?:es|s)?${short})\b`, 'u').exec(said) ?? [];
    const [highest = null] = ofFloors.test(root) ? floorsIn(said).toSorted((one, two) => two - one) : [];
    const found = highest ?? (many === undefined ? (ordinalIn(said, root) ?? floorIn(said, root)) : Number(many));
    if (found !== null) return found;
  }
  return null;
}
const floorIn = (said: string, root: string): number | null => {
  const [, many] = new RegExp(String.raw`\b${root}\s(\d{1,2})\b`, 'u').exec(said) ?? [];
  return many === undefined ? null : Number(many);
};
const ofFloors = /^(?:piso|nivel|planta|floor)$/u;
const floor = '(?:pisos?|nivel(?:es)?|plantas?|floors?)';
/** "El 3, 4 y 5": floors that are listed; "piso 5", "5to piso", "del 4 piso al 1", "a 2do". */
const floorSaid = new RegExp(
  [
    String.raw`${floor},? (?:(?:el|del) )?(\d{1,2})(?:, (\d{1,2}))? (?:y|and) (\d{1,2})(?![\d%])`,
    String.raw`(?<![\d.,$])(\d{1,2})(?:er|ro|do|to|mo|vo|no|st|nd|rd|th)?\s${floor}`,
    String.raw`${floor} (?:numero )?(\d{1,2})(?![\d.,]*\d|\s?%)`,
    String.raw`(?<![\d.,$])(\d{1,2})(?:er|ro|do|to|mo|vo|st|nd|rd|th)(?!\p{L})`,
    String.raw`(?<=${floor} (?:al?|hasta(?: el)?|y|to) )(\d{1,2})(?![\d.,]*\d|\s?%)`,
    String.raw`\b(${anyOrdinal}) (?:pisos?|nivel|planta|floor)\b`,
  ].join('|'),
  'gu',
);
const namesFloor = new RegExp(String.raw`\b${floor}\b`, 'u');
/** Returns the floors that a text names: two of "vivo en piso 5 y voy para un 2do"; of several in a row, the highest. */
function floorsIn(said: string): number[] {
  if (!namesFloor.test(said)) return [];
  return matchesOf(floorSaid, said).flatMap(([, ...groups]) => {
    const found = groups.flatMap(each => (each === undefined ? [] : [ordinalIn(each) ?? Number(each)]));
    return found.length === 0 ? [] : [Math.max(...found)];
  });
}
/** "$30.000 por piso, en cada punta": each end of the way counts its own floors. */
const atEachEnd =
  /\b(?:cada (?:punta|extremo|lado|direccion|domicilio)|(?:en )?(?:origen y destino|ambas (?:puntas|direcciones)|ambos (?:extremos|lados))|(?:each|both) ends?)\b/u;
/** Returns how many floors both ends of a way have beyond those that cost nothing; null if no floor is named. */
function floorsOfBoth({ sentence, per, included }: Term, { question, earlier }: SumInput): number | null {
  if (!ofFloors.test((per ?? '').replace(/(?:es|s)$/u, '')) || !atEachEnd.test(foldName(sentence))) return null;
  for (const text of [question, ...earlier]) {
    const floors = floorsIn(measuredText(text));
    if (floors.length > 0) return floors.reduce((sum, each) => sum + Math.max(0, each - included), 0);
  }
  return null;
}
const isOption = /^\W*(?:con|with)\s/u;
const ofLearners = /^(?:alumn[oa]|estudiante|nin[oa]|inscrit[oa]|participante|student|pupil|child)/u;
const isCourse = ({ product: { unit } }: SumInput['items'][number]): boolean =>
  /^(?:mes|mensualidad|curso|nivel|taller|temporada|month|course|season)/u.test(foldName(unit ?? ''));
const ofThings = /^(?:mueble|pieza|articulo|prenda|unidad|producto|cosa|paquete|item|piece|equipo|uno|una|cada)/u;

/**
 * Whether a sentence names a product by its first word and no other product of that kind more closely: "la mensual" is not the yearly one.
 */
function namesBest(sentence: string, product: ShelfProduct, { shelf }: SumInput): boolean {
  const words = new WordSet([sentence]);
  const headIn = ({ name }: ShelfProduct) => wordsIn(name)[0]?.stem;
  const score = ({ name }: ShelfProduct) => wordsIn(name).filter(word => words.has(word) >= 0.85).length;
  const [head] = wordsIn(product.name);
  if (head === undefined || words.has(head) < 0.85) return false;
  return shelf.products.every(other => headIn(other) !== head.stem || score(other) <= score(product));
}

/**
 * Returns the number of units for which a service is charged: the listed products that are not exempt, or the number of its own unit that
 * the customer states.
 */
export function countOf(term: Term, place: SumInput): number {
  const { per } = term;
  // "Con velas son S/ 12 más" costs that for everything; "el nombre va sin costo", in the same article, is about something else.
  const exempt = isOption.test(foldName(term.own)) ? [] : term.exempt;
  const charged = place.items.filter(({ product }) => !exempt.some(sentence => namesBest(sentence, product, place)));
  if (per === null) return place.items.length > 0 && charged.length === 0 ? 0 : 1;
  const things = charged.reduce((sum, { quantity }) => sum + quantity, 0);
  // A fee for each pupil is for as many as are enrolled.
  if (ofLearners.test(per) && charged.length > 0 && charged.every(isCourse)) return things;
  if (ofThings.test(per)) return Math.max(place.items.length > 0 ? 0 : 1, things - term.included);
  const named = charged.filter(({ product }) => {
    const words = new WordSet([product.name, product.unit ?? '']);
    return wordsIn(per).some(word => words.has(word) >= 0.85);
  });
  if (named.length > 0) return named.reduce((sum, { quantity }) => sum + quantity, 0);
  const ofBoth = floorsOfBoth(term, place);
  if (ofBoth !== null) return ofBoth;
  const units = unitsOf(term, place);
  return units === null ? 1 : Math.max(0, units - term.included);
}

/** Returns the number of months in which the customer wants to pay. */
export function monthsIn({ question, earlier }: SumInput): number | null {
  const own = /\ba (\d{1,2})\b(?!\s?(?:am|pm|:|%|de la|cuadras|metros|km|horas))/u.exec(question)?.[1];
  for (const text of [question, ...earlier]) {
    const [, many] = /\b(\d{1,2})\s(?:meses|cuotas|pagos|tractos|mensualidades|months|instal)/u.exec(text) ?? [];
    const found = many ?? (text === question ? own : undefined);
    if (found !== undefined) return Number(found);
  }
  return null;
}

const daysOf: readonly (readonly [RegExp, number])[] = [
  [/^(?:semanas?|weeks?)$/u, 7],
  [/^(?:mes(?:es)?|months?)$/u, 30],
];
/** Returns for how many days, nights or the like something is wanted, by the customer's newest message that says so; null if none does. */
export function timeIn(
  per: string,
  { question, said, earlier }: Pick<SumInput, 'question' | 'said' | 'earlier'>,
): number | null {
  const ofUnit = new RegExp(String.raw`^${per}(?:e?s)?$`, 'u');
  const isDay = /^(?:dia|day)$/u.test(per);
  for (const text of [question, said, ...earlier])
    for (const [, many = '', noun = ''] of matchesOf(
      /(?<![\d.,$])(\d{1,3}) (\p{L}{3,})/gu,
      withDaysSaid(measuredText(text)),
    )) {
      const each =
        ofUnit.test(noun) || (isDay && /^(?:dias?|days?)$/u.test(noun))
          ? 1
          : isDay
            ? daysOf.find(([pattern]) => pattern.test(noun))?.[1]
            : undefined;
      if (each !== undefined) return Number(many) * each;
    }
  return null;
}
