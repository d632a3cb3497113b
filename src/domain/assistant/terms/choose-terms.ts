import { foldName } from '../../shared/fold.js';
import { WordSet, wordsIn } from '../search/words.js';
import { commonWord } from './common-words.js';
import { monthsIn, personsIn, unitsOf } from './counts.js';
import { discountMet, isForPerson } from './discount-met.js';
import { feeOf } from './fee-of.js';
import { meantOf, namesOf } from './meant-goods.js';
import { manyIn } from './read-discounts.js';
import type { ListedItem, Place } from './reckoning.js';
import { isForSome, ofTitle, saysSubject } from './scope.js';
import type { Term, TermKind } from './term.js';

/** A short question for a sum goes on about the article that was told: a share of it in money, so many persons at its price. */
export function kindsOfTopic(terms: readonly Term[], place: Place): TermKind[] {
  const { question, items } = place;
  if (!/\b(?:cuanto|how much|cuanta|seria|total)\b/u.test(question) || question.split(' ').length > 12) return [];
  const has = (kind: TermKind) => terms.some(term => term.kind === kind);
  const inMoney = /\b(?:en (?:colones|pesos|dolares|soles|plata|dinero|efectivo)|o sea|dinero|plata|monto)\b/u.test(
    question,
  );
  const found: TermKind[] = [];
  if (has('DEPOSIT') && inMoney) found.push('DEPOSIT');
  // "So how much?" of whoever was told what students get, and had said to be one.
  if (terms.some(term => term.kind === 'DISCOUNT' && isForPerson(term, place))) found.push('DISCOUNT');
  if (has('PER_PERSON') && items.length === 0 && personsIn(place) !== null) found.push('PER_PERSON');
  return found;
}

/** Whether a question asks for a service: by a word of its sentence, its title or its keywords, or by going on about it with its measure. */
export function isAskedFor(term: Term, place: Place, topic: string | null): boolean {
  const words = wordsIn(place.question).filter(({ folded }) => !/\d/.test(folded) && !commonWord.test(folded));
  const [title] = [wordsIn(term.title)];
  const subject = new WordSet([term.subject]);
  const goods = new WordSet(place.items.flatMap(({ product }) => [product.name, ...product.keywords]));
  // Short verbs keep their endings as stems: "arman" asks for the "armado".
  const named = new Set(
    foldName(`${term.title} ${term.keywords}`)
      .split(/[^\p{L}]+/u)
      .map(rootOf),
  );
  const hasOwn = namedBy(term.own, place);
  if (!term.alone && !hasOwn)
    return term.title === topic && term.per !== null && unitsOf(term, { ...place, earlier: [] }) !== null;
  // "Si trae su propia montura cobramos el montaje" is asked for by who brings one.
  if (forBringers.test(foldName(term.sentence)) && !brings.test(place.question)) return false;
  const hits = words.filter(
    word => (subject.has(word) >= 0.85 || named.has(rootOf(word.folded))) && goods.has(word) < 0.85,
  );
  if (hits.length > 0 && (title?.length ?? 0) > 0) return true;
  return term.title === topic && term.per !== null && unitsOf(term, { ...place, earlier: [] }) !== null;
}

const forBringers = /\b(?:si|if)\s(?:usted\s|you\s)?(?:traes?|ya tienes?|bring|already have)\b/u;
const brings = /\b(?:trae\w*|traigo|traje|llevo|propi[oa]s?|mi|mis|ya tengo|bring\w*|brought|own|my|already)\b/u;

/** Whether a question says a word that stands beside the price of a service. */
function namedBy(own: string, { question, items }: Place): boolean {
  const words = wordsIn(question).filter(({ folded }) => !/\d/.test(folded) && !commonWord.test(folded));
  const goods = new WordSet(items.flatMap(({ product }) => [product.name]));
  const set = new WordSet([own]);
  return words.some(word => set.has(word) >= 0.85 && goods.has(word) < 0.85);
}

/** What is left of a verb or its noun without an ending; the word itself where little would be left. */
const rootOf = (folded: string): string => {
  const root = folded
    .replace(/(?:[aei]r)?(?:me|nos|se)?(?:l[aeo]s?)?$/u, '')
    .replace(/(?:ad[oa]s?|id[oa]s?|[aei]r|an|en|a|e|o|as|es|os)$/u, '');
  return root.length >= 3 ? root : folded;
};

/** Of several conditions of a kind: the fee of the place that was named, the best discount that is met, what is meant, else the first. */
export function chosen(terms: Term[], place: Place, topic: string | null): Term[] {
  const [first] = terms;
  if (!first) return [];
  if (first.kind === 'SERVICE') {
    // Those of an article whose own words are said; where none is, its first.
    const called = ofOneService(
      terms.filter(({ own }) => namedBy(own, place)),
      place,
    );
    return terms.filter(
      (term, at) =>
        called.includes(term) ||
        (terms.every(({ title, own }) => title !== term.title || !namedBy(own, place)) &&
          terms.findIndex(({ title }) => title === term.title) === at),
    );
  }
  if (first.kind === 'FEE') {
    const usual = terms.find(({ open }) => !open);
    const fee = feeOf(terms, place) ?? usual;
    return fee ? [fee] : [];
  }
  if (first.kind === 'DISCOUNT') {
    const met = terms.filter(term => discountMet(term, place)).toSorted((one, two) => shareOf(two) - shareOf(one));
    // Whoever says what they are asks for the discount of such people, and not for every other.
    const ofPerson = terms.filter(term => isForPerson(term, place));
    return met.length > 0 ? apart(met, place) : firstOfEach(ofPerson.length > 0 ? ofPerson : terms);
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

/** The best discount, and beside it those that are for other goods of the list: what does not add up is given once to each of them. */
function apart(met: readonly Term[], place: Place): Term[] {
  const given = new Set<ListedItem>();
  return met.filter((term, at) => {
    const meant = meantOf(term, place);
    if (at > 0 && (term.from !== null || term.means.length > 0 || meant.some(item => given.has(item)))) return false;
    for (const item of meant) given.add(item);
    return true;
  });
}

/**
 * A service that several sentences price is charged once: at the price for so many where there are so many, else at that for any number.
 */
function ofOneService(called: readonly Term[], place: Place): Term[] {
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

/**
 * The payment in advance for what is listed: of a sentence or a title that names it, or that the customer's own words call, else one that
 * holds for anything. One for other things is none for these.
 */
function depositOf(terms: readonly Term[], first: Term, place: Place, topic: string | null): Term[] {
  const { items, shelf } = place;
  const ofTopic = (among: readonly Term[]) => among.find(({ title }) => title === topic);
  const scopes = new Map(
    terms.map(term => {
      const named = shelf.products.filter(product => namesOf(term, product));
      return [term, named.length > 0 ? named : ofTitle(term, place)] as const;
    }),
  );
  const fit = terms.filter(
    term =>
      items.some(({ product }) => scopes.get(term)?.includes(product)) ||
      (isForSome(term, place) && saysSubject(term, place)),
  );
  const general = terms.filter(term => !scopes.get(term) && !isForSome(term, place));
  // "¿Con cuánto aparto?" is answered by the sentence on setting aside, and not by that on work to be done.
  const folded = place.question;
  const byVerb = terms.find(({ sentence }) => {
    const told = foldName(sentence);
    return settingAside.some(verb => verb.test(folded) && verb.test(told));
  });
  const chosenOne =
    ofTopic(fit) ?? fit[0] ?? byVerb ?? (items.length === 0 ? ofTopic(terms) : null) ?? ofTopic(general) ?? general[0];
  if (chosenOne) return [chosenOne];
  if (items.length === 0) return [first];
  // Whether what is listed is one of those that a sentence calls by another word nobody knows: it is told, and nothing is reckoned by it.
  const [unsure] = terms.filter(term => isForSome(term, place));
  return unsure ? [{ ...unsure, percent: null, amount: null }] : [];
}

const settingAside: readonly RegExp[] = [
  /\bapart(?!e\b|es\b)\w+/u,
  /\bsepar[aeo]\w*/u,
  /\b(?:reserv[aeo]\w*|reservacion\w*)/u,
  /\b(?:encarg\w+|pedidos? especial\w*|special orders?)/u,
  /\b(?:hold|layaway|set aside)\b/u,
];

/** Of a sentence with several steps that are all out of reach the lowest is told. */
const firstOfEach = (terms: readonly Term[]): Term[] =>
  terms.filter((term, at) => terms.findIndex(({ sentence }) => sentence === term.sentence) === at);
const shareOf = ({ percent, bundle }: Term): number =>
  bundle ? (100 * (bundle.take - bundle.pay)) / bundle.take : (percent ?? 1);
