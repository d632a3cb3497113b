import type { FoundItem } from '../../../domain/assistant/index.js';
import { showProducts } from './product-part.js';
import { areaIn, itemsIn, type SaidItem, yieldOf } from './quantities.js';
import { quoted, showList, totalOfNamed } from './quote-part.js';
import type { Talk } from './talk.js';
import { lookFor, placeOf } from './which-product.js';

type Items = { product: string; quantity: number }[];

/** What a "sí" or "no" to the question whether to order means. False where the message is about something else. */
export function answerConfirmation(talk: Talk): boolean {
  const { state, acts, voice } = talk;
  const counts = itemsIn(talk.text, acts.buys || acts.adds).length > 0 || acts.removes || acts.corrects;
  const wantsOrder = (acts.asksToOrder || acts.agrees) && !talk.text.includes('?');
  if (counts && !acts.asksToOrder) return false;
  if (state.asked === 'CONFIRM' && wantsOrder) {
    showCart(talk, { order: true });
    return true;
  }
  if (wantsOrder && acts.asksToOrder && state.items.length > 0) {
    showCart(talk);
    return true;
  }
  if (state.asked === 'CONFIRM' && acts.refuses && acts.folded.length < 30) {
    talk.asks(null);
    talk.add(voice.say('whatToChange'));
    return true;
  }
  return false;
}

/** Shows the cart, or orders it where the customer has just said yes to its total. */
export function showCart(talk: Talk, { order = false } = {}): void {
  const { voice, state, tools } = talk;
  if (order) {
    const { orders, problem } = tools.use('place_order');
    const [placed] = orders;
    if (placed) {
      const values = { number: placed.number, total: placed.total };
      talk.add(placed.waits ? voice.say('orderedWaits', values) : voice.say('ordered', values));
      Object.assign(state, { items: [], asked: null, goal: 'NONE' });
      return;
    }
    if (problem === 'CHANGED') talk.add(voice.say('orderChanged'));
  }
  if (state.items.length === 0) {
    talk.asks(null);
    talk.add(voice.say('whatToOrder'));
    return;
  }
  setCart(talk, state.items);
}

/** Puts the items into the cart and shows it with its total, or says what keeps it from being ordered. */
function setCart(talk: Talk, items: Items): void {
  const { voice, state, tools } = talk;
  state.goal = 'BUY';
  state.items = items;
  if (items.length === 0) {
    tools.use('set_cart', { items: [] });
    talk.asks(null);
    talk.add(voice.say('emptied'));
    return;
  }
  const { list, problem } = tools.use('set_cart', { items });
  if (!list) return;
  const lacking = list.lines.filter(({ left }) => left !== null);
  for (const { product, left } of lacking)
    talk.add(left ? voice.say('onlyLeft', { product, left }) : voice.say('noneLeft', { product }));
  for (const { product } of list.lines.filter(({ price }) => price === null))
    talk.add(voice.say('needsQuote', { product }));
  if (problem === 'NOT_ENOUGH') {
    state.items = items.filter(({ product }) => lacking.every(line => line.product !== product));
    state.focus = lacking[0]?.product ?? state.focus;
    if (state.items.length > 0) {
      setCart(talk, state.items);
      return;
    }
    talk.asks('QUANTITY');
    talk.add(lacking.some(({ left }) => left) ? voice.say('howMany') : voice.once('outOfStock'));
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
  talk.add(voice.say('yourList'));
  showList(talk, list);
  talk.add(voice.say('confirmOrder'));
  talk.asks('CONFIRM');
  talk.buttons('confirm', 'change', 'person');
}

/** What a message wants in numbers: several things with their quantities, "3" of what was shown, less, or none. False where it names no quantity. */
export function answerQuantities(talk: Talk): boolean {
  const { acts, state, text } = talk;
  if (computedFromArea(talk)) return true;
  const asked = state.asked;
  const wants =
    acts.buys ||
    acts.adds ||
    acts.corrects ||
    acts.oneOfEach ||
    asked === 'QUANTITY' ||
    asked === 'WHICH' ||
    asked === 'CONFIRM';
  const isQuestion = text.includes('?') && !acts.buys;
  const said = itemsIn(text, wants && !isQuestion);
  if (acts.asksPrice && !acts.buys && totalOfNamed(talk)) return true;
  if (acts.oneOfEach && state.offered.length > 0) {
    setCart(
      talk,
      merged(
        state.items,
        state.offered.map(product => ({ product, quantity: 1 })),
        false,
      ),
    );
    return true;
  }
  if (acts.removes && state.items.length > 0) return removed(talk);
  if (acts.corrects && state.items.length > 1 && said.length === 0 && acts.refuses) return keptAlone(talk);
  if (isQuestion && said.length > 0 && acts.asksTotal && quoted(talk, said)) return true;
  if (said.length === 0 || isQuestion) return boughtWithout(talk, said.length > 0);
  if (acts.asksPrice && !acts.buys && said.every(({ name }) => name === '')) return false;
  return ordered(talk, said);
}

/** "200 varillas y 50 sacos de cemento": each is looked for by itself. */
function ordered(talk: Talk, said: SaidItem[]): boolean {
  const { state, acts } = talk;
  const wanted: Items = [];
  const open: { name: string; found: readonly FoundItem[] }[] = [];
  for (const { quantity, name, implied } of said) {
    const { found, isNamed, product } = lookFor(talk, name);
    if (product) wanted.push({ product: product.name, quantity });
    else if (isNamed) open.push({ name, found });
    else if (!implied) {
      const focus = placeOf(talk) ?? state.focus;
      if (focus !== null) wanted.push({ product: focus, quantity });
    }
  }
  if (wanted.length === 0 && open.length === 0) return false;
  const first = open[0];
  if (first) {
    showProducts(talk, first.found);
    state.items = merged(state.items, wanted, false);
    if (wanted.length > 0) setCart(talk, state.items);
    talk.asks('WHICH');
    return true;
  }
  state.focus = wanted.at(-1)?.product ?? state.focus;
  talk.state.offered = [...new Set([...state.offered, ...wanted.map(({ product }) => product)])].slice(-12);
  const more = /\b(?:mas|otr[oa]s?|more|another)\b/u.test(acts.folded) && !acts.corrects;
  setCart(talk, merged(state.items, wanted, more));
  return true;
}

const merged = (before: Items, wanted: Items, more: boolean): Items => {
  const items = new Map(before.map(({ product, quantity }) => [product, quantity]));
  for (const { product, quantity } of wanted) items.set(product, quantity + (more ? (items.get(product) ?? 0) : 0));
  return [...items].map(([product, quantity]) => ({ product, quantity }));
};

/** "Quita el vestido", "sin las enchiladas". */
function removed(talk: Talk): boolean {
  const { state, text } = talk;
  const found = talk.tools.products(text).filter(({ named }) => named);
  const gone = state.items.find(({ product }) => found.some(({ name }) => name === product));
  if (!gone) return false;
  setCart(
    talk,
    state.items.filter(item => item !== gone),
  );
  return true;
}

/** "No, mejor solo el pozole": of what is in the cart, that alone. */
function keptAlone(talk: Talk): boolean {
  const { state, text } = talk;
  const found = talk.tools.products(text).filter(({ named }) => named);
  const kept = state.items.find(({ product }) => found.some(({ name }) => name === product));
  if (!kept) return false;
  setCart(talk, [kept]);
  return true;
}

/** What is bought or agreed to without a number: one of what was shown where its quantity was asked for. */
function boughtWithout(talk: Talk, numbers: boolean): boolean {
  const { state, acts, text, voice } = talk;
  if (numbers || text.includes('?') || state.focus === null) return false;
  const place = placeOf(talk);
  if (place !== null) {
    state.focus = place;
    const found = talk.tools.products(place).filter(({ name }) => name === place);
    showProducts(talk, found);
    return true;
  }
  if (!acts.agrees || acts.refuses || acts.asksPrice) return false;
  if (state.asked !== 'QUANTITY' && state.asked !== 'ALTERNATIVE') return false;
  const named = talk.tools.products(text).some(item => item.named);
  if (named) return false;
  talk.add(voice.say('allRight'), voice.say('howMany'));
  talk.asks('QUANTITY');
  talk.buttons('person');
  return true;
}

/** "Para 90 m² cuántos galones": from what one is enough for, as the product's description says. */
function computedFromArea(talk: Talk): boolean {
  const area = areaIn(talk.text);
  if (area === null) return false;
  const { focus } = talk.state;
  const named = talk.tools.products(talk.text).filter(item => item.named);
  const focused = focus === null ? [] : talk.tools.products(focus).filter(({ name }) => name === focus);
  const item = [...focused, ...named].find(({ description }) => yieldOf(description) !== null);
  const each = item && yieldOf(item.description);
  if (!item || !each) return false;
  const quantity = Math.ceil(area / each);
  talk.add(
    talk.voice.say('forArea', {
      area: String(area),
      quantity: String(quantity),
      product: item.name,
      each: String(each),
    }),
  );
  talk.state.focus = item.name;
  setCart(talk, merged(talk.state.items, [{ product: item.name, quantity }], false));
  return true;
}
