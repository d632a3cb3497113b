import { dayMs } from '../../shared/durations.js';
import { foldName } from '../../shared/fold.js';
import { type DayContext, daysNamedIn } from '../entities/days.js';
import { measuredText } from '../measures/index.js';
import { sentencesOf } from '../search/sentences.js';
import { WordSet, wordsIn } from '../search/words.js';
import type { Shelf } from '../shelf.js';
import { meantOf } from './meant-goods.js';
import { termKindsIn } from './question.js';
import { termsOf } from './read-terms.js';
import { inCurrency, type ListedItem, limitOf, type SumInput, sumOf } from './reckoning.js';
import { noTerm, type Term } from './term.js';

/** What a customer said, newest message first, and when the newest was written. */
export interface OrderSaid extends DayContext {
  texts: readonly string[];
  locale: string;
}

const counted = String.raw`(\d{1,4})\s(\p{L}{4,})`;
/** "Mínimo 20 personas", "a minimum of 20 people", "at least 12 pieces", "20 piezas como mínimo". */
const least = [
  new RegExp(
    String.raw`\b(?:minim[oa]s?|minimum|al menos|at least|no menos de|no fewer than|no less than)(?: \p{L}+)?(?: es| son| is)?(?: de| of)?:? ${counted}`,
    'u',
  ),
  new RegExp(String.raw`\b${counted}\s(?:como minimo|minimo|minimum)\b`, 'u'),
];
/** "Con 3 días de anticipación", "3 days in advance", "48 hours' notice". */
const ahead =
  /\b(\d{1,3}) (horas?|hrs|dias?|semanas?|hours?|days?|weeks?)(?:'s|')?(?: (?:habiles|laborables|naturales|business|working))?(?:')? (?:de (?:anticipacion|antelacion)|antes|en avance|in advance|ahead|(?:of )?notice|beforehand)\b/u;
/** Words of a price, discount or gift from a number on. They do not forbid a smaller order. */
const rate = /\b(?:descuento|discount|gratis|free|cuesta\w*|cobra\w*|recargo|promo\w*|rebaja)\b|%|[$₡€]/u;
/** Words for notice of something other than an order. */
const other =
  /\b(?:cancel\w*|mov\w+|muev\w+|cambi\w+|reagend\w*|reprogram\w*|reschedul\w*|devol\w*|citas?|appointments?|mesas?|tables?)\b/u;
const ofOrders = /\b(?:pedidos?|encargos?|ordenes|orders?|compras?|ventas?|purchases?)\b/u;
/** "Primera compra mayorista mínimo $250.000" binds nobody who does not buy to sell again. */
const ofTrade =
  /\b(?:mayorist\p{L}*|mayoreo|(?:al |por )mayor|revend\p{L}+|reventa|distribuidor\p{L}*|wholesale\p{L}*|resell\p{L}*|resale)\b/u;
/** "Mínimo de compra a crédito $10,000" binds whoever buys on credit. */
const onCredit = /\b(?:a|con|en) (?:credito|cuotas)\b|\bfinanciad[oa]s?\b/u;
const asksCredit = /\b(?:credito|cuotas?|financi\p{L}+|fiad[oa]|a plazos|inicial|credit|instal?lments)\b/u;
const pointing = /^\W*(?:est[oae]s?|es[oae]s|dich[oa]s|these|those|this|that)\b/u;
const persons = /^(?:personas?|invitad[oa]s|comensales|people|persons?|guests?|asistentes)$/u;
const hoursOf: readonly (readonly [RegExp, number])[] = [
  [/^(?:hora|hrs|hour)/u, 1],
  [/^(?:dia|day)/u, 24],
  [/^(?:semana|week)/u, 168],
];

/**
 * Returns the sentences of articles and product descriptions that an order violates: a minimum, or how long in advance it must be ordered.
 */
export function brokenRules(shelf: Shelf, items: readonly ListedItem[], said: OrderSaid): string[] {
  if (items.length === 0) return [];
  const notice = hoursUntil(said);
  const texts = [
    ...items.map(item => ({ body: item.product.description, title: item.product.name, own: [item] })),
    ...shelf.articles.map(({ title, body }) => ({ title, body, own: null })),
  ];
  const broken = texts.flatMap(({ title, body, own }) => {
    const sentences = sentencesOf(body);
    return sentences.filter((sentence, at) => {
      const whole = () => (pointing.test(foldName(sentence)) ? `${sentences[at - 1] ?? ''} ${sentence}` : sentence);
      const scope = () => own ?? scopeOf({ ...noTerm, kind: 'MINIMUM', title, sentence: whole() }, shelf, items);
      return isTooFew(sentence, scope, said) || (isTooSoon(sentence, scope, notice) && isForSoMany(sentence, said));
    });
  });
  return [...new Set([...broken, ...tooLittle(shelf, items, said)])];
}

/** "Más de 50 piezas se cotizan aparte", "a partir de 30 pasteles hacemos cotización", "orders over 40 units are quoted by hand". */
const fromSoMany =
  /\b(?:desde|a partir de|mayor(?:es)? (?:a|de)|superior(?:es)? a|from|starting at|((?:mas|arriba|encima) de|(?:pas|super|exced)\w+(?: de)?|over|more than|above))\s(?:l[oa]s\s|unos\s)?(\d{1,5})\s(\p{L}{3,})/gu;
const byHand = /\b(?:cotiz\w+|presupuest\w+|quot(?:e|es|ed|ation)|estimates?)\b/u;
const anyPieces = /^(?:piezas?|unidades|articulos|productos|prendas|pieces?|units?|items)$/u;

/**
 * Returns the sentences by which a person quotes the price of the listed quantities, so that the sum of the single prices does not apply.
 */
export function quotedByHand(shelf: Shelf, items: readonly ListedItem[]): string[] {
  const texts = [
    ...items.map(item => ({ body: item.product.description, title: item.product.name, own: [item] })),
    ...shelf.articles.map(({ title, body }) => ({ title, body, own: null })),
  ];
  const found = texts.flatMap(({ title, body, own }) =>
    sentencesOf(body).filter(sentence => {
      const text = measuredText(sentence);
      if (!byHand.test(text) || rate.test(text)) return false;
      const meant = () => own ?? meantOf({ ...noTerm, kind: 'MINIMUM', title, sentence }, { items, shelf });
      return [...text.matchAll(fromSoMany)].some(([, beyond, many, noun = '']) => {
        const isCounted = ({ product }: ListedItem) =>
          anyPieces.test(noun) ||
          wordsIn(noun).some(word => new WordSet([product.name, product.unit ?? '']).has(word) >= 0.85);
        return meant().some(item => isCounted(item) && item.quantity >= Number(many) + (beyond === undefined ? 0 : 1));
      });
    }),
  );
  return [...new Set(found)];
}

/** Returns the items of an order that a sentence is about: those that it names, or all if it speaks of orders. */
function scopeOf(term: Term, shelf: Shelf, items: readonly ListedItem[]): readonly ListedItem[] {
  const meant = meantOf(term, { items, shelf });
  const isNamed = shelf.products.some(
    product => meantOf(term, { items: [{ product, quantity: 1 }], shelf }).length === 0,
  );
  return isNamed || ofOrders.test(foldName(`${term.title} ${term.sentence}`)) ? meant : [];
}

function isTooFew(sentence: string, scope: () => readonly ListedItem[], said: OrderSaid): boolean {
  const text = measuredText(sentence);
  const [, many, noun = ''] = least.map(pattern => pattern.exec(text)).find(found => found !== null) ?? [];
  if (
    many === undefined ||
    rate.test(text) ||
    ofTime.test(noun) ||
    /\b(?:abre[n]?|opens?|inscrit[oa]s|stay|estancia)\b/u.test(text)
  )
    return false;
  const meant = scope();
  if (meant.length === 0) return false;
  if (!persons.test(noun)) return meant.reduce((sum, { quantity }) => sum + quantity, 0) < Number(many);
  const sold = meant.filter(({ product }) => persons.test(foldName(product.unit ?? '')));
  const heads = sold.length > 0 ? Math.max(...sold.map(({ quantity }) => quantity)) : personsSaid(said);
  return heads !== null && heads < Number(many);
}
/** What is no number of pieces: time, a distance, an amount of money, a measure of the thing itself. */
const ofTime =
  /^(?:watts?|vatios?|voltios?|volts?|amperes?|amperios?|grados?|degrees?|lumenes|lumens?|pulgadas?|inch(?:es)?|centimetros?|milimetros?|gramos?|grams?|mililitros?|letras?|letters?|caracteres|characters?|horas?|dias?|semanas?|mes(?:es)?|anos?|minutos?|hours?|days?|weeks?|months?|years?|minutes?|metros|kilometros|miles|dolares|pesos|soles|colones|quetzales|lempiras|bolivianos|cordobas|guaranies|lucas|dollars)$/u;

const personsSaid = ({ texts }: OrderSaid): number | null => {
  const found = texts.map(
    text => /\b(\d{1,4}) (?:personas?|invitad[oa]s|comensales|people|guests)\b/u.exec(measuredText(text))?.[1],
  );
  const heads = found.find(many => many !== undefined);
  return heads === undefined ? null : Number(heads);
};

/** Returns how many hours in advance a sentence wants orders; null if it does not say so. */
export function noticeIn(sentence: string): number | null {
  const text = measuredText(sentence);
  const [, many, unit = ''] = ahead.exec(text) ?? [];
  if (many === undefined || other.test(text)) return null;
  const [, hours] = hoursOf.find(([pattern]) => pattern.test(unit)) ?? [];
  return hours === undefined ? null : Number(many) * hours;
}

function isTooSoon(sentence: string, scope: () => readonly ListedItem[], notice: number | null): boolean {
  const wanted = notice === null ? null : noticeIn(sentence);
  return notice !== null && wanted !== null && notice < wanted && scope().length > 0;
}

/** "Para fiestas de más de 30 personas": whether the customer spoke of so many, if a rule is only for them. */
function isForSoMany(sentence: string, said: OrderSaid): boolean {
  const [, beyond, many] =
    /\b(?:((?:mas|arriba|encima) de|mayores (?:a|de)|over|more than|above)|desde|a partir de|from)\s(\d{1,4}) (?:personas?|invitad[oa]s|comensales|people|persons?|guests?|asistentes)\b/u.exec(
      measuredText(sentence),
    ) ?? [];
  if (many === undefined) return true;
  const heads = personsSaid(said);
  return heads !== null && heads >= Number(many) + (beyond === undefined ? 0 : 1);
}

/** Returns the hours from today until the day for which the goods are wanted; null if the customer named no day. */
function hoursUntil({ texts: [newest = '', ...earlier], ...context }: OrderSaid): number | null {
  const asksNothing = newest
    .split(/(?<=[.;!?])\s+|,\s/u)
    .filter(part => !part.includes('?') || /\b(?:para|for|by)\b/iu.test(part));
  const named = asksNothing.flatMap(part => daysNamedIn(part, context));
  // In earlier messages, a day counts only if it is a deadline.
  const day = named[0] ?? earlier.flatMap(text => daysNamedIn(text, context)).find(({ deadline }) => deadline);
  if (!day) return null;
  const today = daysNamedIn('hoy', context)[0]?.from ?? day.from;
  const days = (Date.parse(day.from) - Date.parse(today)) / dayMs;
  return days < 0 ? null : days * 24;
}

/**
 * Returns the sentences with a minimum amount that the order does not reach. A minimum for deliveries holds only for goods that are
 * delivered.
 */
function tooLittle(shelf: Shelf, items: readonly ListedItem[], { texts, locale }: OrderSaid): string[] {
  const [first] = items;
  if (!first || items.some(({ product }) => product.priceMinor === null || product.currency !== first.product.currency))
    return [];
  const subtotal = sumOf(items);
  const place: SumInput = {
    shelf,
    items,
    subtotal,
    currency: first.product.currency,
    question: '',
    said: '',
    earlier: [],
    paid: [],
    marks: [],
    granted: new Set(),
    counted: [],
    variants: [],
    locale,
  };
  const isBrought = texts.some(text => termKindsIn(text).includes('FEE'));
  return inCurrency(shelf.articles.flatMap(termsOf), place.currency).flatMap(term => {
    const limit = term.kind === 'MINIMUM' ? limitOf(term.amount, place) : null;
    const folded = foldName(`${term.title} ${term.sentence}`);
    const isForTrade = ofTrade.test(folded) && !texts.some(text => ofTrade.test(foldName(text)));
    const isForCredit = onCredit.test(folded) && !texts.some(text => asksCredit.test(foldName(text)));
    const holds =
      !isForTrade && !isForCredit && ofOrders.test(folded) && (isBrought || !termKindsIn(folded).includes('FEE'));
    return limit !== null && holds && subtotal < limit && meantOf(term, place).length > 0 ? [term.sentence] : [];
  });
}
