import { type Items, lastOf, merged } from '../meant/items.js';
import { inFocus } from '../meant/referents.js';
import { isSoldBy } from '../meant/sold-by.js';
import { words } from '../said/count-words.js';
import { itemsIn } from '../said/quantities.js';
import type { Talk } from '../talk.js';

const number = String.raw`\d{1,4}|${Object.keys(words).join('|')}`;
const lead = String.raw`^[^\p{L}\d]*(?:(?:y|e|ah|ok|okay|si|and|mejor|tambien|o sea|osea|[dm][ae]me|ponme|pongame|agreg\p{L}+|sum[ae]\p{L}*|quiero|i want|i'll take|add|give me)[^\p{L}\d]+)*`;
/** "Otra igual", "otros dos iguales", "otro litro de ese mismo", "otras 45 del otro", "uno más igual", "one more of those". */
const again = new RegExp(
  String.raw`${lead}(?:(?:otr[oa]s?|another)(?: (?<many>${number}))?(?: (?<unit>\p{L}{3,}))??(?: (?:igual(?:es|ito)?|mism[oa]s?|(?:de |del? )?(?:(?:el|la|l[oa]s?|es[eoa]s?|est[eoa]s?) )?(?:mism[oa]s?|otr[oa]s?|es[eoa]s?)(?: mism[oa]s?)?|of (?:the same|those|them|it)|like (?:that|those)))?|(?:un[oa]|one) (?:mas|more)(?: (?:igual|de (?:es[eoa]s?|l[oa]s? mism[oa]s?)|of (?:the same|those|them))))(?: (?:por favor|porfa|please|nomas|mas|entonces))*\W*$`,
  'u',
);

/** Returns the list with more of the thing that was counted last: "otra igual"; null for any other message. */
export function sameAgain(talk: Talk): Items | null {
  const { acts, state } = talk;
  const groups = again.exec(acts.folded)?.groups;
  const last = lastOf(state);
  if (!groups || !last || acts.asks || acts.removes) return null;
  const { many, unit } = groups;
  const [item] = talk.tools.called(last.product);
  const isUnit = unit === undefined || (item !== undefined && isSoldBy(item, unit));
  // "Otro combo" of something else names it, and is read as a list.
  if (!isUnit && talk.tools.products(unit).some(({ named, name }) => named && name !== last.product)) return null;
  if (!isUnit && inFocus(talk)?.name !== last.product) return null;
  const more = many === undefined ? 1 : (words[many] ?? Number(many));
  return merged(state.items, [{ product: last.product, quantity: more }], true);
}

/** "Noo perdón, 15 metros": the number of what was counted last, said anew in its unit. */
const otherNumber = new RegExp(
  String.raw`^[^\p{L}\d]*(?:(?:no+|nop|perdon|disculp\p{L}+|sorry|digo|mejor|quise decir|i meant?|ay|uy)[^\p{L}\d]+)+(?:(?:son|eran?|que sean|quiero|it'?s)\s)?(?<many>${number}) (?<unit>\p{L}+)\W*$`,
  'u',
);

/** Returns the list with another number of the thing that was counted last; null for any other message. */
export function numberedAnew(talk: Talk): Items | null {
  const { acts, state } = talk;
  const { many, unit } = otherNumber.exec(acts.folded)?.groups ?? {};
  const last = lastOf(state);
  if (many === undefined || unit === undefined || !last || acts.asks || acts.removes) return null;
  if (!talk.tools.called(last.product).some(item => isSoldBy(item, unit))) return null;
  const quantity = words[many] ?? Number(many);
  return quantity > 0 ? state.items.map(item => (item === last ? { ...item, quantity } : item)) : null;
}

/** "4 de cada sabor" of 12: as many of each as come to the number in the list, which stays as it is. */
export function dividedEvenly({ acts, state, text }: Talk): Items | null {
  const [, many = ''] = ofEach.exec(acts.folded) ?? [];
  const last = lastOf(state);
  const each = words[many] ?? Number(many);
  const isAlone = itemsIn(text, true).filter(({ loose }) => !loose).length < 2;
  const isPart = last !== undefined && each > 0 && each < last.quantity && last.quantity % each === 0;
  return many !== '' && isPart && isAlone && !acts.asks && !acts.adds && !acts.removes ? state.items : null;
}
const ofEach = new RegExp(
  String.raw`^[^\p{L}\d]*(?:(?:que sean|serian?|quiero|deme|dame|son|pues|ok|y)\s)*(${number}) (?:de cada|of each) (?:un[oa]|sabor|color|aroma|olor|tipo|modelo|talla|diseno|variedad|clase|kind|colou?r|flavou?r|one|size)\W*$`,
  'u',
);

/** "Mejor que sean 100 y 100": as many numbers as the list has things, in its order; null for any other message. */
export function numberedInOrder({ acts, state, text }: Talk): Items | null {
  const said = itemsIn(text, true).filter(({ implied }) => !implied);
  const isPlain = said.length === state.items.length && said.every(({ name, loose }) => name === '' && !loose);
  if (!acts.corrects || acts.asks || said.length < 2 || !isPlain) return null;
  return state.items.map((item, at) => ({ ...item, quantity: said[at]?.quantity ?? item.quantity }));
}
