import { WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { numberWords } from '../../../../domain/shared/number-words.js';
import { countedIn } from '../meant/counting.js';
import { type Items, less, merged } from '../meant/items.js';
import { heldByPronoun } from '../meant/pronouns.js';
import { lookFor } from '../meant/referents.js';
import { meantBy } from '../products/product-part.js';
import { lastAnswer } from '../said/last-answer.js';
import { itemsIn } from '../said/quantities.js';
import type { Talk } from '../talk.js';
import { inCart } from './in-cart.js';
import { byMeasure } from './refused-things.js';

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

/** "Sin las enchiladas" names them here, but the search treats what follows "sin" as unwanted. */
export const withoutIt = /(?<!\p{L})(?:sin|without)(?!\p{L})/giu;

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

/** "Sácalo": removes what was discussed last. */
export const removesIt =
  /\b(?:quit|sac|saqu|elimin|borr|remuev)[aeio]*(?:me|le|te)?l[oa]s?\b|\b(?:remove|drop) (?:it|that)\b/u;
/** "Si le quito el plástico al colchón" takes a part off a product, and removes nothing from the cart. */
const ofAnother =
  /\b(?:si|if)\s(?:l[eo]s?\s)?(?:quit|sac|saqu|remove|take)\w*\s(?:el|la|l[oa]s|the)\s\p{L}+\s(?:al|a l[oa]s?|del|de l[oa]s?|from|off)\s/u;

/** "Quita una, que quede 1": returns how many stay; null if the message does not say. */
export function staying(folded: string): number | null {
  const [, many = ''] = stays.exec(folded) ?? [];
  return many === '' ? null : (numberWords[many] ?? Number(many));
}
const stays = new RegExp(
  String.raw`\b(?:deben? (?:de )?quedar|que (?:solo |nada mas )?queden?|(?:quedan|queden|leave) (?:solo )?)\s?(?:solo\s)?(?:con\s)?(\d{1,4}|${Object.keys(numberWords).join('|')})(?=\W*(?:$|[,.;!?]|(?:nomas|no mas|nada|solo|porfa|por|please)(?!\p{L})))`,
  'u',
);
/** Returns the list with as many pieces of a product as the message says that stay, otherwise with so many fewer. */
export const lessOrLeft = (items: Items, product: string, fewer: number | undefined, left: number | null): Items =>
  left === null || left === 0
    ? less(items, product, fewer)
    : items.map(item => (item.product === product ? { ...item, quantity: left } : item));

/** "Quita el vestido", "sin las enchiladas", "quita un pantalón": removes that many if a number is said, otherwise all. */
export function taken(talk: Talk): Items | null {
  const { items } = talk.state;
  const wasAsked = wasAskedWhich(talk);
  if (!(talk.acts.removes || wasAsked) || items.length === 0) return null;
  const alike = wasAsked ? [] : equallyNamed(talk, talk.text.replace(withoutIt, ' '));
  // "Quite los cargadores" removes all of them; for "el cargador" the answer has to ask which one.
  if (alike.length > 1 && saysSeveral(talk, alike)) return items.filter(item => !alike.includes(item));
  if (alike.length > 1) return null;
  const [ofNumber, others] = thingsOfMeasure(talk);
  if (ofNumber && !others) return items.filter(({ product }) => product !== ofNumber);
  const gone =
    inCart(talk, talk.text.replace(withoutIt, ' ')) ??
    (removesIt.test(talk.acts.folded) ? items.find(({ product }) => product === heldByPronoun(talk)) : undefined);
  const said = countedIn(talk, talk.text, true).filter(({ implied }) => !implied);
  const fewer = said.find(({ name }) => name === '');
  if (!gone && pointsToMeasure.test(talk.acts.folded)) return null;
  // "Quite 2" applies to the only item.
  const [only, next] = items;
  if (!gone && fewer && only && !next && takesOut(talk)) return less(items, only.product, fewer.quantity);
  if (!gone || ofAnother.test(talk.acts.folded)) return null;
  return lessOrLeft(items, gone.product, said[0]?.quantity, staying(talk.acts.folded));
}

/** "Quite la de 10": returns the items of the list with that number in their names, if others have another one. */
const thingsOfMeasure = ({ acts, state }: Talk): string[] => {
  const [said = ''] = pointsToMeasure.exec(acts.folded) ?? [];
  const names = state.items.map(({ product }) => product);
  return said === '' ? [] : byMeasure(names, said);
};
const pointsToMeasure =
  /(?<=\b(?:quit\p{L}*|saqu\p{L}*|sac\p{L}*|elimin\p{L}*|borr\p{L}*|remove|drop|sin)\s)(?:el|la|l[oa]s|the)\s(?:de|of)\s(?:a\s)?\d+(?:\s\p{L}{1,12})?/u;

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
  talk.chooseAmong(names);
  talk.asks(null);
  return true;
}

/** Whether the last answer asked which of several items to remove. */
const wasAskedWhich = (talk: Talk): boolean => lastAnswer(talk.input).includes(talk.label('whichToRemove'));
