import { foldName } from '../../shared/fold.js';
import { keptFor } from '../../shared/kept-for.js';
import { matchesOf } from '../../shared/matches.js';
import { canonicalNumber } from '../claims/amounts.js';
import { sentencesOf } from '../search/sentences.js';
import { WordSet, wordsIn } from '../search/words.js';
import type { ShelfProduct } from '../shelf.js';
import { anyDay, isDay, marksIn } from './conditions.js';
import { manyIn } from './many.js';
import { basePriceOf, type Described, pricedClausesOf } from './priced-clauses.js';
import { priceOfPeople } from './prices-of-people.js';
import { endsWithMany } from './steps-of-goods.js';
import { amountsIn, beforeFigure, isThreshold, noTerm, statedCurrency, type Term } from './term.js';
import { withUnitPrices } from './unit-price-steps.js';

const eachAt =
  /\b(?:quedan?|salen?|cuestan?|valen?|van?|bajan?|precio|a|at|for|son)\b.*\b(?:cada un[oa]|c\/u|por (?:unidad|pieza)|la (?:unidad|pieza)|each|apiece)|\b(?:quedan?|salen?|bajan?)(?: tod[oa]s)? (?:en|a)\b|\b(?:queda|sale|baja)n? (?:(?:la|el|cada|the|each) )\p{L}{3,}(?: de \p{L}+)? (?:en|a|at)\b/u;

/** "L 218 la bolsa": the unit stands behind the amount. */
const perUnit =
  /^\s?(?:cada un[oa]|c\/u|each|apiece)\b|^\s?(?:la|el|cada|por)\s(?:persona|hora|dia|pagina|hoja|copia|foto|prenda|plato|par|bolsa|bloque|caja|saco|bulto|metro|mt|m|kilo|kg|libra|lb|litro|lt|galon|lance|botella|paquete|rollo|pliego|ciento|millar|docena|lata|juego|kit|cubeta|balde|charola|bandeja|fardo|frasco|tarro|yarda|pliego|quintal|carga|tabla|varilla|jaba|cartera|cubeta)\b/u;
const dozen = 12;
/** "Desde 150 personas a 295": a price without a currency, behind the number from which it holds. */
const bareFromMany =
  /\b(?:desde|a partir de|from) \d{1,4} \p{L}{3,}(?: de \p{L}{3,})?(?: (?:sale|queda|baja|va|es|son)n?)? (?:a|en|at) (\d[\d.,]*\d)(?! ?(?:%|\p{L}{1,2}\b|dias|horas|personas|piezas|unidades|kilos|gramos|litros|metros|days|hours|people|pieces))(?![\d.,]*\d)/u;
const termsOf = new WeakMap<ShelfProduct, Term[]>();

/** Returns the unit price from a quantity on that a sentence states: "en 20 o más quedan en $38"; null if it states none. */
export function priceFromMany(sentence: string): { quantity: number; each: string } | null {
  const quantity = manyIn(sentence);
  const [amount] = amountsIn(sentence).filter(each => !isThreshold(sentence, each));
  const [, bare = ''] = bareFromMany.exec(foldName(sentence)) ?? [];
  const written = canonicalNumber(bare);
  if (quantity !== null && quantity > 1 && written !== null) return { quantity, each: written };
  if (quantity === null || quantity < 2 || !amount) return null;
  // "+2 soles c/u" comes on top of a price.
  if (/(?<!\d)\+\s*$/u.test(sentence.slice(0, amount.start)) || amount.written.startsWith('+')) return null;
  // "Por los dos lados se suman $180" comes on top too.
  if (/\b(?:suman?|sumamos|agregan?|agregamos|adds?) $/u.test(`${beforeFigure(sentence, amount)} `)) return null;
  // "Le bajamos $10 por caja": what is taken off each is not its price.
  if (/\b(?:bajamos|rebajamos|descontamos|quitamos) $/u.test(`${beforeFigure(sentence, amount)} `)) return null;
  const isOfUnit = perUnit.test(foldName(sentence.slice(amount.end)));
  const isOfMany = () => endsWithMany(beforeFigure(sentence, amount, amount.start));
  if (!isOfUnit && !eachAt.test(foldName(sentence)) && !isOfMany()) return null;
  // "Desde 12 docenas la docena sale en $30" counts dozens.
  const byDozen = /\d+\s(?:docenas|dozens?)\b.*\b(?:la docena|(?:a|per|each|the) dozen)\b/u.test(foldName(sentence));
  return { quantity: byDozen ? quantity / dozen : quantity, each: amount.value };
}

/**
 * Returns the unit prices of several goods from one quantity on: "desde 12 piezas los forros salen en $3 y los vidrios en $2". Each has the
 * part of the sentence that names its goods. Empty if the sentence states one price only.
 */
export function pricesFromMany(sentence: string): { quantity: number; each: string; sentence: string }[] {
  const whole = priceFromMany(sentence);
  const amounts = amountsIn(sentence).filter(each => !isThreshold(sentence, each));
  if (!whole || amounts.length < 2) return [];
  // "3$" has its sign behind it.
  const ends = amounts.map(({ end }) => end + (/^\s?\p{Sc}/u.exec(sentence.slice(end))?.[0].length ?? 0));
  const parts = amounts.map(({ start }, at) => {
    const from = ends[at - 1] ?? 0;
    return {
      text: sentence.slice(from, ends[at]).replace(/^[\s,;]*(?:y|e|and)\s+/iu, ''),
      lead: foldName(sentence.slice(from, start)),
    };
  });
  return parts.every(({ lead }) => /\b(?:el|la|l[oa]s|the)\s\p{L}{3,}/u.test(lead))
    ? amounts.map(({ value }, at) => ({ quantity: whole.quantity, each: value, sentence: parts[at]?.text ?? sentence }))
    : [];
}

/**
 * Returns the price that one thing has on certain days: "los martes el corte queda en $90". What is dearer on these days says so with a
 * word of its own; a price of a day with no other ("domingos: visita $50") is none.
 */
export function priceOnDay(sentence: string): { each: string; only: string[] } | null {
  const folded = foldName(sentence);
  const [amount] = amountsIn(sentence);
  const days = marksIn(folded).filter(isDay);
  const bare = days.length === 0 || dearer.test(folded) ? null : bareOnDay(folded);
  if (bare !== null) return { each: bare, only: days };
  return amount && days.length > 0 && loweredTo.test(beforeFigure(sentence, amount)) && !dearer.test(folded)
    ? { each: amount.value, only: days }
    : null;
}
/** "Lun a mie medio pollo a 29", "jueves de alitas: orden 60 pesos", and no hour or duration. */
const bareOnDay = (folded: string): string | null => {
  const [, written = '', thousands] = goodsOnDay.exec(folded) ?? [];
  return canonicalNumber(thousands === undefined ? written : `${written} mil`);
};
const goodsOnDay = new RegExp(
  String.raw`^\W*(?:promo:? |solo )?(?:(?:los|todos los|de|el) )?${anyDay}(?:(?: a | y |, | al )(?:(?:los|el) )?${anyDay})*(?: de \p{L}+)?:? (?!.*\b(?:visita|clase|cita|horario|abierto|abrimos|cerramos|de \d|a las?)\b)(?!a |de |hasta )\p{L}[^\d:;,.%]{2,40}? (?:a|x|por|en)? ?(?:solo )?(?:\p{Sc}|s\/\.? ?|q|bs\.? ?|l)?(\d[\d.,]*\d|\d)(?: ?(mil|k|lucas))?(?: ?(?:pesos|soles|dolares|colones|quetzales))?(?: (?:c\/u|cada un[oa]))?\W*$`,
  'u',
);
const loweredTo = /\b(?:quedan?|bajan?|estan?|salen?|dejamos|goes down|drops?)(?: solo)? (?:en|a|to|at)\s*$/u;
const dearer = /\b(?:recargo|adicional|extra|mas|sube|more)\b/u;

const noun = String.raw`(?: (?!%)(?:\p{L}{3,}|kgs?|lbs?|lts?|uds?|un|m))?`;
const stepForms = [
  // "Desde 100 $1.290", "llevando 6 salen a $50".
  String.raw`(?:desde|a partir de|from|llevando|por) (\d{1,4})${noun},?:?\s?(?:en adelante,?\s?)?`,
  // "De 10 en adelante a Q10", "24 o más: $8".
  String.raw`\b(\d{1,4})${noun} (?:en adelante|[oya] mas|para arriba|or more|and up),?:?\s?`,
  // "De 10 a 49 a Q10", "10-49 unidades: $10".
  String.raw`\b(\d{1,4})\s?(?:a|al|hasta|to|-)\s?\d{1,4}${noun},?:?\s?`,
].map(
  form => new RegExp(String.raw`${form}(?:tod[oa]s )?(?:(?:salen?|quedan?|van?|son|costs?) )?(?:(?:a|en|at) )?$`, 'u'),
);
/** "6 uds a 5.000", where the sentence or its heading says that these are prices by number. */
const plainStep =
  /\b(\d{1,4}) (?:unidades|uds?|u|piezas|pzas?|prendas|pares|cajas|paquetes|bolsas|botellas|units|pieces|items|boxes)(?: (?:a|en|at)|:)?\s*$/u;
const byNumber = /\b(?:cantidad\p{L}*|(?:al |por )?mayor(?:eo)?|mayorista|volumen|docenas?|wholesale|bulk|quantity)\b/u;
const ofEach = /c\/u|\bcada un[oa]\b|\beach\b/u;
const openEnd = /\d(?: \p{L}{2,})? (?:en adelante|[oya] mas|para arriba|or more|and up)\b/u;
/** "Llevando la docena sale a $50 c/u": a price of one piece, from a dozen on. */
const byDozenEach =
  /\b(?:llevando|comprando|por|desde|a partir de|buying|from) (?:la |una |a )?(docena|media docena|dozen)\b/u;
/**
 * Returns the steps of a unit price: "suculentas: desde 30 unidades $1.590 c/u, desde 100 $1.290 c/u", "de 1 a 9 a Q12, de 10 en adelante a
 * Q10". Empty if neither the sentence nor its heading says that these are prices by number.
 */
export function priceSteps(given: string, heading: string): { quantity: number; each: string }[] {
  // In "desde 100 $1.290" the sign belongs to the price.
  const sentence = given.replace(/(\d)\s(?=\p{Sc}\s?\d)/gu, '$1, ');
  const folded = foldName(sentence);
  const amounts = amountsIn(sentence);
  const many = byNumber.test(heading) || byNumber.test(folded);
  const bare = amounts.length > 0 ? matchesOf(bareStep, folded) : [];
  const isStepped = bare.length > 0 || (amounts.length > 1 && (openEnd.test(folded) || fromGoods.test(folded)));
  if (!many && !isStepped && !ofEach.test(folded)) return [];
  const [, dozens] = amounts.length === 1 && ofEach.test(folded) ? (byDozenEach.exec(folded) ?? []) : [];
  if (dozens !== undefined && amounts[0])
    return [{ quantity: dozens.startsWith('media') ? 6 : 12, each: amounts[0].value }];
  const ofBare = bare.flatMap(([, from, each = '']) => {
    const value = canonicalNumber(each);
    return value === null || Number(from) < 2 ? [] : [{ quantity: Number(from), each: value }];
  });
  const forms = many ? [...stepForms, plainStep] : stepForms;
  const found = amounts.flatMap(amount => {
    const before = beforeFigure(sentence, amount, farthest);
    const [, written] = forms.map(form => form.exec(before)).find(match => match !== null) ?? [];
    return written === undefined || Number(written) < 2 ? [] : [{ quantity: Number(written), each: amount.value }];
  });
  const all = [...found, ...ofBare];
  // "Tallas 4 a 14 a Q80, 16 en adelante a Q95": what is dearer with a higher number is no price by number.
  const [first, last] = [all[0], all.at(-1)];
  return first && last && last.quantity > first.quantity && Number(last.each) > Number(first.each) ? [] : all;
}
/** "S/46 el kilo, 5 kg a más 43": the sign of the first price holds for all. */
const bareStep =
  /(?<![\d.,])(\d{1,4})(?: (?!%)\p{L}{2,})? (?:a|o|y) mas,? (?:a )?(\d{1,5}(?:[.,]\d{1,2})?)(?![.,]?\d|\s?%|\s\p{L})/gu;
/** "Desde 6 kg S/16": goods are counted, and no distance, age or time. */
const fromGoods =
  /\b(?:desde|a partir de|from) \d{1,4} (?!(?:dias?|horas?|noches?|semanas?|mes(?:es)?|personas?|invitad[oa]s|anos?|km|kms|kilometros?|minutos?|cuadras?|pesos|soles|mil|days?|hours?|nights?|weeks?|months?|people|years?|miles?|blocks?)\b)(?:kgs?|uds?|lts?|lbs?|\p{L}{4,})\b/u;

const singles: ReadonlySet<string> = new Set(
  'bolsita unidad pieza cono metro yarda libra kilo kg litro botella lata par pliego hoja ejemplar bote tarro unit piece each yard pound meter bottle can'.split(
    ' ',
  ),
);
const packWords: readonly (readonly [RegExp, number])[] = [
  [/^media docena$|^half (?:a )?dozen$/u, 6],
  [/^docena$|^dozen$/u, 12],
  [/^ciento$|^hundred$/u, 100],
  [/^millar$/u, 1000],
];
const holder = '(?:rollo|caja|paquete|bolsa|fardo|display|saco|panal|bulto|tira|pack|box|roll|bag)';
const costs = '(?:\\s(?:sale|cuesta|vale|queda|va|esta|costs?|is))?n?(?:\\s(?:en|a|por|de|for|at))?:?';
const ofWord = new RegExp(
  String.raw`(?:^|\s)(media docena|docena|ciento|millar|half a dozen|dozen|hundred)${costs}\s*$`,
  'u',
);
const ofNumber = /(?:^|[^\d.,]\s?)(\d{1,3})(?: (?:unidades|piezas|uds))? (?:por|x|en|a|for)\s*$/u;
const ofHolder = new RegExp(
  String.raw`\b(${holder}) (?:de|con|x|of|trae|tiene|contiene)\s?(\d{1,4})(?: (?!y\b)(\p{L}+))?(?: y(?: se)?)?${costs}\s*$`,
  'u',
);

/** Characters before an amount in which its pack is looked for. */
const farthest = 80;

/** A pack with a price of its own: "5 por $11.000", "la docena sale en Q54", "el rollo de 50 yardas cuesta Q100". */
export interface PricedPack {
  /** The word for the pack; empty for a mere number. */
  word: string;
  take: number;
  price: string;
}
/** Returns the packs whose price a sentence states, of a product that is sold in single units. */
export function packsIn(sentence: string, unit: string | null): PricedPack[] {
  const [sold = ''] = foldName(unit ?? '').split(' ');
  if (/^(?:dia|day)s?$/u.test(sold)) return weekIn(sentence);
  if (!singles.has(sold.replace(/s$/u, ''))) return [];
  return amountsIn(sentence).flatMap((amount): PricedPack[] => {
    const { value } = amount;
    const before = beforeFigure(sentence, amount, farthest);
    const [, word = ''] = ofWord.exec(before) ?? [];
    const known = packWords.find(([pattern]) => pattern.test(word));
    if (known) return [{ word, take: known[1], price: value }];
    const [, held = '', many, of] = ofHolder.exec(before) ?? [];
    const isOfUnit = of === undefined || of.slice(0, 4) === sold.slice(0, 4) || /^(?:unidad|pieza|ud|pza)/u.test(of);
    if (many !== undefined) return isOfUnit ? [{ word: held, take: Number(many), price: value }] : [];
    const [, number] = ofNumber.exec(before) ?? [];
    return number === undefined || Number(number) < 2 ? [] : [{ word: '', take: Number(number), price: value }];
  });
}

/** "$11/day, week $66": seven days of what is let by the day. */
function weekIn(sentence: string): PricedPack[] {
  const [, written = ''] = weekPrice.exec(foldName(sentence)) ?? [];
  const price = canonicalNumber(written);
  return price === null ? [] : [{ word: 'semana', take: 7, price }];
}
const weekPrice =
  /\b(?:(?:por |la |a |per )?(?:semana|week)(?: completa)?|weekly|semanal)(?: (?:sale|cuesta|vale|queda|is|costs|a|en|por|for))*:? ?(?:\p{Sc}|s\/|usd|q|bs|l)\.? ?(\d[\d.,]*\d|\d)(?![\d%])/u;

/**
 * "La docena de grandes 16.000": the prices of dozens and the like that are for this product, by its name or by the size that its text
 * states.
 */
const groupsOf = keptFor((product: InPacks): readonly (PackPrice & { sentence: string })[] => {
  const own = new WordSet([
    product.name,
    ...(product.keywords ?? []),
    ...sentencesOf(product.description).filter(isOwnSize),
  ]);
  const base = basePriceOf(product) ?? 0;
  return pricedClausesOf(product).flatMap(({ group, amount, sentence }) =>
    group &&
    // A pack that costs as much as its pieces saves nothing.
    Number(amount) < base * group.take &&
    wordsIn(group.of).every(word => own.has(word) >= 0.85)
      ? [{ take: group.take, price: amount, sentence }]
      : [],
  );
});
/** "Chica.": the size of the product itself. */
const isOwnSize = (sentence: string): boolean => /^[^\p{L}\d_]*\p{L}{3,}(?: \p{L}{3,})?[^\p{L}\d_]*$/u.test(sentence);

type InPacks = Described & { keywords?: readonly string[] };
/** What so many pieces cost together. */
export interface PackPrice {
  take: number;
  price: string;
}
/** Returns what a sentence of a product's text says that several of its pieces cost together, the most first. */
function packPricesIn(product: InPacks, sentence: string): PackPrice[] {
  const stated = packsIn(sentence, product.unit ?? null);
  const others = groupsOf(product).flatMap(({ take, price, sentence: its }) =>
    its === sentence && stated.every(pack => pack.take !== take) ? [{ take, price }] : [],
  );
  return [...stated, ...others].toSorted((one, other) => other.take - one.take);
}
/** Returns what several pieces of a product cost together by its own text: "pack 5 clases S/270". */
export const packPricesOf = (product: InPacks): PackPrice[] =>
  sentencesOf(product.description).flatMap(sentence =>
    priceFromMany(sentence) ? [] : packPricesIn(product, sentence),
  );

/** Returns the lower prices from a quantity on that a product's description states: "desde 24 quedan en $70 cada una". */
export function pricesOf(product: ShelfProduct): Term[] {
  let terms = termsOf.get(product);
  if (!terms) {
    terms = sentencesOf(product.description).flatMap((sentence): Term[] => {
      const found = priceFromMany(sentence);
      const currency = statedCurrency(amountsIn(sentence));
      const ofProduct = { kind: 'DISCOUNT' as const, title: product.name, sentence, currency, of: product.name };
      const steps = withUnitPrices(priceSteps(sentence, ''), sentence, found);
      if (steps.length > 0) return steps.map(step => ({ ...noTerm, ...step, ...ofProduct }));
      // "Por caja de 12 sale en 140" of what costs 14: the price of the box, and not of each piece.
      const base = basePriceOf(product);
      const isOfAll = found !== null && base !== null && Number(found.each) >= base;
      if (found && isOfAll && Number(found.each) < base * found.quantity)
        return [
          {
            ...noTerm,
            ...ofProduct,
            quantity: found.quantity,
            pack: { take: found.quantity, price: found.each, smaller: [] },
          },
        ];
      if (found && !isOfAll) return [{ ...noTerm, ...found, ...ofProduct }];
      const ofPeople = sentence.split(/[;,]\s|(?<=\p{L})\.\s/u).flatMap(part => priceOfPeople(part) ?? []);
      if (ofPeople.length > 0) return ofPeople.map(each => ({ ...noTerm, ...each, ...ofProduct }));
      const packs = packPricesIn(product, sentence);
      return packs.map(({ take, price }, at) => ({
        ...noTerm,
        ...ofProduct,
        quantity: take,
        pack: { take, price, smaller: packs.slice(at + 1) },
      }));
    });
    termsOf.set(product, terms);
  }
  return terms;
}
