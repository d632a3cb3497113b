import { paidBy, termKindsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { wasNamedInAddition } from '../meant/asked-in-addition.js';
import { type Items, less, listedNow, merged } from '../meant/items.js';
import { saidAlone } from '../meant/referents.js';
import { headOf } from '../products/head-of.js';
import { isSold } from '../products/is-sold.js';
import { lastAnswer } from '../said/last-answer.js';
import { type ListCommand, listCommandsIn } from '../said/list-commands.js';
import { isPlainBut } from '../said/plain-words.js';
import { itemsIn } from '../said/quantities.js';
import { placeNamedIn } from '../sums/destination-said.js';
import { tellSumOf } from '../sums/sum-of.js';
import type { Talk } from '../talk.js';
import { pricedLater, setCart } from './cart.js';
import { type Meant, thingsIn } from './command-things.js';

/**
 * "Perdón, 55 sillas. y sácale una mesa", "échale también el kit, todo junto cuánto es": changes the list, or what is spoken of, part by
 * part, and tells its sum with the conditions that are asked for. Returns false if a part of the message is anything else, or names no
 * clear thing.
 */
export function answerListCommands(talk: Talk): boolean {
  const { acts, state, input } = talk;
  const { asked } = input.dialogue;
  if (state.placed !== undefined || talk.turnedDown || state.pending !== undefined || (state.parts ?? []).length > 0)
    return false;
  if (asked === 'HOUR' || asked === 'APPOINTMENT' || asked === 'WHEN' || asked === 'WHICH') return false;
  if (acts.compares || acts.asksDifference || acts.cancels || acts.books) return false;
  const commands = listCommandsIn(acts.folded);
  const changes = commands?.filter(({ act }) => act !== 'ASK') ?? [];
  if (!commands || changes.length === 0) return false;
  const asks = commands.filter(({ act }) => act === 'ASK').map(({ said }) => said);
  if (!asks.every(said => asksSumOnly(talk, said))) return false;
  if (asks.length === 0 && (acts.asks || changes.some(({ supposes }) => supposes))) return false;
  // "Y la anual, cuanto es" asks what that costs alone.
  if (changes.some(({ isBare }) => isBare) && !asks.some(said => ofAll.test(said))) return false;
  // "Mejor 60 sillas" goes on with the list that was just asked about, and that is not in the cart yet.
  const before = (asked === 'COUNT' ? pricedLater(talk) : null) ?? listedNow(state);
  // Without a list, only an addition to what is spoken of, or what several things would be, is clear.
  const isClear =
    before.length > 0 || changes.every(({ act, supposes }) => act === 'ADD' || (act === 'SET' && supposes));
  const items = isClear ? changed(talk, before, changes) : null;
  if (!items || items.length === 0) return false;
  talk.spoke(items.map(({ product }) => product));
  if (asks.length === 0) {
    if (before.length === 0) return false;
    setCart(talk, items);
    return true;
  }
  const inPlace = state.items.length > 0 && !changes.some(({ supposes }) => supposes);
  return tellChanged(talk, items, asks.join(' '), inPlace);
}

const ofAll = /(?<!\p{L})(?:todo|total|queda\p{L}*|quedo|junt[oa]s?|va|altogether|everything|all)(?!\p{L})/u;

/** Tells what the changed list comes to. A list in the cart stays there, with the changes. */
function tellChanged(talk: Talk, items: Items, asked: string, inPlace: boolean): boolean {
  const { input } = talk;
  const hasTerms = termKindsIn(asked).length > 0 || paidBy(asked).length > 0 || placeNamedIn(talk, asked) !== null;
  const goesOn = (input.dialogue.counted ?? []).length > 0;
  if (!input.dialogue.doubted) talk.counts = true;
  if (inPlace && !hasTerms) {
    setCart(talk, items);
    return true;
  }
  if (inPlace) {
    const { problem } = talk.tools.use('set_cart', { items });
    if (problem) {
      setCart(talk, items);
      return true;
    }
    talk.state.items = items;
  }
  const query = hasTerms || goesOn ? `${asked}. ${goesOn ? talk.label('total') : ''}`.slice(0, 300) : null;
  return tellSumOf(talk, items, query);
}

/** Whether a question asks for the sum, with or without conditions, and names no thing of the shop. */
function asksSumOnly(talk: Talk, said: string): boolean {
  if (isPlainBut(said, word => ofSums.has(word))) return true;
  if (asksMore.test(said)) return false;
  const isOfTerms = termKindsIn(said).length > 0 || paidBy(said).length > 0 || placeNamedIn(talk, said) !== null;
  return isOfTerms && talk.tools.products(said).every(({ named }) => !named);
}

/** "¿Y en cuánto llega?" is another question than what it costs. */
const asksMore =
  /(?<!\p{L})(?:lleg\p{L}+|tard\p{L}+|demor\p{L}+|cuando|que dia|horario|hora|abren|cierran|arrives?|takes?|when|how long)(?!\p{L})/u;
const ofSums = new Set([
  'quedo',
  'llevo',
  'tengo',
  'que',
  'tendria',
  'ahi',
  'costo',
  'precio',
  'toca',
  'number',
  'final',
]);

/** Returns the list after the changes; null if one of them is not clear. */
function changed(talk: Talk, before: Items, changes: readonly ListCommand[]): Items | null {
  let items: Items | null = before;
  for (const [at, { act, said, put }] of changes.entries()) {
    if (items === null) return null;
    if (act === 'SWAP') {
      items = swappedIn(talk, items, said, put ?? '');
      continue;
    }
    const things = act === 'NUMBER' ? numberOfTold(talk, said, items) : thingsIn(talk, said, items);
    if (things === null) return null;
    items = applied(talk, items, act, things, at === 0);
  }
  return items;
}

function applied(
  talk: Talk,
  items: Items,
  act: ListCommand['act'],
  things: readonly Meant[],
  isFirst: boolean,
): Items | null {
  const held = ({ product }: Meant) => items.find(item => item.product === product);
  switch (act) {
    case 'REMOVE':
      if (!things.every(held)) return null;
      return things.reduce<Items>((rest, { product, quantity }) => less(rest, product, quantity ?? undefined), items);
    case 'KEEP':
      // "Mejor solo una lechona y un ponche" says the whole list; without a number, as many as there were.
      if (!things.every(thing => thing.quantity !== null || held(thing))) return null;
      return things.map(thing => ({ product: thing.product, quantity: thing.quantity ?? held(thing)?.quantity ?? 1 }));
    case 'NUMBER':
    case 'SET':
      // "Mejor 10 con puntera y 4 sin puntera" divides anew what was all of one kind.
      if (!things.every(({ quantity }) => quantity !== null)) return null;
      if (items.length === 0 ? things.length < 2 : !things.some(held)) return null;
      // "Mejor 200 globos" of packs of 100 and 200 is another pack.
      if (things.some(({ product }) => isOnePackOfSeveral(talk, product))) return null;
      if (items.length > 0 && !things.every(thing => held(thing) || (things.length > 1 && isKinOfSome(items, thing))))
        return null;
      return merged(
        items,
        things.map(({ product, quantity }) => ({ product, quantity: quantity ?? 1 })),
        false,
      );
    case 'ONE':
      return oneOfOther(items, things);
    case 'ADD':
      return added(talk, items, things, isFirst);
    default:
      return null;
  }
}

const withoutNumbers = (name: string): string => foldName(name).replace(/\d+/gu, '');
const isOnePackOfSeveral = ({ tools }: Talk, name: string): boolean =>
  tools.products(name).some(other => other.name !== name && withoutNumbers(other.name) === withoutNumbers(name));

const isKinOfSome = (items: Items, { product }: Meant): boolean =>
  items.some(item => headOf(item.product) === headOf(product));

/** "Si cambio el ruta por el ciudad": as many of the other as there were, unless a number is said. */
function swappedIn(talk: Talk, items: Items, said: string, put: string): Items | null {
  const [left] = thingsIn(talk, said, items) ?? [];
  const held = items.find(({ product }) => product === left?.product);
  const rest = items.filter(item => item !== held);
  const [taken, more] = held ? (thingsIn(talk, put, rest) ?? []) : [];
  if (!held || !taken || more || taken.product === held.product) return null;
  const gone = left?.quantity ?? held.quantity;
  const quantity = taken.quantity ?? Math.min(gone, held.quantity);
  return merged(less(items, held.product, Math.min(gone, held.quantity)), [{ product: taken.product, quantity }], true);
}

/** "A la de mi señora solo la básica": one of several of a kind is another of it. */
function oneOfOther(items: Items, [thing, other]: readonly Meant[]): Items | null {
  if (!thing || other) return null;
  const [kin, more] = items.filter(
    ({ product, quantity }) => product !== thing.product && headOf(product) === headOf(thing.product) && quantity > 1,
  );
  return kin && !more ? merged(less(items, kin.product, 1), [{ product: thing.product, quantity: 1 }], true) : null;
}

/** Adds what is named to the list, otherwise to the thing of another kind that is spoken of. */
function added(talk: Talk, items: Items, things: readonly Meant[], isFirst: boolean): Items | null {
  const names = things.map(({ product }) => product);
  const base = items.length > 0 ? items : isFirst ? spokenBefore(talk, names) : [];
  if (base.length === 0 || !names.every(name => isSold(talk, name))) return null;
  // "Y 2 sillas" beside 4 sillas may be two in all.
  if (
    things.some(({ product, more, quantity }) => !more && quantity !== 1 && base.some(item => item.product === product))
  )
    return null;
  return merged(
    base,
    things.map(({ product, quantity }) => ({ product, quantity: quantity ?? 1 })),
    true,
  );
}

/**
 * Returns one of the thing that was spoken of last by itself and is of another kind, with the one before it if the customer named the last
 * one in addition ("¿y la instalación?") and now asks for all of it; empty for none.
 */
function spokenBefore(talk: Talk, names: readonly string[]): Items {
  const heads = new Set(names.map(headOf));
  const { focus } = talk.input.dialogue;
  const [base, other] = [...new Set([...(focus === null ? [] : [focus]), ...saidAlone(talk)])].filter(
    name => !names.includes(name) && !heads.has(headOf(name)) && isSold(talk, name),
  );
  if (base === undefined) return [];
  const isAll = other !== undefined && headOf(other) !== headOf(base) && forAll.test(talk.acts.folded);
  const both = isAll && wasNamedInAddition(talk, base) ? [other, base] : [base];
  return both.map(product => ({ product, quantity: 1 }));
}
const forAll = /(?<!\p{L})(?:todo|junt[oa]s|en total|altogether|everything|all)(?!\p{L})/u;

/** "Dale 7" after "para 50 ocupa 7 × Tablón": the number that the last answer gave of a thing of the list; null for any other. */
function numberOfTold({ input }: Talk, said: string, listed: Items): Meant[] | null {
  const quantity = [...itemsIn(said, true)].find(({ loose }) => !loose)?.quantity;
  const last = lastAnswer(input);
  // "12 × Concha" does not say 2.
  const [one, other] = listed.filter(({ product }) => ` ${last}`.includes(` ${quantity} \u00d7 ${product}`));
  return one && !other && quantity !== undefined ? [{ product: one.product, quantity, more: false }] : null;
}
