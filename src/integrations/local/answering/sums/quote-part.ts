import { type TermLine } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { showCart } from '../cart/cart.js';
import { withListed } from '../meant/asked-in-addition.js';
import { comboOf } from '../meant/combo-of.js';
import { countedIn } from '../meant/counting.js';
import { elidedIn } from '../meant/elided.js';
import { forThatLong } from '../meant/for-that-long.js';
import { type Items, listedNow, merged } from '../meant/items.js';
import { listMeant } from '../meant/list-meant.js';
import { packOf } from '../meant/packs.js';
import { listedIn, lookFor } from '../meant/referents.js';
import { goodsOf, withServices } from '../meant/services-said.js';
import { isSoldBy } from '../meant/sold-by.js';
import { askUnits, tellUnits } from '../meant/units-said.js';
import { headOf } from '../products/head-of.js';
import { itemLine } from '../products/item-line.js';
import { meantBy, showProducts } from '../products/product-part.js';
import { quantityOf } from '../said/fractions-said.js';
import { lastSaid } from '../said/last-answer.js';
import { itemsIn, leadIn, type SaidItem } from '../said/quantities.js';
import type { Talk } from '../talk.js';
import { conditionsAsked } from './conditions-asked.js';
import { tellWithExtras } from './extras-part.js';
import { heldBack } from './held-sum.js';
import { onRequest, showList, tellShort } from './price-lines.js';
import { tellSum } from './terms-said.js';

/** "One jacket and two T-shirts, total?": tells the sum and puts nothing into the cart. */
export function quoted(talk: Talk, said: readonly SaidItem[]): boolean {
  const { items, open, others, leftOut } = listMeant(talk, [...leadIn(talk.text, true), ...said]);
  const [left] = open;
  tellUnits(talk, others);
  for (const { quantity, name } of items.length > 0 ? leftOut : [])
    talk.add(talk.voice.say('notOnList', { said: `${quantity} ${name}` }));
  if (askUnits(talk, others, { asks: items.length === 0 }) && items.length === 0) return true;
  if (items.length === 0 || !showTotal(talk, withServices(talk, withListed(talk, items)))) return false;
  if (left) {
    showProducts(talk, left.found);
    talk.state.pending = left.quantity;
  }
  return true;
}

/** Words for an addition to what was listed: "si le sumo", "y con", "ah y un". */
const adding =
  /\b(?:(?:si|y) (?:l[eo]s? |me )?(?:sum|agreg|anad|pon|mas|llev|pid|incluy(?!en?\b))\w*|sum[aeo]\w*|agreg\w+|anad\w+|tambien|ademas|ah y|mas (?:un|una|dos|tres|el|la|los|las|\d+)|plus|add\w*|also|as well|on top)\b|^\W*(?:(?:y|e|and)\s)?(?:con|with)\s(?:otr[oa]s?\s)?(?:\d{1,3}|una?|dos|tres|cuatro|cinco|seis|two|three|four|five)\s\p{L}{3}/u;
/** "¿Cuánto sería todo con el examen?": asks for what was listed together with what is named. */
const all =
  /\bcuanto (?:me |nos )?(?:seria|saldria|sale|queda|quedaria|es)\b[^.?!,]{0,30}\scon\s(?:el|la|l[oa]s|un|una)\s\p{L}{4}|\b(?:todo|total|junto|altogether|all together|in all)\b[^.?!]*\s(?:con|with|mas|plus)\s(?:(?:el|la|los|las|un|una|the|an?)\s)?\p{L}{4}|^\W*(?:y\s|and\s)?(?:con|with)\s(?:(?:el|la|los|las|un|una|the|an?)\s)?\p{L}{4}.*\b(?:todo|total|altogether|in all|cuanto|how much)\b/u;
/** "Y si le agrego uno": only a hypothesis, with or without a question mark. */
export const supposesMore =
  /\b(?:si|if)\s(?:(?:l[eo]s?|me|nos|yo|tambien|i|we|you)\s)*(?:sum|agreg|anad|pong|met[ae]|met[io]|incluy|add|throw in|include)\w*/u;
/** Words in a question for a sum that name nothing: "¿y eso cuánto me sale todo?". */
const plainSum =
  /\b(?:y|e|ok|bueno|entonces|ya|asi|con|eso|esto|dej[ae]n?|dejaria[ns]?|todo|toda|tod[oa]s|en total|total|cuant[oa]|seria|serian|es|son|era|eran|fue|sum[ae](?:me|le)?(?:l[oa])?|was|were|va|van|add|up|sale|salen|saldria|queda|quedan|quedaria|me|nos|le|el|la|lo|los|las|a|en|de|por|precio|cuesta|cuestan|costaria|vale|valen|vendria|siendo|gastando|que|pago|pagaria|tengo|pagar|debo|debemos|te|how|much|is|does|do|come|comes|to|they|everything|it|that|for|all|the|altogether|now|so|then|would|be|and|of|them|junt[oa]s?|pagando|listo|dale|gracias|favor|porfa)\b/gu;

/**
 * Answers "¿y si le sumo un flan, cuánto es todo?" with the list and the addition, and "¿y eso cuánto me sale?" with the list. The cart
 * does not change until the customer orders. Returns false if nothing was listed, or if something else is asked.
 */
export function sumOfCart(talk: Talk): boolean {
  const { state, text, acts } = talk;
  const listed = listedNow(state);
  const parts = acts.folded.split(/(?<=[.!?;])\s+/u);
  const withMore = all.test(acts.folded);
  if (asksHowManyPacks(talk, listed)) return showTotal(talk, listed);
  const served = listed.length > 0 && acts.asksPrice && !acts.corrects ? withServices(talk, listed) : listed;
  if (served.length > listed.length && itemsIn(text, true).every(({ loose }) => loose)) return showTotal(talk, served);
  // "El marco de titanio más los progresivos básicos": what is named first is no addition to what was spoken of.
  if (listed.length === 0 && joinsTwo.test(acts.folded) && totalOfNamed(talk)) return true;
  const adds =
    (adding.test(acts.folded) || withMore) &&
    !asksExtreme.test(acts.folded) &&
    (asksAmount(talk) || acts.takes || supposesMore.test(acts.folded) || withMore) &&
    !acts.removes &&
    !acts.corrects;
  if (adds) {
    const base = thoseLeft(talk, listed) ?? (listed.length > 0 ? listed : focused(talk, bareNumber(text)));
    const more = countedIn(talk, text, true).flatMap(({ quantity, name }) => {
      const { product } = lookFor(talk, name);
      return product ? [{ product: product.name, quantity }] : [];
    });
    const behind = more.length > 0 ? null : addedBehind(talk);
    if (behind !== null) {
      const one = behind.base === null ? base : [{ product: behind.base, quantity: 1 }];
      if (one.length > 0 && one.every(({ product }) => product !== behind.added))
        return showTotal(talk, merged(one, [{ product: behind.added, quantity: 1 }], false));
    }
    if (more.length === 0 && behind === null && withThing.test(acts.folded)) return false;
    const found = more.length > 0 ? [] : meantBy(talk.tools.products(text).filter(item => item.named)).items;
    const named = found.filter(({ name }) => !withMore || base.every(({ product }) => product !== name)).slice(0, 1);
    const wanted =
      more.length > 0 ? more : named.map(item => ({ product: item.name, quantity: quantityOf(item, text) ?? 1 }));
    const fresh = wanted
      .map(item => forThatLong(talk, item, []))
      .filter(({ product }) => base.every(item => item.product !== product) || listed.length > 0);
    if (base.length > 0 && fresh.length > 0) return showTotal(talk, merged(base, fresh, false));
    if (!withMore) return false;
  }
  const asksSum = parts.some(
    part =>
      /cuanto|how much|total|\bsum[ae](?:me|le)?(?:l[oa])? todo\b|add it (?:all )?up|^\W*(?:y |entonces )?serian?\b|todo junto/u.test(
        part,
      ) && part.replace(plainSum, '').replace(/[^\p{L}\d]/gu, '') === '',
  );
  const apart = listed.length === 0 && asksSum && inAll.test(acts.folded) ? shownApart(talk) : [];
  if (apart.length === 2 && itemsIn(text, true).length === 0) return showTotal(talk, apart);
  if (listed.length === 0 || !asksSum || acts.corrects || itemsIn(text, true).length > 0) return false;
  // While the customer is asked to confirm the list, its sum is told with the same question.
  if (state.items.length > 0 && state.asked === 'CONFIRM') {
    showCart(talk);
    return true;
  }
  return showTotal(talk, listed);
}

/**
 * "¿Cuánto sería la bici con el casco?": the thing that is named before "con", if one is, and the one behind it; null if one of them is not
 * clear, as where two helmets were shown.
 */
function addedBehind(talk: Talk): { base: string | null; added: string } | null {
  const [, subject = '', name = ''] = withThing.exec(talk.acts.folded) ?? [];
  if (name === '') return null;
  const { product, found } = lookFor(talk, name);
  const alike = found.filter(({ named, hits }) => named && hits.join() === product?.hits.join());
  if (!product || (alike.length > 1 && !/\d/u.test(name))) return null;
  if (!/\p{L}{3}/u.test(subject)) return { base: null, added: product.name };
  const said = lookFor(talk, subject.trim());
  if (said.product) return { base: said.product.name, added: product.name };
  return said.isNamed ? null : { base: null, added: product.name };
}
const withThing =
  /\bcuanto (?:me |nos )?(?:seria|saldria|sale|queda|quedaria|es)((?:\s(?!con\s)\S+){0,6})\s(?:con|with|mas|plus)\s(?:el|la|l[oa]s|un|una|the|an?)\s([^,.?!]{3,50})/u;

/** "Las 2 que hay, más 4 sillas" after too many were wanted: as many as the customer now says; null if the message says no such thing. */
function thoseLeft({ acts, state }: Talk, listed: Items): Items | null {
  const [, many] =
    /\bl[oa]s (\d{1,4}) (?:que|q|k) (?:hay|haya|quedan?|queden|tienen?|les quedan?)\b/u.exec(acts.folded) ?? [];
  return many === undefined || state.focus === null || !listed.some(({ product }) => product === state.focus)
    ? null
    : listed.map(item => (item.product === state.focus ? { ...item, quantity: Number(many) } : item));
}

const inAll = /\b(?:en total|todo|junto|altogether|in all)\b/u;
/** "¿Y la instalación?" after a kit, then "¿en total?": the two things that were shown one after the other. */
function shownApart({ state, input }: Talk): Items {
  const groups = (state.spoken ?? []).slice(-2);
  const asked = foldName(lastSaid(input));
  const isAdded = /^\W*(?:y|e|and|mas|con|with|plus)\s/u.test(asked);
  return isAdded && groups.length === 2 && groups.every(({ length }) => length === 1)
    ? groups.flat().map(product => ({ product, quantity: 1 }))
    : [];
}

/** "¿También hacen barba?" asks whether the shop does that; only a question for an amount, or one that also wants it, adds it to a list. */
const asksAmount = ({ acts }: Talk): boolean => acts.asks && (acts.asksPrice || acts.asksTotal || acts.buys);

/** "¿Y lo más caro?" asks for another thing, and adds nothing. */
const asksExtreme = /\b(?:(?:el|la|l[oa]s?) mas (?:barat|economic|car)[oa]s?|cheapest|most expensive)\b/u;

/** "¿Cuántas charolas serían?": about a product that is sold in such packs and was counted before. */
function asksHowManyPacks({ acts, tools }: Talk, listed: Items): boolean {
  const [, inSpanish, inEnglish] =
    /\bcuant[oa]s (\p{L}+) (?:serian?|son|me llev\p{L}+|van|quedarian)\b|\bhow many (\p{L}+) (?:is|are|would) (?:that|those|it)\b/u.exec(
      acts.folded,
    ) ?? [];
  const said = inSpanish ?? inEnglish ?? '';
  return (
    said !== '' &&
    listed.some(({ product }) =>
      tools.called(product).some(item => isSoldBy(item, said) && packOf(item, item.name) !== null),
    )
  );
}

/** "I need two, plus two inner tubes": the number without a name at the beginning; one if there is none. */
function bareNumber(text: string): number {
  const [first] = itemsIn(text, true);
  return first && first.name === '' && !first.loose ? first.quantity : 1;
}

/** Returns so many pieces of the current product if it has a price. */
const focused = ({ state, tools }: Talk, quantity: number): Items =>
  state.focus !== null && tools.products(state.focus).some(({ name, price }) => name === state.focus && price !== null)
    ? [{ product: state.focus, quantity }]
    : [];

/** Tells the sum of these items. Also returns true while the prices are still being looked up. */
export function showTotal(talk: Talk, items: { product: string; quantity: number }[]): boolean {
  const { list } = talk.tools.use('price_list', { items });
  if (tellWithExtras(talk, items)) return true;
  const query = conditionsAsked(talk, items);
  const { terms } = talk.tools.use('sum_with_terms', { items, ...(query !== null && { query }) });
  if (!list) return true;
  talk.spoke(items.map(({ product }) => product));
  const changes = ({ kind, met }: TermLine) => kind === 'FEE' || kind === 'SURCHARGE' || (kind === 'DISCOUNT' && met);
  if (terms?.lines.some(changes)) return tellSum(talk, terms, { items, sums: true, haggles: false });
  const told = { form: 'QUOTE' as const, list, terms: terms?.lines ?? [], total: list.total };
  const asked = heldBack(talk, told);
  if (asked) {
    talk.state.focus = goodsOf(talk, asked).at(-1)?.product ?? talk.state.focus;
    talk.state.priced = asked;
    talk.state.counted = [];
    return true;
  }
  talk.add(talk.voice.say('quoted'));
  showList(talk, list);
  talk.state.focus = goodsOf(talk, items).at(-1)?.product ?? talk.state.focus;
  const unpriced = onRequest(list.lines);
  // An item that a person has to price is not part of the list that a yes would order.
  talk.state.priced =
    unpriced.length < items.length ? items.filter(({ product }) => !unpriced.includes(product)) : items;
  talk.state.counted = [];
  tellShort(talk, list);
  for (const product of unpriced) talk.add(talk.voice.say('needsQuote', { product }));
  if (unpriced.length > 0) talk.asks('PERSON');
  // Items without a price cannot be ordered with a button.
  if (unpriced.length < list.lines.length) talk.buttons('order');
  talk.buttons('person');
  return true;
}

/** "¿Cuánto es la diferencia?": between the two that are named, otherwise between the last two shown. */
export function differenceOf(talk: Talk): boolean {
  const { state, tools, voice } = talk;
  const named = meantBy(tools.products(talk.text).filter(item => item.named)).items.map(({ name }) => name);
  const between = pairBetween(talk);
  const two = (between ?? (named.length === 2 ? named : state.offered.slice(-2))).map(product => ({
    product,
    quantity: 1,
  }));
  if (two.length < 2) return false;
  const { list } = tools.use('price_list', { items: two });
  if (!list) return true;
  if (list.difference === null) return false;
  showList(talk, { ...list, total: null });
  talk.add(voice.say('differenceIs', { amount: list.difference }));
  return true;
}

/** "El castillo con tobogán más el metegol": two things and what they come to. */
const joinsTwo =
  /^[^\p{L}\d]*(?:(?:y|e|entonces|so|and)\s)?(?:el|la|l[oa]s|un|una|the|an?)\s\p{L}{3}[^,.;?!\d]*\s(?:mas|plus)\s(?:el|la|l[oa]s|un|una|the|an?)\s\p{L}{3}[^,.;?!]*\W*$/u;
const namesThing = /\p{L}{4}/u;
const comesToSum =
  /\bcuanto (?:me |nos |le |te )?(?:sale|saldria|seria|costaria|es|queda|quedaria|vale|valdria|cuesta)\b/u;
/** Whether things are of one kind: "la grande y la chica, ¿cuánto?" compares their prices. */
const areAlike = (names: readonly string[]): boolean => new Set(names.map(headOf)).size < names.length;
/** "Un uniforme completo: pantalón, camisa": what is before the colon is no part of the list. */
const heading = /^[^:]{3,80}:\s+/u;

/** "Entre el zapato de varón y el de dama": returns the two; null if one of them is not clear. */
function pairBetween(talk: Talk): readonly string[] | null {
  const [, one = '', other = ''] =
    /\b(?:entre|between)\s(.{3,60}?)\s(?:y|e|and)\s(.{3,60})$/u.exec(talk.acts.folded) ?? [];
  if (one === '') return null;
  const first = lookFor(talk, one).product?.name ?? null;
  const rest = other.replace(/\s(?:en|de|por|in)\s(?:el\s)?(?:precio|costo|price)\b.*$/u, '').replace(/[?!.]+$/u, '');
  const second =
    first === null ? null : (elidedIn(talk, rest, [first], true) ?? lookFor(talk, rest).product?.name ?? null);
  return first !== null && second !== null && first !== second ? [first, second] : null;
}

/** "La chamarra y la falda juntas, ¿cuánto son?": tells the sum of one of each, and puts nothing into the cart. */
export function totalOfNamed(talk: Talk): boolean {
  const { folded } = talk.acts;
  const asksSum =
    joinsTwo.test(folded) ||
    /\b(?:junt[oa]s|l[oa]s dos|ambos|ambas|en total|todo|together|both)\b|[,.;]\s(?:el |the )?total\W*$/u.test(folded);
  // "3 cajas de cerveza y 2 hielos, ¿cuánto todo?" is a list with quantities.
  if (itemsIn(talk.text, true).some(({ loose, name }) => !loose && namesThing.test(name))) return false;
  // "Falda, blusa y chompa, ¿cuánto me sale?" asks what they come to.
  // "El comal y la prensa cuánto": the sum has the price of each on its line.
  const endsSo = asksAtEnd.test(folded) && comesToAtEnd.test(folded);
  if (!asksSum && !endsSo && !comesToSum.test(folded)) return false;
  const { names, open } = listedIn(talk, talk.text.replace(heading, ''));
  const items = names.map(name => ({ name }));
  const [left] = items.length > 0 ? open : [];
  // "Cuánto sale una bici y un casco", where each of them is clear.
  const isClear = open.length === 0 && !areAlike(names);
  if (items.length + (left ? 1 : 0) < (asksSum || endsSo || isClear ? 2 : 3)) return false;
  if (!asksSum && !endsSo && !isClear && !/,|:/u.test(talk.text)) return false;
  talk.showed(items);
  const isTold = showTotal(
    talk,
    items.map(({ name }) => ({ product: name, quantity: 1 })),
  );
  const combo = isTold && !left ? comboOf(talk.tools, names) : null;
  if (combo) talk.addLines([itemLine(combo, talk.input.language)]);
  // "Brackets, panorámica y limpieza" with two kinds of cleaning: the sum is without it, so the answer asks which one.
  if (isTold && left) {
    showProducts(talk, left);
    talk.state.pending = 1;
  }
  return isTold;
}
/** It is asked first, because few messages end so, and the other pattern looks for its words everywhere. */
const asksAtEnd = /(?:cuanto|how much)\W*$/u;
const comesToAtEnd = /\p{L}{4}[^.?!]*\s(?:y|e|and)\s[^.?!]*\p{L}{4}[^.?!]*\b(?:cuanto|how much)\W*$/u;
