import { WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { countedIn } from '../meant/counting.js';
import { elidedIn, rankedBy } from '../meant/elided.js';
import { type Items, lastOf, less, listedNow, merged } from '../meant/items.js';
import { listMeant } from '../meant/list-meant.js';
import { lookFor } from '../meant/referents.js';
import { headOf } from '../products/head-of.js';
import { kinOf } from '../products/kin.js';
import { words } from '../said/count-words.js';
import { holdsNumber } from '../said/holds-number.js';
import { itemsIn } from '../said/quantities.js';
import type { Talk } from '../talk.js';
import { partNamed, withoutPart } from './divided.js';
import { asksRunningSum } from './goes-on.js';
import { inCart } from './in-cart.js';

const asOne = /\b(?:un|una|one|an?)\s+\p{L}/u;
const inPlaceOf =
  /\b(?:en vez del?|en lugar del?|instead of|rather than)\s+(?:l[oa]s? |el )?([^,;.?!]+?)(?=\s(?:llevo|quiero|deme|dame|pong|pon|mejor|i want|i'll)\b|[,;.?!]|$)/u;
/** "Cámbiame las enchiladas por un pozole": what is removed, and what replaces it. */
const exchanged =
  /\b(?:cambi|sustitu|reempla)\p{L}*\s+(?:el |la |l[oa]s |un[oa]? )?([^\s,;.?!][^,;.?!]*?)\s+por\s+([^,;.?!]+)/u;

const number = '(?:\\d{1,3}|un[oa]?|one|dos|two|tres|three)';
/** "Una de las dos cámbiela por el trípode": a number of what is spoken of, and what replaces it. */
const someOfThem = new RegExp(
  String.raw`(?:^|[,.;!]\s*|\b(?:y|and|pero)\s)(${number}) (?:de (?:l[oa]s|es[oa]s|ell[oa]s)|of (?:the|them|those))(?: (?:dos|tres|two|three|\d{1,3}))?,? (?:(?:me|se|l[oa]) )*(?:cambi|sustitu|reempla|swap|change)\p{L}* (?:por|for|to|with) ([^,;.?!]+)`,
  'u',
);

/** Returns the list with some of the thing that is spoken of replaced by another: null for any other message. */
function someSwapped(talk: Talk): Items | null {
  const { items } = talk.state;
  const [, many = '', other = ''] = someOfThem.exec(talk.acts.folded) ?? [];
  const left = lastOf(talk.state);
  const { product } = lookFor(talk, other);
  if (many === '' || !left || !product || product.name === left.product) return null;
  const gone = Math.min(left.quantity, words[many] ?? Number(many));
  talk.state.focus = product.name;
  return merged(less(items, left.product, gone), [{ product: product.name, quantity: gone }], true);
}

/** "Mejor la sierra en vez del taladro": as many of one as there were of the other, unless a number is said. */
export function swapped(talk: Talk): Items | null {
  const some = someSwapped(talk);
  if (some) return some;
  const folded = foldName(talk.text);
  const [, given = '', taken = ''] = exchanged.exec(folded) ?? [];
  const [whole = '', put = ''] = inPlaceOf.exec(folded) ?? [];
  const gone = given || put;
  if (gone === '') return null;
  const { items } = talk.state;
  const part = partNamed(talk, gone);
  const left = part ? talk.state.items.find(({ product }) => product === part.product) : inCart(talk, gone);
  const rest = taken || folded.replace(whole, ' ');
  const [only, more] = listMeant(talk, countedIn(talk, rest, true)).items;
  const [counted] = only && !more ? talk.tools.called(only.product) : [];
  const product = lookFor(talk, rest).product ?? counted;
  if (!left || !product || product.name === left.product) return null;
  // "Cámbiame un pozole por enchiladas" replaces one of two.
  const away =
    given === ''
      ? undefined
      : itemsIn(folded.slice(folded.indexOf('cambi')), true).find(
          ({ loose, name }) => !loose || name.startsWith(given.slice(0, 4)),
        )?.quantity;
  const all = part?.quantity ?? left.quantity;
  const fewer = away !== undefined && away < all ? away : all;
  // "Las 20 azules por una caja" is one box, and not twenty.
  const [before] = talk.tools.called(left.product);
  const isOne = asOne.test(taken || rest) && before?.unit !== product.unit;
  const quantity = itemsIn(rest, true).find(({ loose }) => !loose)?.quantity ?? (isOne ? 1 : fewer);
  talk.state.focus = product.name;
  const kept = part ? withoutPart(talk, part, fewer) : less(items, left.product, fewer);
  return [...kept.filter(item => item.product !== product.name), { product: product.name, quantity }];
}

const instead =
  /^\W*(?:(?:no|ah|ok|bueno|oh|perdon|actually|sorry|wait|well)\W+)*(?:(?:i'll|i will|let's|let me|can i|i'd rather|i want to?|quiero|deme|dame|mejor|me llevo|pong\p{L}+|ponme)\s+(?:(?:do|take|have|get|go with)\s+)?)?([\p{L}\d].*?)[\s,]+(?:instead|en su lugar|en (?:vez|lugar) de es[eoa]s?)(?:\W+(?:please|porfa|por favor))?\W*$/u;

/** "Two mugs instead": replaces the only item of its kind in the cart, otherwise the item discussed last, otherwise the last item. */
export function putInstead(talk: Talk): Items | null {
  const { state, acts } = talk;
  const [, said = ''] = instead.exec(acts.folded) ?? [];
  if (said === '' || acts.asks || state.items.length === 0) return null;
  const [counted, more] = itemsIn(said, true).filter(({ loose }) => !loose);
  const { product } = lookFor(talk, counted?.name || said);
  if (!product || more || state.items.some(item => item.product === product.name)) return null;
  const kin = state.items.filter(item => headOf(item.product) === headOf(product.name));
  const left = kin.length === 1 ? kin[0] : lastOf(state);
  state.focus = product.name;
  return state.items.map(item =>
    item === left
      ? {
          product: product.name,
          quantity: counted?.quantity ?? (/^(?:an?|una?|one)\s/u.test(said) ? 1 : item.quantity),
        }
      : item,
  );
}

/** "Mejor el genérico, ¿cuánto?": the question behind the thing. */
const sumAsked = /[\s.,;]+(?:y\s)?(?:en\s)?(?:cuanto|how much|total)(?!\p{L})[^.;!]*$/u;
const rather =
  /^\W*(?:(?:no|nah|que va|ah|uy+|ay|ya|ok|bueno|mmm*|perdon|oye|disculpe|actually|sorry|wait|well)\W+)*(?:mejor|que (?:mejor )?sean?|cambi\p{L}+ (?:a|por)|(?:i'd )?rather|make (?:it|them|those|that)|instead)\s(?!mas\b|menos\b)(.+)$/u;

/** "No no, perdón, picada especial", "perdón, era la negra". */
const meantInstead =
  /^\W*(?:(?:no+|nop|ay|uy|ah|oops|bueno)\W+)*(?:perdon|disculp\p{L}+|digo|quise decir|sorry|i meant?|me equivoque|no)[^\p{L}\d_]+(?:(?:era|es|son|eran|quiero|queria|dije|the|it'?s)\s)*(.+)$/u;

/** "Mejor los tubos de 3/4", "make them pink": replaces the one product of the same kind in the cart, in the same quantity. */
export function otherKind(talk: Talk): Items | null {
  const { state, acts } = talk;
  const [, said = ''] = rather.exec(acts.folded) ?? meantInstead.exec(acts.folded) ?? [];
  const isAsked = acts.asks && !asksRunningSum(acts.folded);
  if (said === '' || isAsked || acts.adds || acts.removes || itemsIn(said, true).some(({ loose }) => !loose))
    return null;
  const name = said
    .replace(sumAsked, '')
    .replace(/^(?:con|with)\s/u, '')
    .replace(/\b(?:instead|porfa|por favor|please|nomas|entonces)\b/gu, ' ')
    .trim()
    .replace(/^de (?=\S)/u, 'los de ');
  const product = elidedIn(talk, name, [], true) ?? lookFor(talk, name).product?.name ?? null;
  if (product === null || state.items.some(item => item.product === product)) return null;
  const kin = state.items.filter(item => headOf(item.product) === headOf(product));
  const [left] = kin;
  if (!left || kin.length > 1) return null;
  state.focus = product;
  return state.items.map(item => (item === left ? { product, quantity: left.quantity } : item));
}

/** "Mejor que sean 3 de la mediana": replaces the one product of its kind in the cart, in the quantity that is said. */
export function countedKind(talk: Talk): Items | null {
  const { state, acts } = talk;
  const [, said = ''] = rather.exec(acts.folded) ?? [];
  const [one, other] = said === '' || acts.asks || acts.adds || acts.removes ? [] : itemsIn(said, true);
  if (!one || other || one.loose || !ofThat.test(said)) return null;
  return inItsPlace(talk, state.items, one.name.replace(/^(?:del?|of) /u, ''), one.quantity);
}
const ofThat = /(?:^|\s)\S+ (?:del|de (?:el|l[oa]s?)|of the) \p{L}/u;

const withTheSame =
  /^\W*(?:(?:y|e|and|ok|bueno|pero)\W+)*(?:en |si (?:es|fuera) |for )?(?:(?:el|la|l[oa]s|the) )(?<that>.{3,40}?)(?: pero)? (?:con (?:todo )?lo mismo|(?:con|en|por) la misma cantidad|(?:la )?misma cantidad|with the same(?: things?| amount)?|same (?:quantity|amount))(?!\p{L})/u;
const ifThose =
  /^\W*(?:(?:y|e|and|ok|bueno|pero)\W+)*(?:si|if) (?:(?:mejor|solo|solamente|nomas|fuera[ns]?|fuese[ns]?|son|es|sean|they were|it were|it'?s|only|just) )+(?:(?:de|en|of) )?(?:(?:el|la|l[oa]s|the) )?(?:de )?(?<that>[^,.;?!]{3,40})/u;

/**
 * "¿Y la mediana con lo mismo?", "¿y si fueran solo planchadas?": the list with another of the kind in place of the one of that kind, as
 * many of it; null if the message says no such thing, or a number.
 */
export function sameOfOther(talk: Talk): Items | null {
  const { acts, state } = talk;
  const match = withTheSame.exec(acts.folded) ?? ifThose.exec(acts.folded);
  const listed = listedNow(state);
  const that = (match?.groups?.that ?? '').replace(/ (?:cuanto|en cuanto|how much)(?!\p{L}).*$/u, '').trim();
  if (!/\p{L}{2}/u.test(that) || listed.length === 0) return null;
  return inItsPlace(talk, listed, that);
}

/** Puts what a text says of one kind in the place of the only thing of that kind in a list, as many of it; null if none or several fit. */
export function inItsPlace(talk: Talk, listed: Items, that: string, quantity?: number): Items | null {
  for (const left of listed) {
    if (listed.some(item => item !== left && headOf(item.product) === headOf(left.product))) continue;
    const kin = kinOf(talk, left.product).filter(({ name, price }) => name !== left.product && price !== null);
    const [one, more] = kin.filter(({ name }) => isCalled(name, that));
    // "Si son 5 grandes" says a number, and is read as a list.
    const isCounted = itemsIn(that, true).some(({ loose }) => !loose);
    const product = one && !more ? one : isCounted ? null : rankedBy(that, kin);
    if (!product) continue;
    talk.state.focus = product.name;
    return listed.map(item => (item === left ? { product: product.name, quantity: quantity ?? left.quantity } : item));
  }
  return null;
}

/** Whether a name has every figure and every word that is said. */
function isCalled(name: string, said: string): boolean {
  const held = new WordSet([name]);
  const figures = said.match(/(?<![\p{L}\d])\d{1,4}(?![\p{L}\d])/gu) ?? [];
  return (
    figures.every(figure => holdsNumber(name, figure)) &&
    wordsIn(said)
      .filter(({ folded }) => /^\p{L}{3}/u.test(folded))
      .every(word => held.has(word) >= 0.85)
  );
}
