import { foldName } from '../../shared/fold.js';
import { wordsIn } from '../search/words.js';
import { amountsIn, beforeFigure } from './term.js';
import type { UnitPrice } from './unit-price.js';

/** What is counted without being bought: time, distance, people and ages, and the animals that are washed by their weight. */
const notBought =
  /^(?:dias?|horas?|noches?|semanas?|mes(?:es)?|anos?|minutos?|km|kms|kilometros?|cuadras?|millas?|pisos?|personas?|invitad[oa]s|comensales|pax|adultos|ninos|pesos|soles|mil|porciones|days?|hours?|nights?|weeks?|months?|years?|miles?|blocks?|floors?|people|persons|guests|kids)$/u;
const ofAnimals = /\b(?:perr\p{L}+|gat[oa]s?|mascotas?|cachorr\p{L}+|razas?|dogs?|cats?|pets?|breeds?)\b/u;
const byWeight = /^(?:kgs?|kilos?|lbs?|libras?|pounds?)$/u;

const from =
  '(?<from>desde|a partir de|de|llevando|comprando|pidiendo|por|con|from|over|above|mas de|arriba de|more than)(?: l[oa]s)?';
const many = '(?<many>\\d{1,4})(?: (?!en adelante|[oya] mas|para arriba|or more|and up)(?<noun>\\p{L}{2,}))?';
const orMore = '(?: (?:en adelante|[oya] mas|para arriba|pa arriba|or more|and (?:up|over)))';
const often =
  '(?: (?:al|a la|por|cada|a|per|each|every) (?:mes|semana|quincena|pedido|compra|month|week|order|purchase))?';
const costs =
  "(?:(?:te|le|les|se|ya|it['’]?s|they['’]?re|is|are|costs?|quedan?|salen?|estan?|bajan?|valen?|cuestan?|van?|son|es|a|en|at|for|solo|only)\\s){0,4}";
const goods = String.raw`(?:(?:el|la|los|las|cada|the|each|every|an?|una?) )?(?<goods>\p{L}[^\d,.;:]{2,50}?)`;

/** "Desde 5 kg al mes el kilo de espresso queda en", "el pollo desde 20 kg a la semana queda a": what stands before the first price. */
const firstForms = [
  String.raw`(?:^|[\s:,])${from} ${many}${often}${orMore}?,? ${goods} ${costs}$`,
  String.raw`(?:^|[:,] )(?:el|la|los|las|the) (?<goods>\p{L}[^\d,.;:]{2,40}?),? ${from} ${many}${often}${orMore}?,? ${costs}$`,
].map(form => new RegExp(form, 'u'));
/** "Y desde 20 kg en", ", over 50 it's": what stands before each further price, which is for the same goods. */
const laterForm = new RegExp(
  String.raw`^(?: ?(?:c\/u|cada un[oa]|each|apiece))?[,;]?\s(?:(?:y|e|o|and|or|but|pero) )?${from} ${many}${often}${orMore}?,? ${costs}$`,
  'u',
);
interface Step extends UnitPrice {
  noun: string;
  goods: string;
}

/**
 * Returns the unit prices of one thing from several numbers on: "from 5 kg a month the House Blend kilo is $27 and from 20 kg it's $24.50".
 * A single one only where it is the price of what is counted: "over 10 boxes the box is $14". Empty if an amount of the sentence is no such
 * price.
 */
export function stepsOfGoods(sentence: string): UnitPrice[] {
  const amounts = amountsIn(sentence);
  if (amounts.length > 4) return [];
  const steps = amounts.flatMap((amount, at): Step[] => {
    const end = amounts[at - 1]?.end ?? 0;
    const figure = amount.start + Math.max(0, amount.written.search(/[$₡€£¢\d]/u));
    const before = ` ${beforeFigure(sentence, amount, figure - end)
      .replace(/\s*$/u, ' ')
      .trimStart()}`;
    const forms = at === 0 ? firstForms : [laterForm];
    const groups = forms
      .map(form => form.exec(at === 0 ? before : before.replace(/^ (?=[,;])/u, ''))?.groups)
      .find(Boolean);
    if (!groups || !isBought(groups.noun, foldName(sentence))) return [];
    const more = Number(/^(?:over|above|mas de|arriba de|more than)$/u.test(groups.from ?? ''));
    return [
      { quantity: Number(groups.many) + more, each: amount.value, noun: groups.noun ?? '', goods: groups.goods ?? '' },
    ];
  });
  const [first, second] = steps;
  if (!first || steps.length < amounts.length || first.quantity < 2) return [];
  const isLowering = steps.every((step, at) => {
    const before = steps[at - 1];
    return !before || (step.quantity > before.quantity && Number(step.each) < Number(before.each));
  });
  return isLowering && (second !== undefined || isOfUnit(first))
    ? steps.map(({ quantity, each }) => ({ quantity, each }))
    : [];
}
const isBought = (noun: string | undefined, folded: string): boolean =>
  noun === undefined || !(notBought.test(noun) || (byWeight.test(noun) && ofAnimals.test(folded)));
/** "Over 10 boxes the box is": what has a price is one of what is counted. */
const isOfUnit = ({ noun, goods: its }: Step): boolean => {
  const [unit] = wordsIn(noun);
  return unit !== undefined && wordsIn(its).some(({ stem }) => stem === unit.stem);
};

/** "La varilla, de 20 piezas en adelante, a", "vasos: 50 o más a": a number of pieces right before a price. */
const rightBefore = new RegExp(
  `[,:] (?:${from} ${many}${orMore}?|${many.replaceAll('?<many>', '?:').replaceAll('?<noun>', '?<noun2>')}${orMore}),? ${costs}$`,
  'u',
);
/** Whether a text that ends before a price says from how many pieces it holds, and nothing else stands between. */
export function endsWithMany(before: string): boolean {
  const groups = rightBefore.exec(`${before.replace(/\s*$/u, '')} `)?.groups;
  const noun = groups?.noun ?? groups?.noun2;
  return groups !== undefined && isBought(noun, before);
}

const businesses =
  '(?:cafes?|cafeterias?|hotel(?:es|s)?|hostal(?:es)?|hostels?|airbnbs?|restaurantes?|restaurants?|bares|bars?|negocios?|tiendas?|tienditas?|escuelas?|colegios?|iglesias?|oficinas?|talleres?|constructoras?|salones|revendedor[ea]?s?|panaderias?|shops?|stores?|offices?|schools?|churches|businesses|resellers?)';
const headedByBuyers = new RegExp(
  String.raw`^\W*(?:(?:si (?:es|eres|son|tiene[sn]?)|a|para|for|if you (?:are|have)|solo)\s)?(?:(?:un|una|an?|los|las|the|su|tu|your)\s)?(${businesses}(?:(?:, | y | e | o | and | or )${businesses})*)[:,]\s`,
  'u',
);
/**
 * "Cafés, hotels and Airbnbs: from 5 kg a month": returns the buyers at the head of a sentence who have its prices; empty if they are for
 * all.
 */
export const buyersIn = (folded: string): string => headedByBuyers.exec(folded)?.[1] ?? '';
