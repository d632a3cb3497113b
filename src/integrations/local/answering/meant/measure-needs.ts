import {
  type FoundItem,
  type Measure,
  measuresIn,
  neededCoatsIn,
  piecesIn,
  type Rate,
  ratesIn,
  sentencesOf,
  stemOf,
  type Usage,
  unitIn,
  usageIn,
  wasteIn,
} from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { headOf } from '../products/head-of.js';
import type { Talk } from '../talk.js';
import { placeOf } from './pronouns.js';

/** Words for a time that does not need to be covered: months of payment, a warranty. */
const ofPayment = /\b(?:sin intereses|tasa|cuotas|mensualidad\w*|tractos|interest|instal?lments|garantia|warranty)\b/u;
/** "Si ando 1000 km al mes", "i drive 300 miles a week": how much something is used, not the length of a product. */
export const saysDistanceUsed = (folded: string): boolean =>
  /\d\s?(?:mil\s)?(?:kms?|kilometros?|millas?|miles?)\s(?:(?:al|por|a la|cada|a|per|each|every|en un)\s(?:dia|semana|mes|ano|quincena|day|week|month|year)|diari\w+|semanal\w*|mensual\w*|daily|weekly|monthly)\b/u.test(
    folded,
  );
const forTime = /\b(?:para|pa|por|durante|for|unos)\s(?:unos\s|los\s)?$/u;
const bareHeads =
  /\b(?:somos|seremos|seriamos|vamos a ser|vamos|we are|we're|there are)\s(?:como\s|unos?\s|unas\s|about\s)?(\d{1,4})\b/gu;
const heads = /\b(?:para|pa|for)\s(?:como\s|unos?\s|unas\s|about\s)?(\d{1,4})\b(?!\s?(?:[x:%$]|de\s|am\b|pm\b))/gu;

/** "Pesa 8" means kilos. */
export const weighed = (text: string): string =>
  text.replace(/\b(pesan?|peso es de) ((?:como|unos|casi) )?(\d+(?:\.\d+)?)(?=\W*(?:$|[,;!?]|\sy\s))/gu, '$1 $3 kg');

/** "Quiero llenar 25 macetas": the number of things that it has to be enough for. */
export const hasToFill = (text: string): boolean =>
  /\b(?:llenar|rellenar|cubrir|abonar|pintar|forrar|decorar|fill|cover|paint|decorate)\s(?:como\s|unas?\s|unos\s|about\s)?\d/u.test(
    text,
  );

/** Whether a folded text asks for a measure of something, with the measure first: "ocupo 30 m2". */
export const buysMeasure = (text: string): boolean => {
  const [, rest = ''] = /\b(?:ocupo|necesito|need|requiero)\s(?:como\s|unos\s|about\s)?(\d.*)$/u.exec(text) ?? [];
  return (measuresIn(rest)[0]?.start ?? 1) === 0;
};

/** "Son como 40 metros" of what is sold by the metre or the square metre asks for the sum, whatever other texts say of metres. */
export const saysOnlySize = (text: string, item: FoundItem | null): boolean =>
  item !== null && /^(?:AREA|LENGTH)$/u.test(unitIn(item.unit)?.dimension ?? '') && onlySize.test(text);
const onlySize =
  /^\W*(?:(?:son|serian?|tengo|tenemos|es|de|como|unos|aprox(?:imadamente)?|mas o menos|y|si|fueran|about|it'?s)\W+)*\d+(?:[.,]\d+)? ?(?:m2|m²|mts?|m|metros?(?: cuadrados?)?|met(?:er|re)s?)\W*$/u;

/** "¿Con el de 10 litros me alcanza?" names a can by what it holds. */
const namesOne =
  /\b(?:con|el|un|otro|ese|este|the)\s(?:el|uno|(?:balde|tarro|galon|saco|costal|bote|envase|one|can|bag)s?)\s(?:de|of)\s$|\bcon (?:el|la) de $/u;

/** Returns the measures of a message that a product may have to be enough for. */
export function needsIn(text: string, measures: readonly Measure[], usage: Usage | null): Measure[] {
  const used = usage === null ? [] : [usage.used.written, usage.per.written];
  const needs: Measure[] = measures.filter(({ dimension, start, written }) => {
    if (used.includes(written) || namesOne.test(text.slice(0, start))) return false;
    return dimension !== 'TIME' || (forTime.test(text.slice(0, start)) && !ofPayment.test(text));
  });
  const persons = needs.some(({ dimension }) => dimension === 'PERSONS');
  const bare = persons ? [] : [...text.matchAll(bareHeads), ...text.matchAll(heads)].slice(0, 1);
  const isTaken = (at: number) => measures.some(({ start, end }) => start <= at && at < end);
  for (const match of bare) {
    const [written, many = ''] = match;
    const start = match.index + written.length - many.length;
    if (!isTaken(start))
      needs.push({
        dimension: 'PERSONS',
        amount: Number(many),
        times: 1,
        noun: null,
        written: many,
        start,
        end: start,
      });
  }
  return /\bcuant[oa]s\b|\bhow many\b/u.test(text) || hasToFill(text) ? [...needs, ...piecesIn(text)] : needs;
}

export interface Reading {
  item: FoundItem;
  rates: Rate[];
}

/** Returns the sentences of a product's description. */
export const itemSentences = ({ description }: FoundItem): string[] =>
  description === '' ? [] : sentencesOf(description);

const thickness = /\d\s?(?:mm|milimetros?|pulgadas?|inch(?:es)?)$/u;
const squareMetre = 1;
/** In millimetres. Nothing shorter is laid end to end: "rodillo 22 cm" is a width. */
const shortest = 500;

/** Returns what the name, the unit and the description of a product say that one piece is enough for. */
export function readingOf(item: FoundItem): Reading {
  const ofUnit = unitIn(item.unit);
  const own = stemOf(foldName(headOf(item.name)));
  // The name of a product that is sold by another measure may contain its thickness or width: "pasto sintético 30 mm" by the square
  // metre.
  const isSize = ({ dimension, written, amount }: Measure) =>
    dimension === 'LENGTH' &&
    ((ofUnit !== null && ofUnit.dimension !== 'LENGTH') || thickness.test(written) || amount < shortest);
  // "Alfombra por m²", sold by the square metre, says its unit twice, and not what one piece holds.
  const isUnit = ({ dimension, amount }: Measure) => ofUnit?.dimension === dimension && ofUnit.factor === amount;
  const rates = [
    // "Rollo de 10 metros 280.000" of what is sold by the metre holds as much as ten of it.
    ...itemSentences(item)
      .flatMap(sentence => ratesIn(sentence))
      .filter(({ how, measure }) => how !== 'HOLDS' || ofUnit === null || measure.dimension !== ofUnit.dimension),
    ...ratesIn(item.name, { isName: true }).filter(
      ({ how, measure }) => how === 'HOLDS' && !isSize(measure) && !isUnit(measure),
    ),
  ];
  const sold =
    ofUnit && rates.every(({ how, measure }) => how !== 'HOLDS' || measure.dimension !== ofUnit.dimension)
      ? [foldName(item.unit), ...(isSquareMetre(ofUnit) ? ['metro'] : [])].flatMap(unit =>
          ratesIn(`contiene 1 ${unit}`).map(rate => ({ ...rate, sentence: '' })),
        )
      : [];
  return {
    item,
    rates: [...rates, ...sold].map(rate => ({
      ...rate,
      measure:
        rate.measure.dimension === 'PIECES' && rate.measure.noun === null
          ? { ...rate.measure, noun: own }
          : rate.measure,
    })),
  };
}
/** People say "60 metros de pasto" of a product that is sold by the square metre. */
const isSquareMetre = ({ dimension, factor }: { dimension: string; factor: number }): boolean =>
  dimension === 'AREA' && factor === squareMetre;

/** Returns the products that a message may be about: first those that it names, then those discussed, then those shown. */
export function candidates(talk: Talk): Reading[] {
  const { focus, offered, items, priced } = talk.state;
  // A number says how much is to be covered, and does not name a product that has this number in its name.
  const all = talk.tools
    .products(talk.text)
    .filter(({ named, lacks, hits }) => named && lacks.length === 0 && hits.some(hit => !/^\d/u.test(hit)));
  // A product with only some of the words that another one has is not meant, even if its text fits the measure.
  const named = all.filter(
    ({ hits }) => !all.some(other => other.hits.length > hits.length && hits.every(hit => other.hits.includes(hit))),
  );
  const listed = [...items, ...(priced ?? [])].map(({ product }) => product);
  const spoken = [
    ...new Set([...(focus === null ? [] : [focus]), ...listed.slice(-1), ...offered.slice(-3).toReversed()]),
  ];
  const others = spoken.flatMap(name => talk.tools.called(name));
  const other = talk.acts.place !== null || /\botr[oa]\b|\bother\b/u.test(talk.acts.folded) ? placeOf(talk) : null;
  const isFirst = ({ name }: FoundItem) => name === (other ?? focus);
  const first = other !== null || named.some(isFirst) ? others.filter(isFirst) : [];
  const readings = [...first, ...named, ...others];
  return readings.filter(({ name }, at) => readings.findIndex(item => item.name === name) === at).map(readingOf);
}

/** "Son 57 metros" means square metres if the product covers an area and is nowhere measured by length. */
export function inSquares(needs: readonly Measure[], rates: readonly Rate[]): readonly Measure[] {
  const covers = rates.filter(({ how }) => how !== 'SPANS').map(({ measure }) => measure.dimension);
  if (!covers.includes('AREA') || covers.includes('LENGTH') || needs.some(({ dimension }) => dimension === 'AREA'))
    return needs;
  return needs.map(need =>
    need.dimension === 'LENGTH' && /\dm?\s?(?:m|mts?|metros?|met(?:er|re)s?)$/u.test(need.written.trim())
      ? { ...need, dimension: 'AREA' as const, amount: need.amount / 1000 }
      : need,
  );
}

/** For 30 m of cable, a product that is sold by the metre comes before a roll of the same name. */
export function soldSoFirst(readings: readonly Reading[], needs: readonly Measure[]): Reading[] {
  const [first] = readings;
  const isSoldSo = ({ rates, item }: Reading) =>
    first !== undefined &&
    headOf(item.name) === headOf(first.item.name) &&
    rates.some(
      ({ how, sentence, measure }) =>
        how === 'HOLDS' && sentence === '' && needs.some(({ dimension }) => dimension === measure.dimension),
    );
  return readings.toSorted((one, two) => Number(isSoldSo(two)) - Number(isSoldSo(one)));
}

/** Whether the need is a whole number of units of a product that is sold by measure: nobody is charged 4 m² for 3,5. */
export const isWhole = (needs: readonly Measure[], { measure }: Rate): boolean => {
  const many = needs.reduce((sum, { amount, times }) => sum + amount * times, 0) / measure.amount;
  return Math.abs(many - Math.round(many)) < 1e-6;
};

const indoors =
  /\b(?:cuartos?|recamaras?|dormitorios?|habitacion(?:es)?|salas?|comedor|cocina|pasillo|oficinas?|adentro|interior(?:es)?|(?:bed|living|dining|bath)? ?rooms?|kitchen|hallway|indoors?|inside)\b/u;
const outdoors =
  /\b(?:fachadas?|patios?|terrazas?|azoteas?|afuera|cercas?|muro de la calle|exterior(?:es)?|facades?|outdoors?|outside|fences?|decks?)\b/u;

/**
 * If a message says indoors or outdoors, products made for the other come last: a bedroom is not painted with a paint for outside walls.
 */
export function placedFirst(readings: readonly Reading[], folded: string): Reading[] {
  const [inside, outside] = [indoors.test(folded), outdoors.test(folded)];
  if (inside === outside) return [...readings];
  const [fitting, other] = [/\b(?:interior|indoor)/u, /\b(?:exterior|outdoor)/u];
  const rank = ({ item: { name } }: Reading) =>
    Number((inside ? other : fitting).test(foldName(name))) - Number((inside ? fitting : other).test(foldName(name)));
  return readings.toSorted((one, two) => rank(one) - rank(two));
}

/** Returns what articles and the description say about the use of a product per measure: "se calculan 12 blocks por m²". */
export function stated(
  talk: Talk,
  { item }: Reading,
): { usages: Usage[]; rates: Rate[]; coats: number; waste: { percent: number; sentence: string } | null } {
  const head = stemOf(foldName(headOf(item.name)));
  const sentences = talk.tools
    .articles(talk.text)
    .flatMap(({ body }) => sentencesOf(body))
    .filter(sentence =>
      foldName(sentence)
        .split(/[^\p{L}\d]+/u)
        .some(word => stemOf(word) === head),
    );
  const all = [...itemSentences(item), ...sentences];
  return {
    coats: all.map(neededCoatsIn).find(coats => coats > 1) ?? 1,
    waste: all.flatMap(sentence => wasteIn(sentence) ?? []).at(0) ?? null,
    usages: all.flatMap(sentence => usageIn(sentence) ?? []),
    rates: sentences.flatMap(sentence => ratesIn(sentence)).filter(({ how }) => how === 'PER' || how === 'COVERS'),
  };
}

/** Whoever knows that a can holds 20 litres does not take what a litre is enough for as the rate of the can. */
export const withoutParts = (rates: readonly Rate[]): Rate[] =>
  rates.some(({ how, measure }) => how === 'HOLDS' && /^(?:VOLUME|MASS)$/u.test(measure.dimension))
    ? rates.filter(({ ofPart }) => !ofPart)
    : [...rates];

/** "3 metros por 2 metros, son 6 metros cuadrados" says one area twice. */
export const withoutRepeated = (text: string, needs: readonly Measure[]): Measure[] =>
  needs.filter(
    (need, at) =>
      !needs.slice(0, at).some(({ amount, times }) => amount === need.amount && times === need.times) ||
      !/(?:\b(?:son|osea|sea|serian|total(?: de)?|that's|so)|=)\s(?:unos\s|como\s)?$/u.test(text.slice(0, need.start)),
  );
