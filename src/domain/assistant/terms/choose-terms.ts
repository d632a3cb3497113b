import { foldName } from '../../shared/fold.js';
import { sentencesOf } from '../search/sentences.js';
import { WordSet, wordsIn } from '../search/words.js';
import { isForListed, isOfListed } from './charges.js';
import { depositOf } from './choose-deposit.js';
import { commonWord } from './common-words.js';
import { meansIn, paysByAnyOf } from './conditions.js';
import { monthsIn, personsIn, unitsOf } from './counts.js';
import { discountMet, isForPerson, pricedAt } from './discount-met.js';
import { feeOf } from './fee-of.js';
import { manyIn } from './many.js';
import { meantOf } from './meant-goods.js';
import { percentSaved } from './percent-saved.js';
import type { ListedItem, SumInput } from './reckoning.js';
import { isOutOfSeason } from './seasons.js';
import { type Term, type TermKind, withoutAtHome } from './term.js';

/**
 * Returns the kinds of condition that a short question for a sum means, because it continues about the article told last: a deposit in
 * money, or the price for a number of persons.
 */
export function kindsOfTopic(terms: readonly Term[], place: SumInput): TermKind[] {
  const { question, items } = place;
  if (!/\b(?:cuanto|how much|cuanta|seria|total)\b/u.test(question) || question.split(' ').length > 12) return [];
  const has = (kind: TermKind) => terms.some(term => term.kind === kind);
  const inMoney = /\b(?:en (?:colones|pesos|dolares|soles|plata|dinero|efectivo)|o sea|dinero|plata|monto)\b/u.test(
    question,
  );
  const found: TermKind[] = [];
  if (has('DEPOSIT') && inMoney) found.push('DEPOSIT');
  // "So how much?" from a customer who was told the student discount and had said that they are a student.
  if (terms.some(term => term.kind === 'DISCOUNT' && isForPerson(term, place))) found.push('DISCOUNT');
  if (has('PER_PERSON') && items.length === 0 && personsIn(place) !== null) found.push('PER_PERSON');
  return found;
}

/**
 * Whether a question asks for a service: by a word of its sentence, title or keywords, or by continuing about it with a number of its unit.
 */
export function isAskedFor(term: Term, place: SumInput, topic: string | null): boolean {
  if (isOutOfSeason(term.sentence, place.question) || !isForListed(term, place)) return false;
  if (term.heading !== undefined) return true;
  const words = wordsIn(place.question).filter(({ folded }) => !/\d/.test(folded) && !commonWord.test(folded));
  const [title] = [wordsIn(term.title)];
  const subject = new WordSet([term.subject]);
  const goods = new WordSet(place.items.flatMap(({ product }) => [product.name, ...product.keywords]));
  // Short verbs keep their endings as stems, so "arman" asks for the "armado".
  const named = new Set(
    withoutAtHome(foldName(`${term.title} ${term.keywords}`))
      .split(/[^\p{L}]+/u)
      .map(rootOf),
  );
  const hasOwn = namedBy(term.own, place);
  if (!term.alone && !hasOwn)
    return term.title === topic && term.per !== null && unitsOf(term, { ...place, earlier: [] }) !== null;
  // Only a customer who brings their own thing asks for "si trae su propia montura cobramos el montaje".
  if (forBringers.test(foldName(term.sentence)) && !brings.test(place.question)) return false;
  if (!term.goods && forElsewhere.test(foldName(term.sentence)) && !fromElsewhere.test(place.question)) return false;
  const hits = words.filter(
    word => (subject.has(word) >= 0.85 || named.has(rootOf(word.folded))) && goods.has(word) < 0.85,
  );
  if (hits.length > 0 && (title?.length ?? 0) > 0) return true;
  return term.title === topic && term.per !== null && unitsOf(term, { ...place, earlier: [] }) !== null;
}

const forBringers = /\b(?:si|if)\s(?:usted\s|you\s)?(?:traes?|ya tienes?|bring|already have)\b/u;
const brings = /\b(?:trae\w*|traigo|traje|llevo|propi[oa]s?|mi|mis|ya tengo|bring\w*|brought|own|my|already)\b/u;

/** Whether a service is for things above a size, and comes on top of the delivery of a listed one: "más de 20 porciones: S/ 5 más". */
export const isForSize = ({ ofSize, keywords, subject }: Term, { items }: SumInput): boolean =>
  ofSize !== undefined &&
  /\b(?:envi\w*|entreg\w*|deliver\w*|domicilio|despach\w*|shipping|reparto)\b/u.test(
    foldName(`${keywords} ${subject}`),
  ) &&
  items.some(({ product: { name } }) => {
    const [, size] =
      new RegExp(String.raw`(?<![\d.,])(\d{1,4}) ${ofSize.unit.replace(/e?s$/u, '')}`, 'u').exec(foldName(name)) ?? [];
    return Number(size ?? 0) > ofSize.above;
  });

/** "Si lo compró en otro lado Q25": whoever buys it here does not pay that. */
const forElsewhere =
  /\b(?:(?:compr\p{L}*|trae\p{L}*|adquiri\p{L}*) (?:en|de) otr[oa] (?:lado|lugar|parte|tienda|sitio|negocio)|no (?:es|lo compr\p{L}*|l[oa] compr\p{L}*) (?:nuestr[oa]|aqui|aca|con nosotros)|bought (?:it )?(?:elsewhere|somewhere else)|from (?:another|other) (?:shop|store)s?)\b/u;
const fromElsewhere =
  /\b(?:otr[oa] (?:lado|lugar|parte|tienda|sitio|negocio)|ya (?:l[oa] )?(?:tengo|compre)|propi[oa]s?|elsewhere|somewhere else|another (?:shop|store)|already have)\b/u;

/**
 * Leaves out the services that a question does not mean although it has a word of them: those whose article names other goods than the
 * listed ones, those that are named only in passing where another article has the word in its title, and those for which a listed product
 * states a price of its own, such as "hora extra".
 */
export function withoutNamesakes(terms: readonly Term[], place: SumInput): Term[] {
  const { items, shelf, question } = place;
  const said = wordsIn(question).filter(({ folded }) => !/\d/.test(folded) && !commonWord.test(folded));
  const saidOf = (text: string) => {
    const set = new WordSet([text]);
    return said.filter(word => set.has(word) >= 0.85).map(({ stem }) => stem);
  };
  const services = terms.filter(({ kind, of }) => kind === 'SERVICE' && of === null);
  const own = terms.flatMap(({ kind, of, title }) =>
    kind === 'SERVICE' && of !== null ? [title.slice(of.length)] : [],
  );
  const isOfOthers = ({ title }: Term): boolean => {
    const named = wordsIn(title).filter(({ folded }) => !commonWord.test(folded));
    const called = (one: SumInput['items'][number]['product']) => {
      const set = new WordSet([one.name, ...one.keywords]);
      return named.some(word => set.has(word) >= 0.9);
    };
    return (
      items.length > 0 &&
      shelf.products.some(called) &&
      !items.some(({ product }) => called(product)) &&
      saidOf(title).length === 0
    );
  };
  const isInPassing = (term: Term): boolean => {
    const words = saidOf(term.own);
    if (words.length === 0 || saidOf(`${term.title} ${term.keywords}`).length > 0) return false;
    return services.some(other => {
      const titled = saidOf(`${other.title} ${other.keywords}`);
      return other.title !== term.title && words.every(word => titled.includes(word));
    });
  };
  const heads = new WordSet(own);
  const hasOwn = ({ own: text }: Term): boolean =>
    own.length > 0 && wordsIn(text).some(word => heads.has(word) >= 0.85);
  return terms.filter(term => !services.includes(term) || !(isOfOthers(term) || isInPassing(term) || hasOwn(term)));
}

/** Whether a question contains a word from beside the price of a service. */
function namedBy(own: string, { question, items }: SumInput): boolean {
  const words = wordsIn(question).filter(({ folded }) => !/\d/.test(folded) && !commonWord.test(folded));
  const goods = new WordSet(items.flatMap(({ product }) => [product.name]));
  const set = new WordSet([own]);
  return words.some(word => set.has(word) >= 0.85 && goods.has(word) < 0.85);
}

/** Returns a verb or its noun without an ending, or the whole word if little would be left. */
const rootOf = (folded: string): string => {
  const root = folded
    .replace(/(?:[aei]r)?(?:me|nos|se)?(?:l[aeo]s?)?$/u, '')
    .replace(/(?:ad[oa]s?|id[oa]s?|[aei]r|an|en|a|e|o|as|es|os)$/u, '');
  return root.length >= 3 ? root : folded;
};

/**
 * Of several conditions of a kind, returns those that apply: the fee of the place that was named, the best discount that is met, what the
 * customer means, otherwise the first.
 */
export function chosen(terms: Term[], place: SumInput, topic: string | null): Term[] {
  const [first] = terms;
  if (!first) return [];
  if (first.kind === 'SERVICE') {
    const fit = terms.filter(term => isOfListed(term, place));
    // The services of an article whose own words the question contains; if there is none, the article's first service.
    const called = ofOneService(
      fit.filter(({ own }) => namedBy(own, place)),
      place,
    );
    return fit.filter(
      (term, at) =>
        called.includes(term) ||
        term.heading !== undefined ||
        (fit.every(({ title, own }) => title !== term.title || !namedBy(own, place)) &&
          fit.findIndex(({ title }) => title === term.title) === at),
    );
  }
  if (first.kind === 'FEE') {
    const usual = terms.find(({ open, ofGoods }) => !open && !ofGoods);
    const fee = feeOf(terms, place) ?? usual;
    const free = fee?.byPlace === true && asksFree.test(place.question) ? freeAnywhere(terms) : null;
    return free ? [free] : fee ? [fee] : [];
  }
  if (first.kind === 'DISCOUNT') {
    const given = terms.filter(term => discountMet(term, place));
    // "¿Cuánto con el descuento?": the one that the list has by itself, and not also that of a payment which nobody spoke of.
    const isOpen = place.paid.length === 0 && meansIn(place.question).length === 0;
    const byList = isOpen && given.some(({ means }) => means.length === 0);
    const met = given
      .filter(({ means }) => !byList || means.length === 0)
      .toSorted(
        (one, two) =>
          Number(one.stacked ?? false) - Number(two.stacked ?? false) ||
          percentSaved(two, place) - percentSaved(one, place),
      );
    // A customer who says what they are asks for the discount of such people, not for every other discount.
    const ofPerson = terms.filter(term => isForPerson(term, place));
    // "¿Y por transferencia?" asks for no discount of something else.
    const asked = meansIn(place.question);
    const ofMeans =
      asked.length === 0 ? [] : terms.filter(({ means }) => means.length > 0 && paysByAnyOf(asked, means));
    return met.length > 0
      ? (besideOffers(met, place) ?? apart(met, place))
      : firstOfEach([ofPerson, ofMeans].find(some => some.length > 0) ?? terms);
  }
  if (first.kind === 'DEPOSIT') return depositOf(terms, first, place, topic);
  if (first.kind === 'FROM') {
    const said = monthsIn(place);
    const paid = terms.filter(({ months }) => months !== null);
    const those = said === null ? [] : paid.filter(({ months }) => months === said);
    return those.length > 0 ? those.slice(0, 1) : paid.length > 0 ? paid : [first];
  }
  return [terms.find(({ title }) => title === topic) ?? first];
}

const asksFree = /\b(?:gratis|gratuit[oa]|sin (?:costo|cargo)|free)\b/u;
/** "¿Tengo envío gratis?" without a place: the amount from which every delivery is free; null if that depends on the place. */
function freeAnywhere(terms: readonly Term[]): Term | null {
  const free = terms.filter(({ from, open }) => from !== null && !open);
  const [one] = free;
  if (!one || new Set(free.map(({ from }) => from)).size > 1) return null;
  return {
    ...one,
    kind: 'FROM',
    amount: null,
    months: null,
    sentence: sentencesOf(one.sentence).at(-1) ?? one.sentence,
  };
}

/**
 * Returns the best discount, and those that are for other products of the list. Discounts do not add up, so each product gets only one,
 * with what the shop says that it gives on what is left.
 */
function apart(met: readonly Term[], place: SumInput): Term[] {
  const given = new Set<ListedItem>();
  return met.flatMap((term, at) => {
    if (term.stacked) return [term];
    const meant = goodsOf(term, place);
    if (at > 0 && (term.from !== null || term.means.length > 0)) return [];
    const taken = meant.filter(item => given.has(item));
    // "10 m de la misma tela 10 %, 30 m 15 %": each of the goods has its own step.
    const rest = taken.length > 0 && term.same && { ...term, leftOut: taken.map(({ product }) => product.name) };
    if (taken.length > 0 && !(rest && term.quantity !== null && discountMet(rest, place))) return [];
    for (const item of meant) given.add(item);
    return [rest || term];
  });
}
/** Returns the listed goods that get a discount: of those of which each needs its own number, the ones that reach it. */
const goodsOf = (term: Term, place: SumInput): ListedItem[] =>
  meantOf(term, place).filter(({ quantity }) => !term.same || term.quantity === null || quantity >= term.quantity);

/**
 * "Efectivo 5 % menos, no vale para ofertas": what has a price by number keeps it, and the means of payment lowers what else is listed.
 * Null if nothing says that one is not given on the other: then the better one is chosen.
 */
function besideOffers(met: readonly Term[], place: SumInput): Term[] | null {
  const byPayment = met.find(({ means, percent, stacked }) => means.length > 0 && percent !== null && !stacked);
  const offers = byPayment
    ? met.filter(
        term =>
          isByPieces(term) && term.means.length === 0 && (saysNotOnOffers(byPayment) || (term.exclusive ?? false)),
      )
    : [];
  if (!byPayment || offers.length === 0) return null;
  const given = apart(offers, place);
  const leftOut = given.flatMap(term =>
    (term.each === null ? meantOf(term, place) : pricedAt(term, place)).map(({ product }) => product.name),
  );
  const rest = { ...byPayment, leftOut };
  return meantOf(rest, place).length > 0 ? [...given, rest] : given;
}
const isByPieces = ({ each, pack, bundle, freeWith, nth, quantity, title }: Term): boolean =>
  (each ?? pack ?? bundle ?? freeWith ?? nth) !== null ||
  (quantity !== null && /\b(?:ofert|promo|combo)/u.test(foldName(title)));
/** "No vale para ofertas", "(ofertas no)", "sobre precio de lista, no en promociones". */
const notOnOffers =
  /\b(?:no|ni|excepto|salvo|menos|sin|not|except|excluding)\b[^.;]{0,40}\b(?:ofertas?|promos?|promocion(?:es)?|combos?|sale items?|offers?|specials)\b|\b(?:ofertas?|promos?|promociones|combos?|offers?|specials)\s(?:ya )?(?:no|sin|not)\b/u;
const saysNotOnOffers = ({ sentence, except }: Term): boolean =>
  notOnOffers.test(foldName(sentence)) || /\b(?:ofertas?|promos?|promocion(?:es)?|offers?)\b/u.test(foldName(except));

/**
 * A service that has a price in several sentences is charged once: at the price for a quantity that the list reaches, otherwise at the
 * price for any quantity.
 */
function ofOneService(called: readonly Term[], place: SumInput): Term[] {
  const listed = Math.max(0, ...place.items.map(({ quantity }) => quantity));
  const words = wordsIn(place.question).filter(({ folded }) => !/\d/.test(folded) && !commonWord.test(folded));
  const saidOf = ({ own }: Term) => {
    const set = new WordSet([own]);
    return words.flatMap(word => (set.has(word) >= 0.85 ? [word.stem] : []));
  };
  const fit = called
    .map(term => ({ term, many: manyIn(term.sentence), said: saidOf(term) }))
    .filter(({ many }, _, all) => many === null || many <= listed || all.length < 2)
    .toSorted((one, two) => (two.many ?? 0) - (one.many ?? 0));
  const kept = fit.filter(
    ({ term, said }, at) =>
      !fit
        .slice(0, at)
        .some(other => other.term.sentence !== term.sentence && other.said.some(stem => said.includes(stem))),
  );
  return called.filter(term => kept.some(each => each.term === term));
}

/** If all steps of a sentence are out of reach, only the lowest one is told. */
const firstOfEach = (terms: readonly Term[]): Term[] =>
  terms.filter((term, at) => terms.findIndex(({ sentence }) => sentence === term.sentence) === at);
