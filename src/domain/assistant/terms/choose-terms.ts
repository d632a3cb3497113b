import { foldName } from '../../shared/fold.js';
import { wordsOfProduct } from '../search/search-products.js';
import { WordSet, wordsIn } from '../search/words.js';
import type { ShelfProduct } from '../shelf.js';
import { isDay, paysSo } from './conditions.js';
import { monthsIn, personsIn, unitsOf } from './counts.js';
import { type ListedItem, limitOf, type Place } from './reckoning.js';
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
  if (has('PER_PERSON') && items.length === 0 && personsIn(place) !== null) found.push('PER_PERSON');
  return found;
}

/** Whether a question asks for a service: by a word of its sentence, its title or its keywords, or by going on about it with its measure. */
export function isAskedFor(term: Term, place: Place, topic: string | null): boolean {
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
  const hasOwn = namedBy(term.own, place);
  if (!term.alone && !hasOwn)
    return term.title === topic && term.per !== null && unitsOf(term, { ...place, earlier: [] }) !== null;
  const hits = words.filter(
    word => (subject.has(word) >= 0.85 || named.has(rootOf(word.folded))) && goods.has(word) < 0.85,
  );
  if (hits.length > 0 && (title?.length ?? 0) > 0) return true;
  return term.title === topic && term.per !== null && unitsOf(term, { ...place, earlier: [] }) !== null;
}
const general =
  /^(?:pedidos?|encargo\w*|guard\w+|hora\w*|precios?|cuotas|tarjetas?|efectivo|paquetes?|trabajos?|sale|quiere|cuesta\w*|cobra\w*|total\w*|paga\w*|precio\w*|envi\w+|flete|entreg\w*|domicilio|descuento|tienda|casa|persona\w*|pedido|compra\w*|llev\w+|incluy\w+|qued\w+|donde|servicio|adicional|dias?|mes|meses|seria\w*)$/u;

/** Whether a question says a word that stands beside the price of a service. */
function namedBy(own: string, { question, items }: Place): boolean {
  const words = wordsIn(question).filter(({ folded }) => !/\d/.test(folded) && !general.test(folded));
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
    const called = terms.filter(({ own }) => namedBy(own, place));
    return terms.filter(
      (term, at) =>
        called.includes(term) ||
        (called.every(({ title }) => title !== term.title) &&
          terms.findIndex(({ title }) => title === term.title) === at),
    );
  }
  if (first.kind === 'FEE') return [feeOf(terms, place) ?? first];
  if (first.kind === 'DISCOUNT') {
    const met = terms.filter(term => discountMet(term, place)).toSorted((one, two) => shareOf(two) - shareOf(one));
    return met.length > 0 ? met.slice(0, 1) : firstOfEach(terms);
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

/** Of a sentence with several steps that are all out of reach the lowest is told. */
const firstOfEach = (terms: readonly Term[]): Term[] =>
  terms.filter((term, at) => terms.findIndex(({ sentence }) => sentence === term.sentence) === at);
const shareOf = ({ percent, bundle }: Term): number =>
  bundle ? (100 * (bundle.take - bundle.pay)) / bundle.take : (percent ?? 1);

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

/** The products of a list that a discount is for: those that its sentence names; where it names nothing of the catalogue, all. */
export function meantOf(term: Term, { items, shelf }: Pick<Place, 'items' | 'shelf'>): ListedItem[] {
  if (term.of !== null) return items.filter(({ product }) => product.name === term.of);
  const named = shelf.products.filter(one => hitsOf(term, one).length > 0);
  if (named.length === 0) return [...items];
  return items.filter(({ product }) => namesOf(term, product) && !isOutdone(term, product, named));
}

/** The words of a product that the sentence of a condition holds: of its name, its keywords or what it is sold by. */
function hitsOf({ sentence, kind }: Term, one: ShelfProduct): string[] {
  const { name, keywords } = wordsOfProduct(one);
  const unit = new WordSet([kind === 'DEPOSIT' ? (one.unit ?? '') : '']);
  return wordsIn(sentence).flatMap(word =>
    !/\d/.test(word.folded) && !ofAnyThing.test(word.folded) && [name, keywords, unit].some(set => set.has(word) >= 0.9)
      ? [word.stem]
      : [],
  );
}
const ofAnyThing =
  /^(?:descuent\w*|compras?|pag\w+|precios?|tarjetas?|efectivo|unidad(?:es)?|productos?|persona\w*|gratis|llev\w+)$/u;

const namesOf = (term: Term, one: ShelfProduct): boolean => hitsOf(term, one).length > 0;

/** Whether a sentence names others of the same kind more closely: "la membresía trimestral o la anual" is not the monthly one. */
function isOutdone(term: Term, one: ShelfProduct, named: readonly ShelfProduct[]): boolean {
  const [head] = wordsIn(one.name);
  const own = new Set(hitsOf(term, one));
  return named.some(other => {
    const [first] = wordsIn(other.name);
    if (other === one || head === undefined || first?.stem !== head.stem || !own.has(head.stem)) return false;
    const hits = new Set(hitsOf(term, other));
    return hits.size > own.size && [...own].every(hit => hits.has(hit));
  });
}

/** Whether what a condition says of payment, person and day is so, as far as the customer said it. */
function appliesTo({ means, only }: Term, { paid, marks }: Place): boolean {
  const [days, persons] = [only.filter(isDay), only.filter(mark => !isDay(mark))];
  return (
    (paid.length === 0 || paysSo(paid, means)) &&
    [days, persons].every(group => group.length === 0 || group.some(mark => marks.includes(mark)))
  );
}

export function discountMet(term: Term, place: Place): boolean {
  const meant = meantOf(term, place);
  if (meant.length === 0 || !appliesTo(term, place)) return false;
  const least = term.nth ?? term.bundle?.take ?? term.quantity;
  if (least === null) return reached(term, place);
  if (term.nth !== null || term.same) return meant.some(({ quantity }) => quantity >= least);
  return meant.reduce((sum, { quantity }) => sum + quantity, 0) >= least;
}

export function reached(term: Term, place: Place): boolean {
  const limit = limitOf(term.from, place);
  if (limit === null) return true;
  if (place.subtotal === null) return false;
  return term.above ? place.subtotal > limit : place.subtotal >= limit;
}
