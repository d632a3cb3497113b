import {
  type DialogueState,
  fetchesIn,
  type PricedList,
  sameItems,
  type TermSum,
} from '../../../domain/assistant/index.js';
import { tellsCancelling } from './cancelling-part.js';
import { conditionRows, isCounted } from './condition-rows.js';
import { deliverySaid } from './delivery-said.js';
import { addExtras } from './extras-part.js';
import { holdsBackSum } from './held-sum.js';
import type { Items } from './items.js';
import { showList } from './price-lines.js';
import { headOf, meantBy } from './product-part.js';
import { itemsIn } from './quantities.js';
import type { Talk } from './talk.js';

/** "Cancele el pedido": empties an open order; a person decides about a placed one. */
export function callOff(talk: Talk): boolean {
  const { state, tools, voice } = talk;
  if (state.items.length > 0) {
    setCart(talk, []);
    return true;
  }
  const { orders, problem } = tools.use('order_status');
  if (problem === 'NO_ORDER') {
    talk.asks(null);
    if (!tellsCancelling(talk)) talk.add(voice.say('nothingOpen'));
    return true;
  }
  const [order] = orders;
  if (!order || order.status === 'CANCELLED') return orders.length > 0 ? false : problem === 'TOO_MANY_ROUNDS';
  talk.unknown(voice.say('cancelByPerson', { number: order.number }));
  return true;
}

const ofTheOrder =
  /\b(?:al?|del?|en|a)\s?(?:el|mi|ese|este|su|tu)?\s?(?:mism[oa]\s)?(?:pedido|orden)\b|\b(?:to|from|in|on|change) (?:my|the|that) order\b/u;
const restated = /\b(?:me equivoque|eran?|quise decir|queria decir|my mistake|i meant|should be)\b/u;

/**
 * Handles "mejor que sean 5" or "agréguele una brocha al pedido" after the order is placed: a person changes it, because the agent would
 * make a second order. Returns false if something else is wanted, which is another order.
 */
export function changesPlaced(talk: Talk): boolean {
  const { state, acts, tools, voice, text } = talk;
  const { placed } = state;
  if (!placed || state.items.length > 0 || (state.priced ?? []).length > 0) return false;
  const refers = ofTheOrder.test(acts.folded) && (acts.adds || acts.removes || acts.corrects || acts.takes);
  if (!refers && !(acts.corrects || acts.removes || restated.test(acts.folded))) return false;
  const counts = acts.removes || itemsIn(text, true).length > 0;
  const { items } = meantBy(tools.products(text).filter(({ named, hits }) => named && hits.length > 0));
  const heads = placed.products.map(headOf);
  const isOfIt =
    items.length > 0
      ? items.some(({ name }) => heads.includes(headOf(name)))
      : counts && state.focus !== null && placed.products.includes(state.focus);
  if (!refers && !isOfIt) return false;
  talk.unknown(voice.say('changeByPerson', { number: placed.number }));
  return true;
}

/**
 * Returns what was priced after the cart, in other quantities or with more products: "¿y con 3?" when the cart holds 2; null if nothing
 * was.
 */
function pricedLater({ state: { items, priced = [] } }: Talk): Items | null {
  const isCovered = items.every(({ product }) => priced.some(item => item.product === product));
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
      Object.assign(state, { items: [], priced: [], asked: null, goal: 'NONE' });
      state.placed = { number: placed.number, products };
      return;
    }
    if (problem === 'CHANGED') talk.add(voice.say(list ? 'listChanged' : 'orderChanged'));
    // A seller's changes of the cart are kept, and the customer is asked about them.
    if (list) state.items = list.lines.map(({ product, quantity }) => ({ product, quantity }));
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

/**
 * Returns the total of the list with the delivery, discount or surcharge that it was priced with, and with what articles state for its
 * quantities. Null if none of these changes the total.
 */
function conditionsOf(talk: Talk, items: Items): TermSum | null {
  // "Quiero 2 para llevar a Durán" wants the delivery included.
  const delivery = deliverySaid(talk.text);
  const goesOn = (talk.input.dialogue.counted ?? []).length > 0 || delivery !== null;
  // The tool knows what was counted before this message. Whether the goods are now collected or delivered, it has to read in the query.
  const said = delivery === null ? fetchesIn(talk.text) : `${talk.label('theDelivery')} ${delivery}`;
  const query = [talk.label('total'), ...(said === null ? [] : [said])].join('. ');
  const { terms } = talk.tools.use('sum_with_terms', { items, ...(goesOn && { query }) });
  // A condition that the list does not meet ("5 % desde 40") changes no price and is not kept with the order.
  return terms?.total && terms.lines.some(isCounted) ? terms : null;
}

/** Shows the list with its conditions. The order itself contains only the list, and a person settles the rest. */
function showWithConditions(talk: Talk, list: PricedList, terms: TermSum | null): void {
  showList(talk, terms ? { ...list, total: null } : list);
  if (!terms) return;
  if (terms.subtotal && list.lines.length > 1) talk.addLines([talk.label('listSubtotal', { total: terms.subtotal })]);
  talk.addLines(conditionRows(talk, terms));
  if ((talk.state.counted ?? []).length === 0)
    for (const { kind, sentence } of terms.lines) if (kind === 'DISCOUNT') talk.tells(sentence);
  if (deliverySaid(talk.text) !== null) countDelivery(talk, terms);
  talk.add(talk.voice.say('settledByPerson'));
}

/** A delivery that is named with the goods counts until they are ordered; the answer tells the sentence that states its price. */
function countDelivery(talk: Talk, { lines }: TermSum): void {
  const fee = lines.find(({ kind }) => kind === 'FEE');
  if (!fee) return;
  talk.state.counted = [...new Set([...(talk.state.counted ?? []), fee.kind])];
  talk.tells(fee.sentence);
  if (fee.byPlace) talk.closeWith(talk.voice.say('askPlace'));
}

/** Passes an order that was priced with conditions to a person, because nothing else keeps the conditions. */
function leaveConditions(talk: Talk, number: number, terms: TermSum | null): void {
  if (!terms) return;
  const rows = conditionRows(talk, terms);
  talk.addLines(rows);
  talk.add(talk.voice.say('settledByPerson'));
  talk.tools.use('hand_over', { query: [`#${number}`, ...rows].join('; ').slice(0, 300) });
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
  state.items = items;
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
  const lacking = list.lines.filter(({ left }) => left !== null);
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
  if (holdsBackSum(talk, told)) {
    tellBroken(talk, list.breaks ?? []);
    return;
  }
  talk.add(voice.say('yourList'));
  showWithConditions(talk, list, terms);
  if (!terms) addExtras(talk, items);
  if (list.breaks) {
    againstRules(talk, list.breaks);
    return;
  }
  talk.closeWith(voice.say('confirmOrder'));
  talk.asks('CONFIRM');
  talk.buttons('confirm', 'change', 'person');
}

/** The shop's own texts do not allow this order: the customer changes it or a person handles it, and no confirmation is asked for. */
function againstRules(talk: Talk, sentences: readonly string[]): void {
  tellBroken(talk, sentences);
  talk.closeWith(talk.voice.say('changeOrPerson'));
  talk.asks('PERSON');
  talk.buttons('change', 'person');
}

const tellBroken = (talk: Talk, sentences: readonly string[]): void =>
  talk.add(...sentences.filter(sentence => !talk.says(sentence)).map(text => talk.voice.say('againstRule', { text })));

/** Whether the customer confirms the list after the last answer told these rules. */
function insists({ acts, input }: Talk, items: Items, sentences: readonly string[]): boolean {
  const plain = (text: string) => text.replace(/\s+/gu, ' ');
  const last = plain(input.history.findLast(({ author }) => author === 'BUSINESS')?.text ?? '');
  const { items: before } = input.dialogue;
  return (
    sameItems(items, before) &&
    (acts.asksToOrder || acts.agrees || acts.onlyAgrees) &&
    sentences.every(text => last.includes(plain(text)))
  );
}

/** Passes the list and the rules that it breaks to a person, who decides whether it is possible. */
function passOnAgainstRules(talk: Talk, { lines }: PricedList, sentences: readonly string[]): void {
  const listed = lines.map(({ product, quantity }) => `${quantity} × ${product}`);
  talk.tools.use('hand_over', { query: [...sentences, ...listed].join('; ').slice(0, 300) });
  talk.add(talk.voice.say('passedOn'));
  talk.asks(null);
  talk.settled = true;
}

/** Handles a yes to the question whether a person should handle a list that breaks a rule; returns false if it breaks none. */
export function passesOnAgainstRules(talk: Talk): boolean {
  const { items } = talk.state;
  const { list } = items.length > 0 ? talk.tools.use('set_cart', { items }) : { list: null };
  const rules = list ? rulesOf(list) : [];
  if (!list || rules.length === 0) return false;
  passOnAgainstRules(talk, list, rules);
  return true;
}

/** Returns the rules because of which a yes is not enough to order a list. */
const rulesOf = ({ breaks = [], byHand = [] }: PricedList): string[] => [...byHand, ...breaks];

/** Nothing of the list is available any more: offers other products. */
function emptied(talk: Talk): void {
  talk.state.items = [];
  talk.tools.use('set_cart', { items: [] });
  talk.asks('ALTERNATIVE');
  talk.add(talk.voice.once('outOfStock'));
  talk.buttons('more', 'person');
}

/** Handles an order while the customer waits for a person: the answer tells the prices, and the person takes the order. */
function noteFor(talk: Talk, items: Items): void {
  const { list } = talk.tools.use('price_list', { items });
  if (!list || items.length === 0) return;
  talk.add(talk.voice.say('listForPerson'));
  showList(talk, list);
}
