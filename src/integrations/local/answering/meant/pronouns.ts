import { foldName } from '../../../../domain/shared/fold.js';
import { kinOf } from '../products/kin.js';
import { meantBy } from '../products/product-part.js';
import { bringsIt } from '../said/acts.js';
import { amountIn } from '../said/amount-in.js';
import { holdsNumber } from '../said/holds-number.js';
import { lastSaid } from '../said/last-answer.js';
import { itemsIn } from '../said/quantities.js';
import type { Talk } from '../talk.js';
import { isOfKind } from './kind-of.js';
import { toldLast } from './named-last.js';
import { lookFor, saidAlone } from './referents.js';

/** Returns which of the shown products a message chooses, by position or by words; null for none. */
export function chosenOf(talk: Talk): string | null {
  const place = placeOf(talk);
  if (place !== null) return place;
  const { offered } = talk.state;
  const folded = foldName(talk.text);
  const [, number] = /\b(?:de|del|of)\s+(?:a\s+)?(\d+)\b/u.exec(folded) ?? [];
  const numbered = offered.filter(name => number !== undefined && holdsNumber(name, number));
  if (numbered.length === 1) return numbered[0] ?? null;
  const { product } = lookFor(talk, talk.text);
  if (product && offered.includes(product.name)) return product.name;
  // "La plegable, y las mesas redondas" chooses at its beginning.
  const [lead = '', behind] = folded.split(/[,;.]\s|\s(?:y|and)\s/u);
  const first = behind === undefined ? null : lookFor(talk, lead).product;
  return first && offered.includes(first.name) ? first.name : null;
}

/** Returns the product at the position that the message names, among those shown. */
export function placeOf(talk: Talk): string | null {
  const { acts, state } = talk;
  const { offered, focus } = state;
  if (acts.cheapest && offered.length > 1) return cheapestOf(talk);
  if (acts.theOther || /\b(?:del otro|de la otra|al otro|a la otra)\b/u.test(acts.folded))
    return offered.filter(name => name !== focus).at(-1) ?? otherOfKind(talk);
  return acts.place === null ? null : (offered.at(acts.place) ?? null);
}

/** "El otro que tienen" after a padlock that is sold out: the only other one of its kind that is there; null for none or several. */
function otherOfKind(talk: Talk): string | null {
  const { focus } = talk.state;
  if (!otherOne.test(talk.acts.folded)) return null;
  const kin =
    focus === null ? [] : kinOf(talk, focus).filter(({ name, inStock }) => name !== focus && inStock !== false);
  return kin.length === 1 ? (kin[0]?.name ?? null) : null;
}

/** "El otro mes" is no thing. */
const otherOne =
  /(?<!\p{L})(?:el otro|la otra|the other(?: one)?)(?=\W*$|[,.;?!]|\s(?:que|q|k|cuanto|como|a|de|en|tambien|entonces|si|how|is)(?!\p{L}))/u;

/** Returns the cheapest of the shown products that are not sold out; null if none has a price. */
function cheapestOf({ state, tools }: Talk): string | null {
  const items = state.offered.flatMap(name => tools.called(name));
  const priced = items.flatMap(({ name, price, inStock }) =>
    price === null || inStock === false ? [] : [{ name, amount: amountIn(price) }],
  );
  return priced.toSorted((one, two) => one.amount - two.amount)[0]?.name ?? null;
}

const two =
  /\b(?:(?:l[oa]s|esos|esas) (?:dos|2)(?: cosas| servicios| productos| tratamientos| articulos)?|ambos|ambas|both(?: of (?:them|those))?|(?:the|those|these) two(?: of them)?|un[oa] y un[oa]|un[oa] de cada (?:un[oa]|cosa|tipo)?|one of each)(?=\W|$)(?!\s+(?:de |of )?(?!para|pal?|por|please|pues|entonces|then|gracias|cuanto|en|how|juntas?|juntos|y|con|with|and|all|al|el|la|me|le|se|would|be|cost|come|is|are|in|for|to|porfa|a|mas|seria|serian|son|sale|salen|van|cuestan|que|together|too|cada|nomas|nada|tambien)\p{L})/u;

/**
 * Returns the two things that "los dos", "ambas" or "una y una" mean: two that the message names, one that it names and the one discussed
 * before, two that were shown or named together, otherwise the last two that were named separately. Null if the message says nothing of
 * the kind.
 */
export function bothMeant(talk: Talk): string[] | null {
  if (!two.test(talk.acts.folded)) return null;
  const [, one, other] = twoNamed.exec(talk.acts.folded) ?? [];
  if (one === undefined || other === undefined) return pairMeant(talk);
  // "La limpieza y el de casa, los dos" names both itself; where one may be several, the answer asks which.
  const looked = [one, other].map(name => lookFor(talk, name));
  if (!looked.every(({ isNamed }) => isNamed)) return pairMeant(talk);
  const names = looked.flatMap(({ product }) => (product ? [product.name] : []));
  return new Set(names).size === looked.length ? names : null;
}
const twoNamed =
  /\b((?:el|la|l[oa]s|un|una|the)\s(?:de\s)?\p{L}{3,}(?:\s\p{L}{2,}){0,3}?)\s(?:y|e|and)\s((?:el|la|l[oa]s|un|una|the)\s(?:de\s)?\p{L}{3,}(?:\s\p{L}{2,}){0,3}?)(?=[,.;!?]|$|\s(?:cuanto|en|los dos|las dos))/u;

/**
 * "¿Cuánto serían los 2?" after "2 tatuajes medianos": two of that one, which was counted in the message before; null for anything else.
 */
export function twoOfOne(talk: Talk): { product: string; quantity: number } | null {
  const { acts, input, state } = talk;
  if (!onlyTheTwo.test(acts.folded) || !acts.asks || state.items.length > 0) return null;
  const [one, other] = itemsIn(lastSaid(input), true).filter(({ loose }) => !loose);
  if (!one || other || one.quantity !== 2 || one.name === '') return null;
  const { product } = lookFor(talk, one.name);
  return product && product.price !== null ? { product: product.name, quantity: 2 } : null;
}
const onlyTheTwo =
  /^\W*(?:(?:y|ok|entonces|and|so)\W+)*(?:cuanto|en cuanto|precio|how much) (?:(?:me|nos|por|de|en|serian?|son|salen?|saldrian|quedan?|quedarian?|cuestan?|valen?|es|todo|are|is|would|be|for|both)\s)*(?:l[oa]s )?(?:2|dos|both|the two)\W*$/u;

/** "Uno de cada una", after three beers were asked about one after the other: all of them; null for two, or for anything else. */
export function eachAsked({ acts, state }: Talk): string[] | null {
  if (!/(?<!\p{L})(?:un[oa] de cada(?: un[oa])?|one of each)(?!\p{L})/u.test(acts.folded)) return null;
  const groups = state.spoken ?? [];
  const from = groups.findLastIndex(({ length }) => length > 1);
  const alone = [...new Set(groups.slice(from + 1).flat())];
  const last = alone.at(-1);
  const kin = alone.filter(name => last !== undefined && isOfKind(name, last));
  return kin.length > 2 ? kin : null;
}

/** Whether a folded message speaks of two things without their names: "las dos cosas". */
export const saysBoth = (folded: string): boolean => two.test(folded);

/** Returns the last two things that came up together or one after the other. */
export function pairMeant(talk: Talk): string[] | null {
  const { state } = talk;
  const named = meantBy(talk.tools.products(talk.text).filter(item => item.named && item.lacks.length === 0)).items;
  const apart = named.filter(({ hits }, at) =>
    named.every((other, place) => place === at || other.hits.join() !== hits.join()),
  );
  // What is quoted on request is no part of a sum.
  const isQuoted = (name: string) => talk.tools.called(name).every(({ price }) => price === null);
  const groups = (state.spoken ?? []).filter(([only = '', other]) => other !== undefined || !isQuoted(only));
  const alone = saidAlone(talk).filter(name => !isQuoted(name));
  if (apart.length === 2) return apart.map(({ name }) => name);
  const [one] = named.length === 1 ? named : [];
  if (one) {
    if (groups.at(-1)?.length === 2 && groups.at(-1)?.includes(one.name)) return groups.at(-1) ?? null;
    // What was shown alone in the last answer came up before this one.
    const { focus } = talk.input.dialogue;
    const before = alone.find(name => name !== one.name) ?? (focus === one.name ? null : focus) ?? undefined;
    return before === undefined ? null : [before, one.name];
  }
  const last = groups.at(-1);
  if (last?.length === 2) return last;
  const singles = groups.slice(-2).flatMap(group => (group.length === 1 ? group : []));
  if (singles.length === 2) return singles;
  if (last === undefined || last.length === 1) {
    const pair = alone.slice(0, 2).toReversed();
    if (pair.length === 2) return pair;
    // "Viene con gatillo": what was only told beside the one thing that was asked about.
    const [one] = alone;
    const told = one === undefined ? null : toldLast(talk);
    if (one !== undefined && told !== null && told !== one) return [one, told];
  }
  return state.offered.length >= 2 ? state.offered.slice(-2) : null;
}

/**
 * Whether a question is about the current product, by a pronoun or by a verb without an object of its own: "does it have drawers?",
 * "¿trae tapa?".
 */
export const refersBack = (folded: string): boolean => backwards.test(folded);
const fillers = String.raw`^\W*(?:(?:y|e|ok|bueno|ah|oye|oiga|pero|entonces|and|but|so|hmm+|mm+|disculpe|perdon)\W+)*`;
const backwards = new RegExp(
  String.raw`${fillers}(?:(?:does|is|has|can|will|do|are|would) (?:it|they|that|this|those|these)\b|(?:trae|viene|incluye|lleva|sirve|aguanta|soporta|resiste|dura|rinde|mide|pesa|funciona|cabe|corta|alcanza|cubre|huele|mancha|necesita|pica|seca|encoge|destine|es|son|traen)n? (?!l[oa]s? |ust|uds)\p{L}|(?:y |el |la )?(?:es[eoa]s?|est[eo]s?) (?!es |fue |seria )\p{L}{3,})`,
  'u',
);

/** "¿Lo tienen ya?", "do you have it?": asks whether the current product is available. */
export const asksIfThere = (folded: string): boolean =>
  /\b(?:l[oa]s? (?:tienen?|tenes|tienes|venden|manejan)|have (?:it|them)|(?:it|they|those) (?:in stock|available)|en existencia|(?:hay|queda) (?:en )?(?:stock|disponibles?|disponibilidad))\b/u.test(
    folded,
  );

/** "Agrégalo", "me la llevo", "I'll take it": returns the product discussed last; null if the message says nothing of the kind. */
export function takenByPronoun({ state, acts, text }: Talk): string | null {
  // "A dónde lo llevo" asks for the destination.
  if (bringsIt(acts.folded)) return null;
  if (/[?¿]/u.test(text) || acts.refuses || acts.removes || /\b(?:a?donde|cuando|where|when)\b/u.test(acts.folded))
    return null;
  const takes =
    /\b(?:(?:agreg|anad|sum|pon|pong|apunt|anot|ech|apart|incluy|met)[aeio]*(?:me|te|le|nos)?l[oa]|me l[oa] (?:llevo|agreg\p{L}+|pon\p{L}*|apunt\p{L}+|anot\p{L}+|apart\p{L}+)|l[oa] (?:quiero|llevo|compro)|(?:quiero|llevo|[dm][ae]me|mandame|me (?:quedo|voy) con) (?:es[eoa]|est[eoa])(?= *(?:$|[,.;!]|y\b|por|pues|entonces|mism))|(?:es[ea]|est[ea]) (?:quiero|(?:me )?llevo)|(?:take|add|want|buy|go with) (?:it|that one|this one))\b/u;
  return takes.test(acts.folded) ? state.focus : null;
}

/** Returns the item of the cart that a pronoun means: the one discussed last. */
export function heldByPronoun(talk: Talk): string | null {
  const { items, focus } = talk.state;
  const held = (name: string | null) => items.some(({ product }) => product === name);
  return saidAlone(talk).find(held) ?? (held(focus) ? focus : (items.at(-1)?.product ?? null));
}
