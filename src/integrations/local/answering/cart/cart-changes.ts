import { WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { countedIn } from '../meant/counting.js';
import { rankedBy } from '../meant/elided.js';
import { type Items, merged } from '../meant/items.js';
import { listMeant } from '../meant/list-meant.js';
import { heldByPronoun } from '../meant/pronouns.js';
import { headOf } from '../products/head-of.js';
import { meantBy } from '../products/product-part.js';
import { actsIn } from '../said/acts.js';
import { itemsIn } from '../said/quantities.js';
import type { Talk } from '../talk.js';
import { partNamed, withoutPart } from './divided.js';
import { inCart } from './in-cart.js';
import { byMeasure } from './refused-things.js';
import { lessOrLeft, removesIt, staying, taken, withoutIt } from './removals.js';
import { dividedEvenly, numberedAnew, numberedInOrder, sameAgain } from './same-again.js';
import { countedKind, otherKind, putInstead, swapped } from './swaps.js';

/** Returns the cart after words that remove, swap or multiply its items; null if the message does none of that. */
export function changedCart(talk: Talk): Items | null {
  return (
    withoutNamedPart(talk) ??
    swapped(talk) ??
    putInstead(talk) ??
    otherKind(talk) ??
    countedKind(talk) ??
    changedByParts(talk) ??
    multiplied(talk) ??
    numberedInOrder(talk) ??
    sameAgain(talk) ??
    numberedAnew(talk) ??
    dividedEvenly(talk) ??
    taken(talk) ??
    keptAlone(talk)
  );
}

/** "Sin la vasca", "quítele la morada", "el de NKD no": returns the list without that part of a thing; null for any other message. */
function withoutNamedPart(talk: Talk): Items | null {
  const { acts, text } = talk;
  if (!acts.removes || acts.asks || (acts.adds && acts.takes)) return null;
  const part = partNamed(talk, text.replace(withoutIt, ' '));
  if (!part) return null;
  const [one, other] = countedIn(talk, text, true).filter(({ loose, implied }) => !loose && !implied);
  return other ? null : withoutPart(talk, part, one?.quantity);
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

/** "Súmale un martillo y sácale 5 láminas": each part of the message makes its own change. */
function changedByParts(talk: Talk): Items | null {
  const { items } = talk.state;
  if (!talk.acts.removes || !(talk.acts.adds || talk.acts.takes || talk.acts.corrects) || items.length === 0)
    return null;
  const parts = talk.acts.folded.split(/[,;.]\s+|\s(?:y|and|pero)\s/u).filter(part => part.trim() !== '');
  if (parts.length < 2) return null;
  let cart: Items | null = null;
  let refusesRest = talk.acts.refuses;
  for (const said of parts) {
    const now: Items = cart ?? items;
    // "Nooo, 12 velas" says the number again; "que quede 1" says how many stay of what is taken off.
    const part = said.replace(/^\W*no+[\s,]+(?=\d)/u, '');
    if (staying(part) !== null && !actsIn(part).removes) continue;
    const acts = actsIn(part);
    if (acts.removes) {
      const gone =
        inCart(talk, part.replace(withoutIt, ' ')) ??
        (removesIt.test(part) ? now.find(item => item.product === heldByPronoun(talk)) : undefined);
      // "Quita un florero" takes one away, and "quita el florero" all.
      const some =
        itemsIn(part, true).find(({ implied }) => !implied)?.quantity ?? (oneOfThem.test(part) ? 1 : undefined);
      if (gone) cart = lessOrLeft(now, gone.product, some, staying(talk.acts.folded));
      else refusesRest = true;
    } else if (acts.adds || acts.takes || acts.corrects || restatesOne(talk, part, now)) {
      // "Póngame 60 mejor" and "son 60 velas" replace the quantity, and "póngame 60 más" adds to it.
      const replaces = !acts.adds && (acts.corrects || !acts.takes);
      // "Solo los envases" keeps as many of them as there are.
      const isSaid = countedIn(talk, part, true).some(({ loose, implied }) => !loose && !implied);
      const meant = listMeant(talk, countedOrOne(talk, part)).items;
      const added = isSaid ? meant : meant.filter(({ product }) => now.every(item => item.product !== product));
      const kept = now.filter(item => meant.some(({ product }) => product === item.product));
      // "Quite eso, solo la de 2 alcobas" keeps only that.
      if (!isSaid && refusesRest && onlyThis.test(part) && kept.length === meant.length && kept.length > 0) return kept;
      if (meant.length > 0 && added.length === 0) cart ??= now;
      if (added.length > 0) cart = merged(cart ?? now, added, !replaces);
    }
  }
  return cart;
}

/** "12 velas, y saque los floreros": a thing of the list with another number. */
const restatesOne = (talk: Talk, part: string, items: Items): boolean => {
  const said = countedIn(talk, part, true).filter(({ loose, name }) => !loose && name !== '');
  const meant = said.length === 0 ? [] : listMeant(talk, said).items;
  return meant.length > 0 && meant.every(({ product }) => items.some(item => item.product === product));
};

const onlyThis = /^\W*(?:sol[oa]|solamente|nada mas|unicamente|only|just)\s/u;

/** "Quíteme una de pintura" takes one away, and "quíteme la pintura" all. */
const oneOfThem = /\b(?:un[oa] (?:de|del)|one (?:of|less))\b/u;

/** Returns what a part of a message adds, one piece if no number is said. */
const countedOrOne = (talk: Talk, part: string) => {
  const said = countedIn(talk, part, true).filter(({ name }) => name !== '');
  return said.length > 0 ? said : [{ quantity: 1, name: part }];
};

/** "La mitad de los flanes", "el doble": applies to the named item of the cart, otherwise to the last one added. */
function multiplied(talk: Talk): Items | null {
  const { items } = talk.state;
  const folded = foldName(talk.text);
  const half = /\b(?:la mitad|half)\b/u.test(folded);
  const twice = /\b(?:el doble|twice as many|double)\b/u.test(folded);
  if ((!half && !twice) || items.length === 0) return null;
  const isOfAll = ofAll.test(folded);
  const meant = inCart(talk, folded.replace(/\b(?:la mitad|half|el doble|double|mejor|solo)\b/gu, ' ')) ?? items.at(-1);
  return items.map(item =>
    isOfAll || item === meant
      ? { ...item, quantity: half ? Math.max(1, Math.floor(item.quantity / 2)) : item.quantity * 2 }
      : item,
  );
}

const ofAll =
  /\b(?:(?:mitad|doble) (?:de|a) tod[oa]s?|todo (?:al |el )?doble|(?:half|double) (?:of )?(?:everything|all)|everything doubled?)\b/u;

const onlyOf =
  /\b(?:sol[oa]|solamente|nada mas|unicamente|only|just)\s((?:el|la|l[oa]s|the)\s(?:de|of)\s(?:a\s)?\d+(?:\s\p{L}{1,12})?)/u;

/** "No, mejor solo el pozole": keeps only this item of the cart. */
function keptAlone(talk: Talk): Items | null {
  const { acts, state, text } = talk;
  const alone = /\b(?:sol[oa]|solamente|unicamente|nada mas|nomas|only|just)\b/u.test(acts.folded);
  const counted = itemsIn(text, true);
  const counts = !onlyOf.test(acts.folded) && counted.some(({ implied, loose }) => !implied && !(alone && loose));
  if (!acts.corrects || !(acts.refuses || alone) || state.items.length < 2 || counts) return null;
  // "Mejor solo la guitarra y un ampli": one of what has an article of its own, and as many as before of the others.
  if (alone && counted.some(({ implied }) => !implied)) {
    // "Solo una sudadera" is another number of it.
    if (counted.every(({ implied }) => !implied)) return null;
    const { items: only, open } = listMeant(talk, counted);
    if (only.length !== counted.length || open.length > 0) return null;
    return only.map((item, at) =>
      counted[at]?.implied ? (state.items.find(({ product }) => product === item.product) ?? item) : item,
    );
  }
  const named = talk.tools.products(text).filter(item => item.named && item.lacks.length === 0);
  const { items } = meantBy(named, text);
  // "Mejor solo el masaje y el bloqueador": keeps what was in the cart, and adds what was only discussed.
  if (alone && items.length > 1 && new Set(items.map(({ hits }) => hits.join())).size === items.length)
    return items.map(
      ({ name }) => state.items.find(({ product }) => product === name) ?? { product: name, quantity: 1 },
    );
  const [, said = ''] = onlyOf.exec(acts.folded) ?? [];
  const [measured] = byMeasure(
    state.items.map(({ product }) => product),
    said,
  );
  const kept = state.items.find(({ product }) => product === measured) ?? inCart(talk, text);
  if (kept) return [kept];
  return alone ? withoutSmaller(talk) : null;
}

/** "No, solo la grande" of two presses in the list: the others of its kind are given up. */
function withoutSmaller({ acts, state, tools }: Talk): Items | null {
  const listed = state.items.flatMap(({ product }) => tools.called(product));
  const kinds = listed.filter(one => listed.some(other => other !== one && headOf(other.name) === headOf(one.name)));
  const one = new Set(kinds.map(({ name }) => headOf(name))).size === 1 ? rankedBy(acts.folded, kinds) : null;
  return one && state.items.filter(({ product }) => product === one.name || headOf(product) !== headOf(one.name));
}
