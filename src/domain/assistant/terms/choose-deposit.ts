import { foldName } from '../../shared/fold.js';
import { namesOf } from './goods-named.js';
import type { SumInput } from './reckoning.js';
import { isForSome, ofTitle, saysSubject } from './scope.js';
import type { Term } from './term.js';

/**
 * Returns the deposit for the listed products: from a sentence or title that names one of them, or that the customer's own words name,
 * otherwise one that holds for anything. A deposit for other products does not count.
 */
export function depositOf(terms: readonly Term[], first: Term, place: SumInput, topic: string | null): Term[] {
  const { items, shelf } = place;
  const ofTopic = (among: readonly Term[]) => among.find(({ title }) => title === topic);
  const scopes = new Map(
    terms.map(term => {
      const named = shelf.products.filter(product => namesOf(term, product));
      return [term, named.length > 0 ? named : ofTitle(term, place.shelf.products)] as const;
    }),
  );
  const fit = terms.filter(
    term =>
      items.some(({ product }) => scopes.get(term)?.includes(product)) ||
      (isForSome(term, place) && saysSubject(term, place)),
  );
  const general = terms.filter(term => !scopes.get(term) && !isForSome(term, place));
  // "¿Con cuánto aparto?" is answered by the sentence about setting aside, not by the one about work to be done.
  const folded = place.question;
  const byVerb = terms.find(({ sentence }) => {
    const told = foldName(sentence);
    return settingAside.some(verb => verb.test(folded) && verb.test(told));
  });
  const chosenOne =
    ofTopic(fit) ?? fit[0] ?? byVerb ?? (items.length === 0 ? ofTopic(terms) : null) ?? ofTopic(general) ?? general[0];
  if (chosenOne) return [chosenOne];
  if (items.length === 0) return [first];
  // It is unknown whether a listed product is meant by another word in the sentence. The sentence is then told, but nothing is calculated
  // with it.
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
