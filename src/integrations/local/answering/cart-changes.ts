import { foldName } from '../../../domain/shared/fold.js';
import type { Items } from './cart.js';
import { itemsIn } from './quantities.js';
import type { Talk } from './talk.js';
import { lookFor } from './which-product.js';

/** What the cart becomes by words that take back, swap or multiply what is in it; null where the message does none of that. */
export function changedCart(talk: Talk): Items | null {
  return swapped(talk) ?? multiplied(talk) ?? taken(talk) ?? keptAlone(talk);
}

/** What a customer says in place of what was said before in the same message: "un masaje.. no, mejor la limpieza" is about the last. */
export function afterCorrection(text: string): string {
  const [, before = '', after = ''] =
    /^(.*?)[\s.,;…]+(?:no[\s,]+(?:mejor|perd[oó]n|espera\w*|digo)|mejor dicho|digo|i mean|no wait)\b[\s,]*(.+)$/isu.exec(
      text,
    ) ?? [];
  return after !== '' && /\p{L}{3}/u.test(before) ? `mejor ${after}` : text;
}

const inPlaceOf = /\b(?:en vez de|en vez del|en lugar de|en lugar del|instead of|rather than)\s+([^,;.?!]+)/u;

/** "Mejor la sierra en vez del taladro": as many of the one as there were of the other, unless a number is said. */
function swapped(talk: Talk): Items | null {
  const folded = foldName(talk.text);
  const [whole = '', gone = ''] = inPlaceOf.exec(folded) ?? [];
  if (gone === '') return null;
  const { items } = talk.state;
  const left = inCart(talk, gone);
  const rest = folded.replace(whole, ' ');
  const { product } = lookFor(talk, rest);
  if (!left || !product || product.name === left.product) return null;
  const quantity = itemsIn(rest, true).find(({ implied }) => !implied)?.quantity ?? left.quantity;
  talk.state.focus = product.name;
  const others = items.filter(item => item !== left && item.product !== product.name);
  return [...others, { product: product.name, quantity }];
}

/** "La mitad de los flanes", "el doble": of what is named in the cart, else of what was put there last. */
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

/** "Quita el vestido", "sin las enchiladas", "quita un pantalón": that many of it where a number is said. */
function taken(talk: Talk): Items | null {
  const { items } = talk.state;
  if (!talk.acts.removes || items.length === 0) return null;
  const gone = inCart(talk, talk.text);
  if (!gone) return null;
  const fewer = itemsIn(talk.text, true).find(({ implied }) => !implied)?.quantity;
  return items.flatMap(item => {
    if (item !== gone) return [item];
    const quantity = fewer === undefined ? 0 : item.quantity - fewer;
    return quantity > 0 ? [{ ...item, quantity }] : [];
  });
}

/** "No, mejor solo el pozole": of what is in the cart, that alone. */
function keptAlone(talk: Talk): Items | null {
  const { acts, state, text } = talk;
  const alone = /\b(?:sol[oa]|solamente|unicamente|nada mas|only|just)\b/u.test(acts.folded);
  const counts = itemsIn(text, true).some(({ implied }) => !implied);
  if (!acts.corrects || !(acts.refuses || alone) || state.items.length < 2 || counts) return null;
  const kept = inCart(talk, text);
  return kept ? [kept] : null;
}

/** What of the cart a text names. */
function inCart({ state, tools }: Talk, text: string): Items[number] | null {
  const found = tools.products(text).filter(({ named }) => named);
  const held = found.filter(({ name }) => state.items.some(({ product }) => product === name));
  return state.items.find(({ product }) => product === held[0]?.name) ?? null;
}
