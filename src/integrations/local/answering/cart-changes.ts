import { WordSet, wordsIn } from '../../../domain/assistant/index.js';
import { foldName } from '../../../domain/shared/fold.js';
import { actsIn } from './acts.js';
import { countedIn } from './counting.js';
import { elidedIn } from './elided.js';
import { type Items, merged } from './items.js';
import { headOf, meantBy } from './product-part.js';
import { heldByPronoun } from './pronouns.js';
import { itemsIn } from './quantities.js';
import { lookFor } from './referents.js';
import type { Talk } from './talk.js';

/** Returns the cart after words that remove, swap or multiply its items; null if the message does none of that. */
export function changedCart(talk: Talk): Items | null {
  return (
    swapped(talk) ??
    putInstead(talk) ??
    otherKind(talk) ??
    changedByParts(talk) ??
    multiplied(talk) ??
    taken(talk) ??
    keptAlone(talk)
  );
}

const hasIt =
  /\bya (?:(?:me |se )?l[oa]s? )?(?:tengo|tenemos|compre|compramos|consegui|conseguimos)\b|\b(?:i|we)(?: already (?:have|got|own|bought)|'ve already got| have (?:it|one|that|them) already)\b/u;

/** "El breaker ya lo tengo, solo la ducha": removes what the customer already has, and adds what is counted in the same message. */
export function withoutOwned(talk: Talk): Items | null {
  const { state, acts } = talk;
  if (state.items.length === 0 || acts.asks || !hasIt.test(acts.folded)) return null;
  const parts = acts.folded.split(/[,;.]\s*|\s(?:pero|asi que|entonces|but|so)\s/u);
  const gone = parts.flatMap(part => (hasIt.test(part) ? (inCart(talk, part.replace(hasIt, ' ')) ?? []) : []));
  if (gone.length === 0) return null;
  const wanted = parts
    .filter(part => !hasIt.test(part))
    .flatMap(part => itemsIn(part, true).filter(({ loose, name }) => !loose && name !== ''))
    .flatMap(({ quantity, name }) => {
      const { product } = lookFor(talk, name);
      return product ? [{ product: product.name, quantity }] : [];
    });
  return merged(
    state.items.filter(item => !gone.includes(item)),
    wanted,
    false,
  );
}

const rather =
  /^\W*(?:(?:no|ah|ok|bueno|mmm*|perdon|oye|disculpe|actually|sorry|wait|well)\W+)*(?:mejor|que (?:mejor )?sean?|cambi\p{L}+ (?:a|por)|(?:i'd )?rather|make (?:it|them|those|that)|instead)\s(?!mas\b|menos\b)(.+)$/u;

/** "Mejor los tubos de 3/4", "make them pink": replaces the one product of the same kind in the cart, in the same quantity. */
function otherKind(talk: Talk): Items | null {
  const { state, acts } = talk;
  const [, said = ''] = rather.exec(acts.folded) ?? [];
  if (said === '' || acts.asks || acts.adds || acts.removes || itemsIn(said, true).some(({ loose }) => !loose))
    return null;
  const name = said
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

/**
 * Returns the text with what the customer said first replaced by their correction: in "un masaje.. no, mejor la limpieza" only the last
 * counts.
 */
export function afterCorrection(text: string): string {
  const [, before = '', after = ''] =
    /^(.*?)[\s.,;…]+(?:no[\s,]+(?:mejor|perd[oó]n|espera\w*|digo)|mejor dicho|digo|i mean|no wait)\b[\s,]*(.+)$/isu.exec(
      text,
    ) ?? [];
  if (after === '' || !/\p{L}{3}/u.test(before)) return text;
  return correctsOne(before, after) ? `${before}, ${after}` : `mejor ${after}`;
}

/** "2 palas y 3 picos. no, mejor 1 pico": one of the counted things gets another number, and the rest stays. */
function correctsOne(before: string, after: string): boolean {
  const [list, put] = [before, after].map(part => itemsIn(part, true).filter(({ loose }) => !loose));
  const [one, other] = put ?? [];
  const words = one ? wordsIn(one.name).filter(({ folded }) => !/^de$/u.test(folded)) : [];
  return (
    list !== undefined &&
    list.length > 1 &&
    words.length > 0 &&
    !other &&
    list.filter(({ name }) => words.every(word => new WordSet([name]).has(word) >= 0.85)).length === 1
  );
}

const inPlaceOf =
  /\b(?:en vez del?|en lugar del?|instead of|rather than)\s+(?:l[oa]s? |el )?([^,;.?!]+?)(?=\s(?:llevo|quiero|deme|dame|pong|pon|mejor|i want|i'll)\b|[,;.?!]|$)/u;
/** "Cámbiame las enchiladas por un pozole": what is removed, and what replaces it. */
const exchanged = /\b(?:cambi|sustitu|reempla)\p{L}*\s+(?:el |la |l[oa]s |un[oa]? )?([^,;.?!]+?)\s+por\s+([^,;.?!]+)/u;

/** "Mejor la sierra en vez del taladro": as many of one as there were of the other, unless a number is said. */
function swapped(talk: Talk): Items | null {
  const folded = foldName(talk.text);
  const [, given = '', taken = ''] = exchanged.exec(folded) ?? [];
  const [whole = '', put = ''] = inPlaceOf.exec(folded) ?? [];
  const gone = given || put;
  if (gone === '') return null;
  const { items } = talk.state;
  const left = inCart(talk, gone);
  const rest = taken || folded.replace(whole, ' ');
  const { product } = lookFor(talk, rest);
  if (!left || !product || product.name === left.product) return null;
  // "Cámbiame un pozole por enchiladas" replaces one of two.
  const away =
    given === ''
      ? undefined
      : itemsIn(folded.slice(folded.indexOf('cambi')), true).find(
          ({ loose, name }) => !loose || name.startsWith(given.slice(0, 4)),
        )?.quantity;
  const fewer = away !== undefined && away < left.quantity ? away : left.quantity;
  const quantity = itemsIn(rest, true).find(({ loose }) => !loose)?.quantity ?? fewer;
  talk.state.focus = product.name;
  const others = items.flatMap(item => {
    if (item.product === product.name) return [];
    if (item !== left) return [item];
    return left.quantity > fewer ? [{ ...left, quantity: left.quantity - fewer }] : [];
  });
  return [...others, { product: product.name, quantity }];
}

/** "Sin las enchiladas" names them here, but the search treats what follows "sin" as unwanted. */
const withoutIt = /(?<!\p{L})(?:sin|without)(?!\p{L})/giu;
const instead =
  /^\W*(?:(?:no|ah|ok|bueno|oh|perdon|actually|sorry|wait|well)\W+)*(?:(?:i'll|i will|let's|let me|can i|i'd rather|i want to?|quiero|deme|dame|mejor|me llevo|pong\p{L}+|ponme)\s+(?:(?:do|take|have|get|go with)\s+)?)?(.+?)[\s,]+(?:instead|en su lugar|en (?:vez|lugar) de es[eoa]s?)(?:\W+(?:please|porfa|por favor))?\W*$/u;

/** "Two mugs instead": replaces the only item of its kind in the cart, otherwise the item discussed last, otherwise the last item. */
function putInstead(talk: Talk): Items | null {
  const { state, acts } = talk;
  const [, said = ''] = instead.exec(acts.folded) ?? [];
  if (said === '' || acts.asks || state.items.length === 0) return null;
  const [counted, more] = itemsIn(said, true).filter(({ loose }) => !loose);
  const { product } = lookFor(talk, counted?.name || said);
  if (!product || more || state.items.some(item => item.product === product.name)) return null;
  const kin = state.items.filter(item => headOf(item.product) === headOf(product.name));
  const left =
    kin.length === 1 ? kin[0] : (state.items.find(item => item.product === state.focus) ?? state.items.at(-1));
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

/**
 * Returns the product to remove if it is not in the cart, so that the answer names it and nobody believes that it was ordered or removed;
 * null in all other cases.
 */
export function missingIn(talk: Talk): string | null {
  const { state, acts, text } = talk;
  const isWanted =
    (acts.takes || acts.adds || acts.buys) &&
    !/\b(?:ya )?no (?:l[oae]s? )?(?:quiero|ocupo|necesito)\b/u.test(acts.folded);
  if (!acts.removes || isWanted || state.items.length === 0) return null;
  if (itemsIn(text, true).some(({ loose }) => !loose)) return null;
  const named = talk.tools
    .products(text.replace(withoutIt, ' '))
    .filter(item => item.named && item.hits.length > 0 && item.lacks.length === 0);
  const [one] = meantBy(named, text).items;
  return one && state.items.every(({ product }) => product !== one.name) ? one.name : null;
}

/** "Súmale un martillo y sácale 5 láminas": each part of the message makes its own change. */
function changedByParts(talk: Talk): Items | null {
  const { items } = talk.state;
  if (!talk.acts.removes || !(talk.acts.adds || talk.acts.takes || talk.acts.corrects) || items.length === 0)
    return null;
  const parts = talk.acts.folded.split(/[,;.]\s+|\s(?:y|and|pero)\s/u).filter(part => part.trim() !== '');
  if (parts.length < 2) return null;
  let cart: Items | null = null;
  for (const part of parts) {
    const now: Items = cart ?? items;
    const acts = actsIn(part);
    if (acts.removes) {
      const gone =
        inCart(talk, part) ?? (pronoun.test(part) ? now.find(item => item.product === heldByPronoun(talk)) : undefined);
      if (gone) cart = less(now, gone.product, itemsIn(part, true).find(({ loose }) => !loose)?.quantity);
    } else if (acts.adds || acts.takes || acts.corrects) {
      for (const { quantity, name } of counted(part)) {
        const { product } = lookFor(talk, name);
        if (product)
          cart = [
            ...(cart ?? now).filter(item => item.product !== product.name),
            {
              product: product.name,
              quantity: quantity + (now.find(item => item.product === product.name)?.quantity ?? 0),
            },
          ];
      }
    }
  }
  return cart;
}
/** "Sácalo": removes what was discussed last. */
const pronoun = /\b(?:quit|sac|saqu|elimin|borr|remuev)[aeio]*(?:me|le|te)?l[oa]s?\b|\b(?:remove|drop) (?:it|that)\b/u;
/** "Si le quito el plástico al colchón" takes a part off a product, and removes nothing from the cart. */
const ofAnother =
  /\b(?:si|if)\s(?:l[eo]s?\s)?(?:quit|sac|saqu|remove|take)\w*\s(?:el|la|l[oa]s|the)\s\p{L}+\s(?:al|a l[oa]s?|del|de l[oa]s?|from|off)\s/u;
/** Returns what a part of a message adds, one piece if no number is said. */
const counted = (part: string) => {
  const said = itemsIn(part, true).filter(({ name }) => name !== '');
  return said.length > 0 ? said : [{ quantity: 1, name: part }];
};
const less = (items: Items, product: string, fewer: number | undefined): Items =>
  items.flatMap(item => {
    if (item.product !== product) return [item];
    const quantity = fewer === undefined ? 0 : item.quantity - fewer;
    return quantity > 0 ? [{ ...item, quantity }] : [];
  });

/** "La mitad de los flanes", "el doble": applies to the named item of the cart, otherwise to the last one added. */
function multiplied(talk: Talk): Items | null {
  const { items } = talk.state;
  const folded = foldName(talk.text);
  const half = /\b(?:la mitad|half)\b/u.test(folded);
  const twice = /\b(?:el doble|twice as many|double)\b/u.test(folded);
  if ((!half && !twice) || items.length === 0) return null;
  const meant = inCart(talk, folded.replace(/\b(?:la mitad|half|el doble|double|mejor|solo)\b/gu, ' ')) ?? items.at(-1);
  return items.map(item =>
    item === meant
      ? { ...item, quantity: half ? Math.max(1, Math.floor(item.quantity / 2)) : item.quantity * 2 }
      : item,
  );
}

/** "Quita el vestido", "sin las enchiladas", "quita un pantalón": removes that many if a number is said, otherwise all. */
function taken(talk: Talk): Items | null {
  const { items } = talk.state;
  const wasAsked = wasAskedWhich(talk);
  if (!(talk.acts.removes || wasAsked) || items.length === 0) return null;
  const alike = wasAsked ? [] : equallyNamed(talk, talk.text.replace(withoutIt, ' '));
  // "Quite los cargadores" removes all of them; for "el cargador" the answer has to ask which one.
  if (alike.length > 1 && saysSeveral(talk, alike)) return items.filter(item => !alike.includes(item));
  if (alike.length > 1) return null;
  const gone =
    inCart(talk, talk.text.replace(withoutIt, ' ')) ??
    (pronoun.test(talk.acts.folded) ? items.find(({ product }) => product === heldByPronoun(talk)) : undefined);
  const said = countedIn(talk, talk.text, true).filter(({ implied }) => !implied);
  const fewer = said.find(({ name }) => name === '');
  // "Quite 2" applies to the only item.
  const [only, next] = items;
  if (!gone && fewer && only && !next && takesOut(talk)) return less(items, only.product, fewer.quantity);
  if (!gone || ofAnother.test(talk.acts.folded)) return null;
  return less(items, gone.product, said[0]?.quantity);
}

/** Whether a verb says that something is to be removed: "2 pizzas sin cebolla" is an order. */
export const takesOut = ({ acts }: Talk): boolean =>
  acts.removes &&
  /\b(?:quit\p{L}+|saqu\p{L}+|sac(?:a|ame|ale|alo|ala|ar)|elimin\p{L}+|borr\p{L}+|remove|drop|tak(?:e|ing) (?:off|out|away))\b/u.test(
    acts.folded,
  );

/** Returns all items of the cart that a text names by the same words, none of them by more words than another. */
function equallyNamed({ state, tools }: Talk, text: string): Items {
  const words = wordsIn(text);
  const found = tools.products(text).filter(({ named }) => named);
  const held = state.items.flatMap(item => {
    const called = new WordSet([item.product]);
    const hits = words.filter(word => called.has(word) >= 0.85).map(({ stem }) => stem);
    return hits.length > 0 && found.some(({ name }) => name === item.product) ? [{ item, hits }] : [];
  });
  const most = Math.max(0, ...held.map(({ hits }) => hits.length));
  const best = held.filter(({ hits }) => hits.length === most);
  return best.every(({ hits }) => hits.join() === best[0]?.hits.join()) ? best.map(({ item }) => item) : [];
}

function saysSeveral({ acts }: Talk, alike: Items): boolean {
  const [one] = alike;
  const heads = one ? wordsIn(one.product).map(({ folded }) => folded.slice(0, 4)) : [];
  return heads.some(head =>
    new RegExp(String.raw`\b(?:l[oa]s|es[oa]s|est[oa]s|the|those|these|all(?: the)?|both)\s${head}\p{L}*s\b`, 'u').test(
      acts.folded,
    ),
  );
}

/** "Quite el cargador" with three products of that name: asks which one, and leaves the list as it is. */
export function asksWhichToRemove(talk: Talk): boolean {
  const { acts, state } = talk;
  if (!acts.removes || acts.asks || state.items.length < 2) return false;
  const alike = equallyNamed(talk, talk.text.replace(withoutIt, ' '));
  if (alike.length < 2) return false;
  const names = alike.map(({ product }) => product);
  talk.add(talk.label('whichToRemove'));
  talk.addLines(names.map(name => `• ${name}`));
  talk.choices(names);
  talk.asks(null);
  return true;
}

/** Whether the last answer asked which of several items to remove. */
const wasAskedWhich = (talk: Talk): boolean =>
  talk.input.history.findLast(({ author }) => author === 'BUSINESS')?.text.includes(talk.label('whichToRemove')) ===
  true;

/** "No, mejor solo el pozole": keeps only this item of the cart. */
function keptAlone(talk: Talk): Items | null {
  const { acts, state, text } = talk;
  const alone = /\b(?:sol[oa]|solamente|unicamente|nada mas|nomas|only|just)\b/u.test(acts.folded);
  const counts = itemsIn(text, true).some(({ implied }) => !implied);
  if (!acts.corrects || !(acts.refuses || alone) || state.items.length < 2 || counts) return null;
  const named = talk.tools.products(text).filter(item => item.named && item.lacks.length === 0);
  const { items } = meantBy(named, text);
  // "Mejor solo el masaje y el bloqueador": keeps what was in the cart, and adds what was only discussed.
  if (alone && items.length > 1 && new Set(items.map(({ hits }) => hits.join())).size === items.length)
    return items.map(
      ({ name }) => state.items.find(({ product }) => product === name) ?? { product: name, quantity: 1 },
    );
  const kept = inCart(talk, text);
  return kept ? [kept] : null;
}

/** Returns the item of the cart that a text names. */
function inCart({ state, tools }: Talk, text: string): Items[number] | null {
  const found = tools.products(text).filter(({ named }) => named);
  const held = found.filter(({ name }) => state.items.some(({ product }) => product === name));
  // "The charger" is the product with that name, not the cable that the word also finds.
  const words = wordsIn(text);
  const calledBy = ({ name }: { name: string }) => {
    const called = new WordSet([name]);
    return words.filter(word => called.has(word) >= 0.85).length;
  };
  const [meant] = held.some(item => calledBy(item) > 0) ? held.filter(item => calledBy(item) > 0) : held;
  return state.items.find(({ product }) => product === meant?.name) ?? null;
}
