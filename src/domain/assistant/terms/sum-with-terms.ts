import { foldName } from '../../shared/fold.js';
import { formatMoney, toMinor } from '../../shared/money.js';
import { canonicalNumber } from '../claims/amounts.js';
import { measuredText, measuresIn } from '../measures/index.js';
import { WordSet, wordsIn } from '../search/words.js';
import type { Shelf, ShelfProduct } from '../shelf.js';
import { ordinalIn, type Term, type TermKind, termsOf } from './read-terms.js';

/** What one condition comes to for a list. Amounts are written as the tenant's locale does. */
export interface TermLine {
  /** `CHANGE` is what is given back of a note. */
  kind: TermKind | 'CHANGE';
  /** What it adds to or takes from the sum, or what is to be paid in advance; null where it changes nothing. */
  amount: string | null;
  percent: number | null;
  /** Whether its condition is met: the discount is given, the delivery is free, the minimum is reached. */
  met: boolean;
  /** How much more has to be bought until it is met; null where that is not a matter of money. */
  lacking: string | null;
  /** Of how many persons or things it was calculated; null where that plays no part. */
  count: number | null;
  /** Of how many things a discount is given; null where their number plays no part. */
  quantity: number | null;
  /** In how many months it is paid; the amount is that of one. */
  months: number | null;
  /** What is left to pay after a payment in advance. */
  rest: string | null;
  title: string;
  sentence: string;
}
/** A sum with the conditions that were asked about. */
export interface TermSum {
  subtotal: string | null;
  lines: TermLine[];
  total: string | null;
}

/** Which conditions a question is about, by its words. */
const asked: readonly (readonly [TermKind, RegExp])[] = [
  [
    'FEE',
    /\b(?:envi\w+|flete|entreg\w+|domicilio|reparto|transporte|me l[oa]s? (?:llev|mand|tra)\w+|mand[ae]me\w*|con todo|puest[oa]s? en|llevadas?|deliver\w*|shipping|ship)\b/u,
  ],
  [
    'DISCOUNT',
    /\b(?:descuent\w*|rebaj\w*|promo\w*|discount|off|contado|cash price|volumen|mayoreo|juntas|jalon|de un solo|de una (?:sola )?vez|precio especial|special price|2 ?x ?1|al precio de un[oa]?|(?:me|nos) l[oa]s? (?:dej|d)[aei]\w* (?:en|mas barat\w*))\b|%/u,
  ],
  [
    'DEPOSIT',
    /\b(?:anticipo|adelanto|enganche|sena|deposito|apart\w+|separ\w+|deposit|down payment|(?:hay que|hay q|tengo que|tendria que|debo|con cuanto|cuanto(?: dinero)?) (?:se )?(?:dej|adelant|abon|apart)\w*|dejar (?:algo|dinero|plata)|(?:dar|darles|darle|dejarles|dejarle) (?:ya|antes|por adelantado|en dinero))\b/u,
  ],
  ['MINIMUM', /\b(?:minim[oa]s?|minimum)\b/u],
  ['PER_PERSON', /\b(?:personas?|invitad[oa]s|comensales|people|guests|por l[oa]s|para|somos|seremos|we are)\b/u],
  [
    'FROM',
    /\b(?:meses|cuotas|tractos|tasa|mensualidad(?:es)?|intereses|instal?lments|(?:al|por|cada|a) mes|per month|a month|monthly)\b/u,
  ],
];
/** What is said to be left out: "sin el envío", "yo paso por ellas". */
const without: readonly (readonly [TermKind, RegExp])[] = [
  [
    'FEE',
    /\b(?:sin|without|aparte del?|quitando|menos) (?:el |la |contar el |incluir el |the )?(?:envio|flete|entrega|domicilio|reparto|shipping|delivery)\b/u,
  ],
  ['DISCOUNT', /\b(?:sin|without) (?:el |ningun |a |any |the )?(?:descuento|rebaja|discount)\b/u],
];
export const termKindsIn = (question: string): TermKind[] => {
  const folded = foldName(question);
  const out = without.filter(([, pattern]) => pattern.test(folded)).map(([kind]) => kind);
  return asked.flatMap(([kind, pattern]) => (pattern.test(folded) && !out.includes(kind) ? [kind] : []));
};

/** "Pago con uno de 500, ¿cuánto me devuelven?": the amount of the note; null where no change is asked for. */
export function noteIn(question: string): string | null {
  const folded = foldName(question);
  if (!/\b(?:cambio|vuelto|vueltas?|feria|devuelv\w+|regres\w+|me dan de|sobran?|change)\b/u.test(folded)) return null;
  const [, amount] =
    /\b(?:con|de|billete|with|a)\s(?:un |una |uno |el |a |an )?(?:billete |note |bill )?(?:de |of )?[$₡€£]?\s?(\d[\d.,]*\d|\d+)(?!\s?(?:%|piezas|pzas|unidades|dias|days|horas))/u.exec(
      folded,
    ) ?? [];
  return amount === undefined || !/\b(?:pag\w+|billete|tengo|doy|traigo|pay\w*|note|bill|con un)\b/u.test(folded)
    ? null
    : canonicalNumber(amount);
}

/** A question that goes on from a sum that was told: what was counted into that counts again. */
const goesOn =
  /\b(?:total|todo|toda|cambio|vuelto|devuelv\w+|regres\w+|change|al mes|por mes|mensual\w*|month\w*|cuotas|resto|restante|saldo|debiendo|(?:y|mas|ademas|tambien) con|altogether)\b/u;

/** What a sum is worked out from beside the list and the question. */
export interface SumContext {
  locale: string;
  currency: string;
  /** What the customer wrote before, the newest first: a place, a floor or a number of persons may stand there. */
  earlier?: readonly string[];
  /** The title of the article that was told last. */
  topic?: string | null;
  /** Whether the items are only what was spoken of last, and nobody asked for them. */
  guessed?: boolean;
  /** What was counted into the sum that was told last, where the question may go on from it. */
  counted?: readonly string[];
}

export interface ListedItem {
  product: ShelfProduct;
  quantity: number;
}

/**
 * What a list comes to under the conditions of the articles that a question asks about: the discount first, then the fee of the
 * delivery and other services. Thresholds are compared with the list before both. Every line carries the sentence that it follows from.
 * Null where no article states such a condition.
 */
export function sumWithTerms(
  shelf: Shelf,
  given: readonly ListedItem[],
  question: string,
  { locale, currency, earlier = [], topic = null, counted = [], guessed = false }: SumContext,
): TermSum | null {
  const folded = foldName(question);
  const all = shelf.articles.flatMap(termsOf);
  const ofPersons = all.some(({ title, kind }) => title === topic && kind === 'PER_PERSON');
  const items = guessed && ofPersons ? [] : given;
  const before = goesOn.test(folded) ? counted : [];
  const kinds = new Set<TermKind>(termKindsIn(question));
  for (const kind of ['FEE', 'DISCOUNT'] as const)
    if (before.includes(kind) && !without.some(([each, pattern]) => each === kind && pattern.test(folded)))
      kinds.add(kind);
  const place: Place = {
    shelf,
    items,
    subtotal: null,
    currency: items[0]?.product.currency ?? currency,
    question: folded,
    earlier: earlier.map(foldName),
    locale,
  };
  const ofTopic = all.filter(({ title }) => title === topic);
  for (const kind of kindsOfTopic(ofTopic, place)) kinds.add(kind);
  // What is paid in advance of so many persons needs what they come to.
  if (ofPersons && items.length === 0 && kinds.has('DEPOSIT')) kinds.add('PER_PERSON');
  const terms = all.filter(term =>
    term.kind === 'PER_PERSON' && items.length > 0
      ? false
      : term.kind === 'SERVICE'
        ? before.includes(term.title) || isAskedFor(term, place, topic)
        : kinds.has(term.kind),
  );
  const note = noteIn(question);
  const of = place.currency;
  // Persons at a price each are a sum by themselves, whatever was spoken of before.
  const perPersons = terms.find(term => term.kind === 'PER_PERSON' && (items.length === 0 || term.title === topic));
  const many = perPersons && items.length === 0 ? personsIn(place) : null;
  const priced = items.every(({ product }) => product.priceMinor !== null && product.currency === of);
  const stated = perPersons && many !== null ? toMinor(perPersons.amount ?? '', of) : null;
  const subtotal =
    items.length > 0 ? (priced ? sumOf(items) : null) : stated === null || many === null ? null : stated * BigInt(many);
  place.subtotal = subtotal;
  const lines: TermLine[] = [];
  let total = subtotal;
  for (const kind of ['PER_PERSON', 'DISCOUNT', 'FEE', 'SERVICE', 'MINIMUM', 'DEPOSIT', 'FROM'] as const) {
    for (const term of chosen(
      terms.filter(each => each.kind === kind),
      place,
      topic,
    )) {
      const { line, change } = lineOf(term, place, total);
      lines.push(line);
      total = total === null ? null : total + change;
    }
  }
  if (note !== null && total !== null) lines.push(changeOf(note, total, place));
  const money = (minor: bigint | null) => (minor === null ? null : formatMoney(minor, of, locale));
  return lines.length === 0 ? null : { subtotal: money(subtotal), lines, total: money(total) };
}

interface Place {
  shelf: Shelf;
  items: readonly ListedItem[];
  subtotal: bigint | null;
  currency: string;
  question: string;
  earlier: readonly string[];
  locale: string;
}

const emptyLine: Omit<TermLine, 'kind'> = {
  amount: null,
  percent: null,
  met: true,
  lacking: null,
  count: null,
  quantity: null,
  months: null,
  rest: null,
  title: '',
  sentence: '',
};

/** What is given back of a note, or what it lacks. */
function changeOf(note: string, total: bigint, { currency, locale }: Place): TermLine {
  const given = toMinor(note, currency) ?? 0n;
  const money = (minor: bigint) => formatMoney(minor, currency, locale);
  return given >= total
    ? { ...emptyLine, kind: 'CHANGE', amount: money(given - total) }
    : { ...emptyLine, kind: 'CHANGE', met: false, lacking: money(total - given) };
}

/** A short question for a sum goes on about the article that was told: a share of it in money, so many persons at its price. */
function kindsOfTopic(terms: readonly Term[], place: Place): TermKind[] {
  const { question, items } = place;
  if (!/\b(?:cuanto|how much|cuanta|seria|total)\b/u.test(question) || question.split(' ').length > 12) return [];
  const has = (kind: TermKind) => terms.some(term => term.kind === kind);
  const inMoney = /\b(?:en (?:colones|pesos|dolares|soles|plata|dinero|efectivo)|o sea|dinero|plata|monto)\b/u.test(
    question,
  );
  const found: TermKind[] = [];
  if (has('DEPOSIT') && inMoney) found.push('DEPOSIT');
  if (has('PER_PERSON') && items.length === 0 && personsIn(place) !== null) found.push('PER_PERSON');
  return found;
}

/** The number of persons of the question, else of what was said before. */
function personsIn({ question, earlier }: Place): number | null {
  for (const [at, text] of [question, ...earlier].entries()) {
    const said = measuredText(text);
    const [, heads] =
      /\b(?:somos|seremos|seriamos|vamos|we are|we're)\s(?:a ser\s)?(?:como\s|unos\s|unas\s|about\s)?(\d{1,4})\b/u.exec(
        said,
      ) ?? [];
    const written = measuresIn(said).find(({ dimension }) => dimension === 'PERSONS')?.amount;
    // A number alone counts them in the question itself: "35 por ese precio, ¿cuánto da?".
    const alone = at === 0 ? /(?<![$₡€£.,\d])\b(\d{1,4})\b(?!\s?(?:%|am|pm|:|de \p{L}))/u.exec(said)?.[1] : undefined;
    const found = Number(heads ?? written ?? alone ?? Number.NaN);
    if (!Number.isNaN(found) && found > 0) return found;
  }
  return null;
}

/** Whether a question asks for a service: by a word of its sentence, its title or its keywords, or by going on about it with its measure. */
function isAskedFor(term: Term, place: Place, topic: string | null): boolean {
  const words = wordsIn(place.question).filter(({ folded }) => !/\d/.test(folded) && !general.test(folded));
  const [title] = [wordsIn(term.title)];
  const subject = new WordSet([term.subject]);
  const goods = new WordSet(place.items.flatMap(({ product }) => [product.name, ...product.keywords]));
  // Short verbs keep their endings as stems: "arman" asks for the "armado".
  const named = new Set(
    foldName(`${term.title} ${term.keywords}`)
      .split(/[^\p{L}]+/u)
      .map(rootOf),
  );
  const hits = words.filter(
    word => (subject.has(word) >= 0.85 || named.has(rootOf(word.folded))) && goods.has(word) < 0.85,
  );
  if (hits.length > 0 && (title?.length ?? 0) > 0) return true;
  return term.title === topic && term.per !== null && unitsOf(term, { ...place, earlier: [] }) !== null;
}
const general =
  /^(?:cuesta\w*|cobra\w*|total\w*|paga\w*|precio\w*|envi\w+|flete|entreg\w*|domicilio|descuento|tienda|casa|persona\w*|pedido|compra\w*|llev\w+|incluy\w+|qued\w+|donde|servicio|adicional|dias?|mes|meses|seria\w*)$/u;

/** What is left of a verb or its noun without an ending; the word itself where little would be left. */
const rootOf = (folded: string): string => {
  const root = folded
    .replace(/(?:[aei]r)?(?:me|nos|se)?(?:l[aeo]s?)?$/u, '')
    .replace(/(?:ad[oa]s?|id[oa]s?|[aei]r|an|en|a|e|o|as|es|os)$/u, '');
  return root.length >= 3 ? root : folded;
};

/** How many of what a service is priced by are said: the floor, the kilometres, the hours; null for none. */
function unitsOf({ per }: Term, { question, earlier }: Place): number | null {
  if (per === null) return null;
  const root = per.replace(/(?:es|s)$/u, '');
  const short = /^kilometro/u.test(per) ? '|km' : '';
  for (const text of [question, ...earlier]) {
    const said = measuredText(text);
    const [, many] = new RegExp(String.raw`\b(\d{1,4})\s(?:${root}(?:es|s)?${short})\b`, 'u').exec(said) ?? [];
    const found = many === undefined ? (ordinalIn(said, root) ?? floorIn(said, root)) : Number(many);
    if (found !== null) return found;
  }
  return null;
}
const floorIn = (said: string, root: string): number | null => {
  const [, many] = new RegExp(String.raw`\b${root}\s(\d{1,2})\b`, 'u').exec(said) ?? [];
  return many === undefined ? null : Number(many);
};
const ofThings = /^(?:mueble|pieza|articulo|prenda|unidad|producto|cosa|paquete|item|piece|equipo|uno|una|cada)/u;

/** Whether a sentence speaks of a product by what it is, and of none of its kind more closely: "la mensual" is not the yearly one. */
function namesBest(sentence: string, product: ShelfProduct, { shelf }: Place): boolean {
  const words = new WordSet([sentence]);
  const headIn = ({ name }: ShelfProduct) => wordsIn(name)[0]?.stem;
  const score = ({ name }: ShelfProduct) => wordsIn(name).filter(word => words.has(word) >= 0.85).length;
  const [head] = wordsIn(product.name);
  if (head === undefined || words.has(head) < 0.85) return false;
  return shelf.products.every(other => headIn(other) !== head.stem || score(other) <= score(product));
}

/** Of how many a service is charged: what is bought and not exempt, or what was said of its own measure. */
function countOf(term: Term, place: Place): number {
  const { per, exempt } = term;
  const charged = place.items.filter(({ product }) => !exempt.some(sentence => namesBest(sentence, product, place)));
  if (per === null) return place.items.length > 0 && charged.length === 0 ? 0 : 1;
  const things = charged.reduce((sum, { quantity }) => sum + quantity, 0);
  if (ofThings.test(per)) return Math.max(place.items.length > 0 ? 0 : 1, things - term.included);
  const named = charged.filter(({ product }) => {
    const words = new WordSet([product.name, product.unit ?? '']);
    return wordsIn(per).some(word => words.has(word) >= 0.85);
  });
  if (named.length > 0) return named.reduce((sum, { quantity }) => sum + quantity, 0);
  const units = unitsOf(term, place);
  return units === null ? 1 : Math.max(0, units - term.included);
}

/** Of several conditions of a kind: the fee of the place that was named, the best discount that is met, what is meant, else the first. */
function chosen(terms: Term[], place: Place, topic: string | null): Term[] {
  const [first] = terms;
  if (!first) return [];
  if (first.kind === 'SERVICE') {
    // One line for each article: a sentence that is named better is not known to be meant.
    return terms.filter((term, at) => terms.findIndex(({ title }) => title === term.title) === at);
  }
  if (first.kind === 'FEE') return [feeOf(terms, place) ?? first];
  if (first.kind === 'DISCOUNT') {
    const met = terms
      .filter(term => discountMet(term, place))
      .toSorted((one, two) => (two.percent ?? 0) - (one.percent ?? 0));
    return met.length > 0 ? met.slice(0, 1) : terms;
  }
  if (first.kind === 'DEPOSIT') {
    const meant = terms.find(term => place.items.some(item => namesOf(term, item.product)));
    return [terms.find(({ title }) => title === topic) ?? meant ?? first];
  }
  if (first.kind === 'FROM') {
    const said = monthsIn(place);
    const paid = terms.filter(({ months }) => months !== null);
    const those = said === null ? [] : paid.filter(({ months }) => months === said);
    return those.length > 0 ? those.slice(0, 1) : paid.length > 0 ? paid : [first];
  }
  return [terms.find(({ title }) => title === topic) ?? first];
}

/** In how many months somebody wants to pay. */
function monthsIn({ question, earlier }: Place): number | null {
  const own = /\ba (\d{1,2})\b(?!\s?(?:am|pm|:|%|de la|cuadras|metros|km|horas))/u.exec(question)?.[1];
  for (const text of [question, ...earlier]) {
    const [, many] = /\b(\d{1,2})\s(?:meses|cuotas|pagos|tractos|mensualidades|months|instal)/u.exec(text) ?? [];
    const found = many ?? (text === question ? own : undefined);
    if (found !== undefined) return Number(found);
  }
  return null;
}

/** The fee of the place that was named last; of one that no fee names, that for all other places. */
function feeOf(terms: readonly Term[], { question, earlier }: Place): Term | undefined {
  for (const text of [question, ...earlier]) {
    const named = terms.find(({ places }) =>
      places.some(name => text.includes(name) || (name.length > 5 && text.includes(name.split(' ')[0] ?? name))),
    );
    if (named) return named;
    const [, elsewhere = ''] =
      /\b(?:envi\w*|flete|mand\w*|llev\w*|entreg\w*|domicilio|puest\w+|shipping|ship|deliver\w*|llega\w*|vivo|estoy|soy|es)\b[^.?!]{0,20}?\s(?:a|hasta|para|en|de|to|in)\s(?:la\s|el\s)?(\p{L}{4,})/u.exec(
        text,
      ) ?? [];
    if (elsewhere !== '' && !noPlace.test(elsewhere)) {
      const other = terms.find(term => term.elsewhere);
      if (other) return other;
    }
  }
  return terms.find(({ places, elsewhere }) => places.length === 0 && !elsewhere);
}
const noPlace =
  /^(?:casa|domicilio|total|cuanto|tienda|todo|eso|esos|esas|donde|usted\w*|cual|horas?|dias?|hoy|manana|lunes|martes|miercoles|jueves|viernes|sabado|domingo|tarde|noche|favor|cambio|contado|tarjeta|efectivo|transferencia|regalo|verdad|gratis|piso|puerta|home|total|cost|that|this|them)$/u;

/** Whether a product is among what the sentence of a discount speaks of; where it names nothing of the catalogue, all are. */
function isMeant(term: Term, { product }: ListedItem, { shelf }: Place): boolean {
  return namesOf(term, product) || !shelf.products.some(one => namesOf(term, one));
}

/** Whether the sentence of a condition names a product, by its name, its keywords or what it is sold by: a surgery. */
function namesOf({ sentence, kind }: Term, one: ShelfProduct): boolean {
  const { called, soldBy } = namesOfProduct(one);
  const holds = (set: WordSet) => wordsIn(sentence).some(word => !/\d/.test(word.folded) && set.has(word) >= 0.9);
  return holds(called) || (kind === 'DEPOSIT' && holds(soldBy));
}

interface ProductNames {
  called: WordSet;
  soldBy: WordSet;
}
/** A condition is held against every product of a catalogue, so what a product is called is read once. */
const productNames = new WeakMap<ShelfProduct, ProductNames>();
function namesOfProduct(product: ShelfProduct): ProductNames {
  const known = productNames.get(product);
  if (known) return known;
  const names = {
    called: new WordSet([product.name, ...product.keywords]),
    soldBy: new WordSet([product.unit ?? '']),
  };
  productNames.set(product, names);
  return names;
}

function discountMet(term: Term, place: Place): boolean {
  const meant = place.items.filter(item => isMeant(term, item, place));
  if (meant.length === 0) return false;
  if (term.nth !== null) return meant.some(({ quantity }) => quantity >= (term.nth ?? 2));
  if (term.quantity !== null) return meant.reduce((sum, { quantity }) => sum + quantity, 0) >= term.quantity;
  return reached(term, place);
}

const limitOf = (amount: string | null, { currency }: Place): bigint | null =>
  amount === null ? null : toMinor(amount, currency);

function reached(term: Term, place: Place): boolean {
  const limit = limitOf(term.from, place);
  if (limit === null) return true;
  if (place.subtotal === null) return false;
  return term.above ? place.subtotal > limit : place.subtotal >= limit;
}

function lineOf(term: Term, place: Place, total: bigint | null): { line: TermLine; change: bigint } {
  const { subtotal, currency, locale } = place;
  const money = (minor: bigint) => formatMoney(minor, currency, locale);
  const { kind, title, sentence, percent } = term;
  const line: TermLine = { ...emptyLine, kind, percent, quantity: term.quantity ?? term.nth, title, sentence };
  const stated = limitOf(term.amount, place);
  const limit = limitOf(kind === 'MINIMUM' ? term.amount : term.from, place);
  const gap = limit === null || subtotal === null || subtotal > limit ? null : limit - subtotal;
  const lacking = gap !== null && gap > 0n ? money(gap) : null;
  switch (kind) {
    case 'DISCOUNT': {
      const met = discountMet(term, place);
      const meant = place.items.filter(item => isMeant(term, item, place));
      const { nth } = term;
      const base =
        nth !== null
          ? sumOf(meant.map(({ product, quantity }) => ({ product, quantity: Math.max(0, quantity - nth + 1) })))
          : term.quantity === null
            ? (subtotal ?? 0n)
            : sumOf(meant);
      const off = met ? shareOf(base, percent ?? 0) : 0n;
      return { line: { ...line, met, lacking, amount: met ? money(off) : null }, change: -off };
    }
    case 'FEE': {
      const isFree = term.from !== null && reached(term, place);
      const fee = isFree ? 0n : (stated ?? 0n);
      return {
        line: { ...line, met: isFree, lacking, amount: !isFree && stated === null ? null : money(fee) },
        change: fee,
      };
    }
    case 'SERVICE': {
      const count = countOf(term, place);
      const cost = (limitOf(term.base, place) ?? 0n) + (stated ?? 0n) * BigInt(count);
      return {
        line: { ...line, amount: money(cost), count: term.per === null ? null : count, met: count > 0 },
        change: cost,
      };
    }
    case 'DEPOSIT': {
      if (term.from !== null && !reached(term, place)) return { line: { ...line, met: false, lacking }, change: 0n };
      const due = percent === null ? stated : total === null ? null : shareOf(total, percent);
      const rest = percent === null || due === null || total === null ? null : money(total - due);
      return { line: { ...line, amount: due === null ? null : money(due), rest }, change: 0n };
    }
    case 'MINIMUM':
      return {
        line: {
          ...line,
          met: subtotal !== null && lacking === null,
          lacking,
          amount: stated === null ? null : money(stated),
        },
        change: 0n,
      };
    case 'FROM': {
      const met = reached(term, place);
      const share = term.months === null || total === null || !met ? null : total / BigInt(term.months);
      return {
        line: { ...line, met, lacking, months: term.months, amount: share === null ? null : money(share) },
        change: 0n,
      };
    }
    case 'PER_PERSON': {
      const count = place.items.length > 0 ? null : personsIn(place);
      const many = count === null || stated === null ? null : stated * BigInt(count);
      return {
        line: { ...line, count: many === null ? null : count, amount: many === null ? null : money(many) },
        change: 0n,
      };
    }
  }
}

const sumOf = (items: readonly ListedItem[]): bigint =>
  items.reduce((sum, { product, quantity }) => sum + BigInt(product.priceMinor ?? 0) * BigInt(quantity), 0n);
/** A share of an amount in minor units, rounded to the nearest. */
const shareOf = (minor: bigint, percent: number): bigint => {
  const hundredths = BigInt(Math.round(percent * 100));
  return (minor * hundredths + 5_000n) / 10_000n;
};
