import type { DialogueState, PricedList, TermSum } from '../../../../domain/assistant/index.js';
import { hasPieces } from '../meant/for-that-long.js';
import type { Items } from '../meant/items.js';
import { headOf } from '../products/head-of.js';
import { heldBack } from '../sums/held-sum.js';
import { showList } from '../sums/price-lines.js';
import type { Talk } from '../talk.js';
import { conditionsOf, leaveConditions, showWithConditions } from './cart-conditions.js';
import { againstRules, insists, passOnAgainstRules, rulesOf, tellBroken } from './cart-rules.js';
import { partsOf } from './divided.js';

/**
 * Returns what was priced after the cart, in other quantities, with more products or with another of the kind in place of one: "¿y con 3?"
 * when the cart holds 2; null if nothing was.
 */
export function pricedLater({ state: { items, priced = [] } }: Talk): Items | null {
  const isOf = (product: string) => (item: Items[number]) => item.product === product;
  const standsFor = (held: Items[number]) => (item: Items[number]) =>
    item.quantity === held.quantity && headOf(item.product) === headOf(held.product) && !items.some(isOf(item.product));
  const isCovered = items.every(held => priced.some(isOf(held.product)) || priced.some(standsFor(held)));
  const differs = priced.some(
    ({ product, quantity }) => !items.some(item => item.product === product && item.quantity === quantity),
  );
  return items.length > 0 && isCovered && differs ? priced : null;
}

/** Shows the cart, or orders it if the customer has just said yes to its total. */
export function showCart(talk: Talk, { order = false } = {}): void {
  const { voice, state, tools } = talk;
  const later = pricedLater(talk);
  if (later) {
    // The customer has not yet been asked to confirm these quantities.
    setCart(talk, later);
    return;
  }
  if (order) {
    const { orders, problem, list } = tools.use('place_order');
    const [placed] = orders;
    if (placed) {
      const terms = conditionsOf(talk, talk.input.dialogue.items);
      const values = { number: placed.number, total: terms?.total ?? placed.total };
      talk.add(placed.waits ? voice.say('orderedWaits', values) : voice.say('ordered', values));
      leaveConditions(talk, placed.number, terms);
      talk.settled = true;
      const products = state.items.map(({ product }) => product);
      Object.assign(state, { items: [], priced: [], parts: [], asked: null, goal: 'NONE' });
      state.placed = { number: placed.number, products };
      return;
    }
    if (problem === 'CHANGED') talk.add(voice.say(list ? 'listChanged' : 'orderChanged'));
    // A seller's changes of the cart are kept, and the customer is asked about them. Nobody doubts such a list.
    if (list) {
      state.items = list.lines.map(({ product, quantity }) => ({ product, quantity }));
      talk.counts = true;
    }
  }
  if (state.items.length === 0 && state.priced && state.priced.length > 0) {
    const { priced } = state;
    state.priced = [];
    setCart(talk, priced);
    return;
  }
  if (state.items.length === 0) {
    talk.asks(null);
    const { placed } = state;
    talk.add(placed ? voice.say('alreadyPlaced', { number: placed.number }) : voice.say('whatToOrder'));
    return;
  }
  setCart(talk, state.items);
}

/** Forgets removed products: "mejor 3 paquetes" then refers to what is left. */
function forget(state: DialogueState, items: Items): void {
  const gone = state.items.filter(({ product }) => items.every(item => item.product !== product));
  const isGone = (name: string) => gone.some(({ product }) => product === name);
  if (items.length === 0 || gone.length === 0) return;
  state.offered = state.offered.filter(name => !isGone(name));
  if (state.focus !== null && isGone(state.focus)) state.focus = items.at(-1)?.product ?? null;
}

/** Puts the items into the cart and shows it with its total, or says why it cannot be ordered. */
export function setCart(talk: Talk, items: Items): void {
  const { voice, state, tools } = talk;
  forget(state, items);
  if (items.some(({ quantity }) => !Number.isInteger(quantity))) {
    passOnParts(talk, items);
    return;
  }
  state.items = items;
  state.parts = partsOf(state.parts, items);
  if (talk.input.awaitsPerson) {
    noteFor(talk, items);
    return;
  }
  state.goal = 'BUY';
  if (items.length === 0) {
    tools.use('set_cart', { items: [] });
    talk.asks(null);
    talk.add(voice.say('emptied'));
    return;
  }
  const { list, problem } = tools.use('set_cart', { items });
  const terms = conditionsOf(talk, items);
  if (!list) return;
  if (problem === 'BY_PERSON') {
    state.items = talk.input.dialogue.items;
    leaveOffer(talk, { list, items, terms });
    return;
  }
  const lacking = list.lines.filter(({ left }) => left !== null);
  // Three days of one of two machines need no third one. Stock is counted in pieces, so a cart cannot hold them.
  if (lacking.length > 0 && lacking.every(line => line.left !== null && hasPieces(talk, line, line.left))) {
    state.items = talk.input.dialogue.items;
    leaveOffer(talk, { list, items, terms });
    return;
  }
  for (const { product, left } of lacking)
    talk.add(left ? voice.say('onlyLeft', { product, left }) : voice.say('noneLeft', { product }));
  const priceless = list.lines.filter(({ price }) => price === null);
  // A product that was switched off meanwhile is no longer in the catalogue.
  const gone =
    problem === 'UNKNOWN_PRODUCT' ? priceless.filter(({ product }) => tools.called(product).length === 0) : [];
  for (const line of priceless)
    talk.add(voice.say(gone.includes(line) ? 'noLonger' : 'needsQuote', { product: line.product }));
  if (gone.length > 0) {
    const left = items.filter(({ product }) => gone.every(line => line.product !== product));
    if (left.length > 0) setCart(talk, left);
    else emptied(talk);
    return;
  }
  if (problem === 'NOT_ENOUGH') {
    // A product with too little stock keeps its previous quantity.
    state.items = items.flatMap(item => {
      if (lacking.every(line => line.product !== item.product)) return [item];
      const before = talk.input.dialogue.items.find(({ product }) => product === item.product);
      return before && before.quantity < item.quantity ? [before] : [];
    });
    state.focus = lacking[0]?.product ?? state.focus;
    if (state.items.length > 0) {
      setCart(talk, state.items);
      return;
    }
    const isSoldOut = !lacking.some(({ left }) => left);
    // "¿Cuánto saldría?" after it is about as many as were wanted.
    if (!isSoldOut) state.priced = items;
    talk.asks(isSoldOut ? 'ALTERNATIVE' : 'QUANTITY');
    talk.add(isSoldOut ? voice.once('outOfStock') : voice.say('howMany'));
    return;
  }
  if (problem) {
    state.items = items.filter(({ product }) =>
      list.lines.some(line => line.product === product && line.price !== null),
    );
    talk.asks('PERSON');
    talk.buttons('person');
    return;
  }
  // What is wanted after an order was placed is not added to that order.
  if (state.placed) talk.add(voice.say('anotherOrder', { number: state.placed.number }));
  delete state.placed;
  state.priced = [];
  const rules = rulesOf(list);
  if (rules.length > 0 && insists(talk, items, rules)) {
    passOnAgainstRules(talk, list, rules);
    return;
  }
  const told = { form: 'CART' as const, list, terms: terms?.lines ?? [], total: terms?.total ?? list.total };
  if (heldBack(talk, told)) {
    tellBroken(talk, list.breaks ?? []);
    return;
  }
  talk.add(voice.say('yourList'));
  showWithConditions(talk, list, terms);
  if (list.breaks) {
    againstRules(talk, list.breaks);
    return;
  }
  talk.closeWith(voice.say('confirmOrder'));
  talk.asks('CONFIRM');
  talk.buttons('confirm', 'change', 'person');
}

/** A cart holds whole units: a list with a part of a kilo or a metre is told with its sum, and a person takes the order. */
function passOnParts(talk: Talk, items: Items): void {
  giveUpCart(talk, items);
  if (!noteFor(talk, items)) return;
  talk.state.priced = items;
  if (!talk.input.awaitsPerson) talk.handOver();
}

/** Empties the cart if a list that a person takes holds all of it: later changes are changes of that list. */
export function giveUpCart(talk: Talk, items: Items): void {
  const held = talk.input.dialogue.items;
  const isHeld = held.length > 0 && held.every(({ product }) => items.some(item => item.product === product));
  if (isHeld) talk.tools.use('set_cart', { items: [] });
  talk.state.items = isHeld ? [] : held;
}

/** What only an article offers is noted with its price and its conditions, and a person takes the order once the customer has said yes. */
function leaveOffer(
  talk: Talk,
  { list, items, terms }: { list: PricedList; items: Items; terms: TermSum | null },
): void {
  const { acts, state, voice } = talk;
  talk.add(voice.say('listForPerson'));
  showWithConditions(talk, list, terms);
  state.priced = items;
  state.focus = items.at(-1)?.product ?? state.focus;
  if (acts.onlyAgrees || acts.asksToOrder) {
    const lines = items.map(({ product, quantity }) => `${quantity} × ${product}`);
    talk.handOver([...lines, terms?.total ?? list.total ?? ''].join('; '));
    return;
  }
  talk.closeWith(voice.say('offerByPerson'));
  talk.asks('PERSON');
  talk.buttons('person');
}

/** Nothing of the list is available any more: offers other products. */
function emptied(talk: Talk): void {
  talk.state.items = [];
  talk.tools.use('set_cart', { items: [] });
  talk.asks('ALTERNATIVE');
  talk.add(talk.voice.once('outOfStock'));
  talk.buttons('more', 'person');
}

/**
 * Handles an order while the customer waits for a person: the answer tells the prices, and the person takes the order. Returns false if
 * there is no list to tell.
 */
function noteFor(talk: Talk, items: Items): boolean {
  const { list } = talk.tools.use('price_list', { items });
  if (!list || items.length === 0) return false;
  talk.add(talk.voice.say('listForPerson'));
  showList(talk, list);
  return true;
}
