import { type FoundItem } from '../../../../domain/assistant/index.js';
import { ofThem } from '../meant/counting.js';
import { type Items, merged, renumbered } from '../meant/items.js';
import { listMeant } from '../meant/list-meant.js';
import { packOf } from '../meant/packs.js';
import { lookFor } from '../meant/referents.js';
import { goodsOf, servicesFollow, withServices } from '../meant/services-said.js';
import { soldByUnit, timeSaid } from '../meant/sold-by-unit.js';
import { askUnits, tellUnits } from '../meant/units-said.js';
import { headOf } from '../products/head-of.js';
import { itemLine } from '../products/item-line.js';
import { meantBy, showProducts } from '../products/product-part.js';
import { leadIn, type SaidItem } from '../said/quantities.js';
import { withoutStories } from '../said/stories.js';
import { withoutDestination } from '../sums/destination-said.js';
import { type Talk } from '../talk.js';
import { setCart } from './cart.js';
import { afterCorrection } from './cart-changes.js';
import { divided } from './divided.js';
import { openBefore, orderedInParts, wantedBefore } from './goes-on.js';

/** "200 varillas y 50 sacos de cemento": looks for each one separately and orders them. */
export function ordered(talk: Talk, said: SaidItem[]): boolean {
  const { state, acts } = talk;
  const pack = exactPack(talk, said);
  if (pack) {
    state.focus = pack;
    talk.spoke([pack]);
    setCart(talk, [{ product: pack, quantity: 1 }]);
    return true;
  }
  const before = acts.refuses ? [] : leadIn(withoutDestination(talk, afterCorrection(withoutStories(talk.text))), true);
  const [one, other] = said.filter(({ loose }) => !loose);
  // "The road pedals, 2 of them": the number is the quantity of the thing before it.
  const ofLead = one && !other && before.length === 1 && ofThem.test(one.name) ? before[0] : undefined;
  const lead = ofLead ? [] : before;
  const list = ofLead ? said.map(item => (item === one ? { ...item, name: ofLead.name } : item)) : said;
  const { items: counted, open, others, leftOut, parts } = listMeant(talk, [...lead, ...list]);
  const meant = [...byUnitOnly(talk, counted), ...counted];
  tellUnits(talk, others);
  if (meant.length === 0 && open.length === 0) return askUnits(talk, others);
  for (const { quantity, name } of leftOut) talk.add(talk.voice.say('notOnList', { said: `${quantity} ${name}` }));
  // "2 coronas más la limpieza" joins two things; "2 más" adds to what is listed.
  const more =
    /\b(?:(?<!\b(?:no|nada|ni) )mas(?! (?:o menos|la|el|los|las|un|una|the|a)\b)|otr[oa]s?|more|another)\b/u.test(
      acts.folded,
    ) && !acts.corrects;
  // "El cable lo quiero rojo" describes an item of the cart, and does not set its quantity to one.
  const numbered = said.every(({ implied }) => implied)
    ? []
    : listMeant(
        talk,
        list.filter(({ implied }) => !implied),
      ).items;
  // "No, el masaje solo uno" replaces the previous quantity.
  const isUncounted = acts.corrects && said.every(({ implied }) => implied);
  // "Solo el de 6 metros" says no number: it keeps as many of it as there are.
  const restates =
    (acts.corrects && !isUncounted) || acts.refuses || said.some(({ implied, name }) => !implied && name === '');
  const isAside = ({ product }: Items[number]): boolean =>
    !more &&
    !restates &&
    state.items.some(item => item.product === product) &&
    // "La placa son 2 días" says for how long.
    talk.tools.called(product).every(item => timeSaid(item, talk.text) === null) &&
    numbered.every(item => item.product !== product);
  const wanted = withServices(
    talk,
    meant.filter(item => !isAside(item)),
    state.items,
  );
  state.items = withoutReplaced(talk, wanted);
  // An addition to a list that was only priced keeps that list.
  if (state.items.length === 0 && comesTo.test(acts.folded)) state.items = state.priced ?? [];
  if (state.items.length === 0) state.items = orderedInParts(talk);
  state.items = merged([...wantedBefore(talk), ...openBefore(talk, wanted)], state.items, false);
  const first = open[0];
  if (first) {
    showProducts(talk, first.found);
    talk.addLines(wishedBeside(talk).map(item => itemLine(item, talk.input.language)));
    state.items = merged(state.items, wanted, false);
    if (wanted.length > 0) setCart(talk, state.items);
    // One thing that is near to what was asked for leaves nothing to choose: a yes takes it.
    if (meantBy(first.found).items.length === 1 && (state.asked === 'QUANTITY' || wanted.length > 0)) return true;
    state.pending = first.quantity;
    talk.asks('WHICH');
    return true;
  }
  askUnits(talk, others, { asks: false });
  state.focus = goodsOf(talk, wanted).at(-1)?.product ?? state.focus;
  talk.spoke(wanted.map(({ product }) => product));
  const named = talk.tools
    .products(talk.text)
    .filter(item => item.named && item.lacks.length === 0 && item.hits.length > 0);
  const spoken = [...named.slice(0, 3).map(({ name }) => name), ...wanted.map(({ product }) => product)];
  state.offered = [...new Set([...state.offered, ...spoken])].slice(-12);
  const whole = isDivision(talk, wanted, said) ? [] : divided(talk, wanted, parts, more);
  setCart(talk, servicesFollow(talk, state.items, merged(state.items, whole, more)));
  return true;
}

/** "2 gallons and a roller kit": so much of what is spoken of and sold by that unit, beside the things that are named. */
const byUnitOnly = (talk: Talk, counted: Items): Items =>
  counted.length === 0
    ? []
    : soldByUnit(talk).filter(
        ({ product }) => product === talk.state.focus && counted.every(item => item.product !== product),
      );

/** "5 con mole y 3 de chile relleno" of eight meals: numbers that come to what the list has of the one thing say how it is divided. */
function isDivision({ state }: Talk, wanted: Items, said: readonly SaidItem[]): boolean {
  const numbers = said.filter(({ loose, implied }) => !loose && !implied);
  const [one, other] = wanted;
  const held = state.items.find(({ product }) => product === one?.product);
  const sum = numbers.reduce((all, { quantity }) => all + quantity, 0);
  return numbers.length > 1 && other === undefined && held !== undefined && sum === held.quantity;
}

/**
 * "Mejor que sean 100" of a product in the cart that comes in packs of 50: returns the only pack of the same kind that holds that many;
 * null if there is none.
 */
function exactPack({ state, acts, tools }: Talk, said: readonly SaidItem[]): string | null {
  const [held, next] = state.items;
  const [one, other] = said.filter(({ loose, implied }) => !loose && !implied);
  if (!held || next || !one || other || !acts.corrects) return null;
  const [item] = tools.called(held.product);
  if (!item || packOf(item, one.name) === null || packOf(item, one.name) === one.quantity) return null;
  const [kin, more] = tools
    .products(item.name)
    .filter(
      each =>
        headOf(each.name) === headOf(item.name) &&
        each.price !== null &&
        each.inStock !== false &&
        packOf(each, one.name) === one.quantity,
    );
  return kin && !more ? kin.name : null;
}

/** "Ok then the blue one, 4 of them" while four of another wait for confirmation: the new product replaces those. */
function withoutReplaced({ state, acts, tools, input }: Talk, wanted: Items): Items {
  const [one, more] = wanted;
  // "Mejor deme un combo y un mostrito": what was only priced, and is not named again, is given up.
  const isPriced = input.dialogue.items.length === 0 && wanted.length > 0;
  if (isPriced && ratherThese.test(acts.folded) && !addsMore.test(acts.folded) && !renumbered(state.items, wanted))
    return state.items.filter(({ product }) => wanted.some(item => item.product === product));
  if (!one || more || !thenThat.test(acts.folded) || addsMore.test(acts.folded)) return state.items;
  const unit = tools.called(one.product)[0]?.unit ?? null;
  const alike = state.items.filter(
    ({ product, quantity }) =>
      product !== one.product && quantity === one.quantity && (tools.called(product)[0]?.unit ?? null) === unit,
  );
  return alike.length === 1 && unit !== null ? state.items.filter(item => !alike.includes(item)) : state.items;
}

const thenThat =
  /^\W*(?:(?:ok|okay|bueno|no|ah|oh|well|listo)\W+)*(?:then|entonces|mejor|rather)\s(?:the|el|la|l[oa]s|give|dame|deme)\b/u;

const ratherThese =
  /^\W*(?:(?:ok|okay|bueno|no|ah|oh|well|then|entonces|pues)\W+)*(?:mejor|instead|rather|actually)\s(?:(?:me )?(?:dame|deme|llevo|quiero|ponme|pongame|mandame|mandeme|give me|i'?ll take|i'?d like)\s)?(?:\d|un[oa]?s?\b|dos\b|tres\b|the\b|el\b|la\b|l[oa]s\b|a\b|two\b|three\b)/u;

/** "También ocupo arena": a product wanted without a number, which is told next to the choice. */
function wishedBeside(talk: Talk): FoundItem[] {
  const [, said = ''] = wished.exec(talk.acts.folded) ?? [];
  const { product } = said === '' ? { product: null } : lookFor(talk, said);
  return product && !talk.says(product.name) ? [product] : [];
}

const wished =
  /\b(?:tambien|ademas|also)\s(?:(?:i|yo)\s)?(?:ocupo|necesito|quiero|busco|need|want)\s(?:some\s|algo de\s)?(\p{L}{4,})/u;

const comesTo =
  /\b(?:agreg\w+|anad\w+|sum[aeo]\w*|incluy(?!en?\b)\w+|tambien|ademas|add|also|another|otr[oa]s?|as well)\b|^\W*(?:(?:ah|ok|ya|bueno)\W+)*(?:y|e|and|mas|plus|con|with)\s|\b(?:\d+|un[oa]?|dos|tres) mas\b/u;

export const addsMore = /\b(?:agreg\w+|anad\w+|sum[aeo]\w*|tambien|ademas|add|also)\b/u;
