import { type FoundItem, termKindsIn, WordSet, wordsIn, writtenOut } from '../../../domain/assistant/index.js';
import { numberWords } from '../../../domain/shared/number-words.js';
import { actsIn, beginsWithYes } from './acts.js';
import { callOff, changesPlaced, setCart, showCart } from './cart.js';
import { afterCorrection, asksWhichToRemove, changedCart, missingIn, takesOut, withoutOwned } from './cart-changes.js';
import { answerDifference } from './choice-part.js';
import { isWholeYes, putsOff } from './consent.js';
import { countedIn, ofThem } from './counting.js';
import { withoutDelivery } from './delivery-said.js';
import { elidedIn } from './elided.js';
import { itemLine } from './item-line.js';
import { type Items, merged } from './items.js';
import { listMeant } from './list-meant.js';
import { wholeCourse } from './measure-part.js';
import { packOf } from './packs.js';
import { headOf, listProducts, meantBy, showProducts } from './product-part.js';
import { bothMeant, chosenOf, pairMeant, placeOf, takenByPronoun } from './pronouns.js';
import { itemsIn, leadIn, type SaidItem } from './quantities.js';
import { questionsIn } from './questions-in.js';
import { differenceOf, quoted, showTotal, sumOfCart, supposesMore, totalOfNamed } from './quote-part.js';
import { inFocus, lookFor, namedIn } from './referents.js';
import { goodsOf, servicesFollow, servicesSaid, withServices } from './services-said.js';
import { withoutStories } from './stories.js';
import type { Talk } from './talk.js';
import { askUnits, tellUnits } from './units-said.js';
import { answerWeight } from './weights-said.js';

/** What a "sí" or "no" to the question whether to order means. False where the message is about something else. */
export function answerConfirmation(talk: Talk): boolean {
  const { state, acts, voice } = talk;
  if (acts.cancels && !acts.corrects && callOff(talk)) return true;
  const held = state.items.length > 0 || (state.priced ?? []).length > 0;
  // A total that was told with the delivery is asked for again with it.
  if (state.counted?.length && acts.asksTotal && !acts.asksToOrder) return false;
  if (addedByPronoun(talk) !== null) return false;
  // "Lo quiero" of what was summed takes that list.
  const takesAll = takesThem.test(acts.folded) && !acts.asks && !acts.removes && !acts.refuses;
  if (takesAll && state.items.length === 0 && state.priced?.length && itemsIn(talk.text, true).length === 0) {
    showCart(talk);
    return true;
  }
  // "Listo, eso es todo, confirmo" is the yes that was asked for, and no wish to see the list again.
  if (isLastYes(talk)) {
    showCart(talk, { order: true });
    return true;
  }
  if (held && (acts.closes || soFar.test(acts.folded))) {
    showCart(talk);
    return true;
  }
  if (declined(talk)) return true;
  const isYes = acts.agrees || acts.onlyAgrees;
  const counts = itemsIn(talk.text, true).length > 0 || acts.removes || acts.corrects;
  const commands = acts.commands && held && !acts.removes && !acts.corrects;
  // "Confirmo y paso el lunes, ¿a qué hora abren?" confirms, and asks besides.
  const saysSo = acts.asks && !asksForSum(talk) && clausesOf(talk.text).some(clause => isPlainYes(clause));
  const wantsOrder = ((acts.asksToOrder || commands || isYes) && !acts.asks) || saysSo;
  if (counts && !acts.asksToOrder && !saysSo) return false;
  if (state.asked === 'CONFIRM' && wantsOrder && (saysSo || isConsent(talk))) {
    showCart(talk, { order: true });
    return true;
  }
  if (state.asked === 'CONFIRM' && held && keepsOpen(talk, wantsOrder)) return true;
  if (wantsOrder && (acts.asksToOrder || commands || saysSo || acts.onlyAgrees) && held) {
    showCart(talk);
    return true;
  }
  if (state.placed && isYes && !held && !counts && !acts.asks && (acts.asksToOrder || acts.onlyAgrees)) {
    talk.add(voice.say('alreadyPlaced', { number: state.placed.number }));
    return true;
  }
  const alone = !acts.removes && !acts.corrects && itemsIn(talk.text, true).every(({ loose }) => loose);
  if (wantsOrder && !held && alone && !acts.asksPrice && (acts.asksToOrder || commands || saysSo)) {
    const one = wantedAlone(talk);
    if (one !== null) {
      setCart(talk, [{ product: one, quantity: 1 }]);
      return true;
    }
  }
  if (state.asked === 'CONFIRM' && acts.refuses && acts.folded.length < 30) {
    talk.asks(null);
    talk.add(voice.say('whatToChange'));
    return true;
  }
  return false;
}

/** Whether the question for the yes to a sum was answered by a yes and nothing that may be against it. */
const isConsent = ({ acts, text }: Talk): boolean =>
  acts.onlyAgrees ||
  (!acts.holdsBack && (acts.asksToOrder || acts.commands || isWholeYes(acts.folded))) ||
  // "No, déjelas así. Sí, confirmo": the last word counts.
  (!putsOff(acts.folded) && clausesOf(text).slice(-1).some(isPlainYes));

/** "Mejor ninguna", "ya no quiero": an open order is emptied; what was only shown is left alone. */
function declined(talk: Talk): boolean {
  const { acts, state, voice } = talk;
  const isAsked = state.asked === 'QUANTITY' || state.asked === 'WHICH' || state.asked === 'ALTERNATIVE';
  if (!acts.declines || acts.asks || (state.items.length === 0 && !isAsked)) return false;
  talk.settled = true;
  if (state.items.length > 0) return callOff(talk);
  talk.asks(null);
  talk.add(voice.say('allRight'), voice.once('askFurther'));
  return true;
}

/** "Claro que no", "ok but not yet", "sure is expensive": the order stays open and is asked about again, and nothing is placed. */
function keepsOpen(talk: Talk, wantsOrder: boolean): boolean {
  const { acts, voice, text } = talk;
  if (acts.asks || acts.buys || termKindsIn(text).length > 0) return false;
  if (talk.tools.products(text).some(({ named, hits }) => named && hits.length > 0)) return false;
  if (acts.holdsBack && (acts.asksToOrder || beginsWithYes(acts.folded))) {
    talk.settled = true;
    if (putsOff(acts.folded)) {
      talk.add(voice.say('takeTime'));
      return true;
    }
    talk.asks(null);
    talk.add(voice.say('whatToChange'));
    return true;
  }
  if (!wantsOrder) return false;
  showCart(talk);
  return true;
}

/** "Total", "¿cuánto llevo hasta ahora?", "what do I have so far": the list and its sum. */
const soFar =
  /^\W*(?:(?:y|ok|bueno|entonces|and|so)\W+)*(?:(?:(?:the|el|cual es el) )?total|(?:(?:y |en )?cuanto|que) (?:es lo que )?(?:ya )?(?:llevo|llevamos|voy|vamos)(?: (?:ya|hasta (?:ahora|ahorita|ahi|aqui|el momento)|en total|por todo|de momento|por ahora|pues|con todo|en (?:el|mi) (?:carrito|pedido)))*|(?:what|how much) (?:do i have|have i got|is it|am i at)(?: in (?:my|the) (?:cart|order))? so far)\W*$/u;

/** A pronoun and little else: what is named beside it is another wish. */
const takesThem =
  /^\W*(?:(?:ok|va|si|bueno|listo|perfecto|dale|entonces|pues|ya|me|yes|great|sure)\W+)*(?:l[oa]s? (?:quiero|llevo|compro|tomo|queremos|llevamos)|(?:i'll|i will|we'll) take (?:it|them|that|those)|i want (?:it|them))(?:\W+(?:todos?|todas?|porfa|por favor|please|all|entonces|asi|gracias))*\W*$/u;
const isLastYes = ({ state, acts, text }: Talk): boolean =>
  state.asked === 'CONFIRM' &&
  acts.closes &&
  (acts.asksToOrder || acts.agrees) &&
  !acts.holdsBack &&
  !acts.asks &&
  !acts.removes &&
  !acts.corrects &&
  itemsIn(text, true).length === 0;

/** "Va, confirmo" with an empty cart: the thing that is spoken of, where it has a price and can be had, or the one that is named. */
function wantedAlone(talk: Talk): string | null {
  const named = talk.tools.products(talk.text).filter(item => item.named && item.hits.length > 0);
  const { items } = meantBy(namedIn(talk, talk.text, named), talk.text);
  const [one] = items;
  const wanted = items.length === 1 && one ? one : items.length === 0 ? inFocus(talk) : null;
  return wanted && wanted.price !== null && wanted.inStock !== false && talk.state.asked !== 'WHEN'
    ? wanted.name
    : null;
}

/** The parts of a message, of its sentences too: "confirmo y paso el lunes, a qué hora abren" has two. */
const clausesOf = (text: string): string[] => questionsIn(text).flatMap(part => part.split(/[,;]\s/u));

const isPlainYes = (part: string): boolean => {
  const acts = actsIn(part);
  return (
    acts.asksToOrder &&
    !acts.holdsBack &&
    !acts.asks &&
    !sentSomewhere.test(acts.folded) &&
    itemsIn(part, true).length === 0
  );
};
/** "Mándemelas a Colón": where it should go is part of what is asked, and no yes to a sum without it. */
const sentSomewhere =
  /\b(?:mand|envi|despach|tra[ei]g|llev)[ae](?:me|nos)?l[oa]s?\s(?:\p{L}+\s){0,2}?(?:a|al|hasta|para|pa)\s\p{L}|\b(?:send|ship|deliver|bring) (?:it|them|that|those)\s(?:\p{L}+\s){0,2}?to\s\p{L}/u;
/** Whoever asks in the same breath what it comes to has not agreed to a sum yet. */
const asksForSum = ({ acts, text }: Talk): boolean => acts.asksPrice || acts.asksTotal || termKindsIn(text).length > 0;

/** What a message wants in numbers: several things with their quantities, "3" of what was shown, less, or none. False where it names no quantity. */
export function answerQuantities(talk: Talk): boolean {
  const { acts, state } = talk;
  const text = withoutDelivery(afterCorrection(withoutStories(talk.text)));
  const rest = withoutOwned(talk);
  if (rest) {
    setCart(talk, rest);
    return true;
  }
  if (text === '' && talk.text.trim() !== '') return false;
  // Looked for at once: each search that waits for another takes one of the rounds that an answer has.
  servicesSaid(talk);
  if (changesPlaced(talk)) return true;
  // What was priced with its conditions is what is changed then.
  if (state.items.length === 0 && (acts.removes || acts.corrects || inExchange.test(acts.folded)))
    state.items = state.priced ?? [];
  if (wholeCourse(talk) || answerWeight(talk)) return true;
  const asked = state.asked;
  const wants =
    acts.buys ||
    acts.adds ||
    acts.corrects ||
    acts.oneOfEach ||
    acts.agrees ||
    /\b(?:entonces|then)\b/u.test(acts.folded) ||
    asked === 'QUANTITY' ||
    asked === 'WHICH' ||
    asked === 'CONFIRM';
  // "Quiero un regalo, ¿cuál sale más barato?" wants to know; only a number or "deme" makes it an order.
  const counted = countedIn(talk, text, true).some(({ loose }) => !loose);
  const wishes =
    acts.buys && !acts.takes && !counted && !addsMore.test(acts.folded) && asked !== 'QUANTITY' && asked !== 'CONFIRM';
  // "Que sean 2 nomás, ¿cuánto es?" takes two of them; "¿y si fueran 2?" only wants to know.
  const corrects =
    acts.corrects && state.items.length > 0 && itemsIn(text, true).length > 0 && !supposing.test(acts.folded);
  const isQuestion =
    supposesMore.test(acts.folded) ||
    (acts.asks && onlySupposes.test(acts.folded)) ||
    andIf.test(acts.folded) ||
    (acts.asks &&
      !corrects &&
      (!acts.buys || (wishes && (acts.asksPrice || acts.asksAdvice || whichOne(acts.folded)))));
  if (!isQuestion || acts.removes) {
    const changed = changedCart(talk);
    if (changed) {
      setCart(talk, changed);
      return true;
    }
    if (asksWhichToRemove(talk)) return true;
    const missing = isQuestion ? null : missingIn(talk);
    if (missing !== null) {
      talk.add(talk.voice.say('notInOrder', { product: missing }));
      setCart(talk, state.items);
      talk.settled = true;
      return true;
    }
    // What is to go out and is not there is never put in.
    if (takesOut(talk) && !acts.buys && !acts.adds && !acts.takes && !acts.corrects) return false;
  }
  if (isQuestion && acts.asksPrice && bothOf(talk)) return true;
  if (!isQuestion && wants && (bothOf(talk) || allThatAreLeft(talk))) return true;
  // "Un cedro y un azahar, ¿a cuánto me quedan?" counts one of each; "¿y si fueran dos?" two of what is spoken of.
  const supposes = isQuestion && supposing.test(acts.folded) && itemsIn(text, false).length > 0;
  const several =
    isQuestion && acts.asksPrice && countedIn(talk, text, true).filter(({ name }) => name !== '').length > 1;
  const counts =
    supposes ||
    several ||
    (isQuestion && (acts.asksTotal || (acts.asksPrice && (itemsIn(text, false).length > 0 || asksForThese(text)))));
  const said = countedIn(talk, text, (wants && !isQuestion) || counts);
  const chosenBefore = isQuestion ? null : countedOf(talk, said);
  if (chosenBefore) {
    talk.spoke([chosenBefore.product]);
    state.focus = chosenBefore.product;
    setCart(talk, merged(state.items, [chosenBefore], false));
    return true;
  }
  const instead = isQuestion ? null : inPlaceOfSoldOut(talk);
  if (instead) {
    talk.spoke([instead.product]);
    setCart(talk, merged(state.items, [instead], false));
    return true;
  }
  if (answerDifference(talk)) return true;
  if (acts.asksDifference && differenceOf(talk)) return true;
  if ((acts.asksPrice || acts.asks || supposesMore.test(acts.folded)) && sumOfCart(talk)) return true;
  if (acts.asks && !acts.buys && totalOfNamed(talk)) return true;
  if (acts.oneOfEach && state.offered.length > 0 && said.every(({ loose }) => loose)) {
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
  if (isQuestion && said.length > 0 && (supposes || acts.asksTotal || acts.asksPrice) && quoted(talk, said))
    return true;
  if (!isQuestion && inTurn(talk, said)) return true;
  if (!isQuestion && partOfThem(talk)) return true;
  if (said.every(({ implied }) => implied) && chosen(talk, isQuestion)) return true;
  const served = onlyAdds.test(acts.folded) ? withServices(talk, state.items) : state.items;
  if (served.length > state.items.length && !isQuestion) {
    setCart(talk, served);
    return true;
  }
  const added = addedByPronoun(talk);
  if (added !== null && !isQuestion) {
    talk.spoke([added]);
    setCart(talk, merged(state.items, [{ product: added, quantity: 1 }], false));
    return true;
  }
  if (said.length === 0 || isQuestion) return boughtWithout(talk, said.length > 0);
  if (acts.asksPrice && !acts.buys && said.every(({ name }) => name === ''))
    return said.some(({ after }) => /^(?:for|por|l[oa]s|the)$/u.test(after ?? '')) && quoted(talk, said);
  return ordered(talk, said);
}

/** "Con instalación", "and with mounting": it comes to what there is. */
const onlyAdds = /^\W*(?:(?:ok|si|yes|y|and|bueno|also|but|pero)\W+)*(?:with|con|plus|mas)\s/u;
/** "¿Cuánto son las 4?": so many of what is spoken of. */
const asksForThese = (text: string): boolean =>
  itemsIn(text, true).some(({ name, after, loose }) => !loose && name === '' && /^l[oa]s$/u.test(after ?? ''));
const isShort = (folded: string): boolean => folded.trim().split(/\s+/u).length <= 6;
const supposing = /\b(?:si (?:(?:me|nos|yo|le|les) )?(?:fuer|llev|son|quier|pid|compr|tom)\w*|if i|suppose|what if)\b/u;
/** "¿Si llevo 3?", "what if i want 5": only thought of, though it begins like a yes. "Si quiero 3, ¿a qué hora abren?" takes them. */
const onlySupposes =
  /\b(?:what if|suppose|and if|if (?:i|we)\b[^,;.]*\?)|(?:^\W*|[,;.]\s*|\b(?:y|pero|ahora|cuanto|sale|seria|queda|serian|salen|quedan|costaria|precio)\s(?:\p{L}+\s){0,2}?)si (?:(?:me|nos|yo) )?(?:fuer\p{L}+|llev\p{L}+|compr\p{L}+|quisier\p{L}+|pid\p{L}+|son|tom\p{L}+|quier\p{L}+)\b[^,;.]*(?:\?|$)/u;
/** "Y si llevo 3" asks without its sign too. */
const andIf =
  /^\W*(?:(?:ah|ok|bueno|oiga|oye|mmm*)\W+)*(?:y|and|pero|but) (?:que tal )?(?:si (?:(?:me|nos|yo) )?(?:llev|fuer|compr|pid)\p{L}+|if (?:i|we))\b/u;
const addsMore = /\b(?:agreg\w+|anad\w+|sum[aeo]\w*|tambien|ademas|add|also)\b/u;
const inExchange = /\b(?:en vez de|en lugar de|instead of)\b|\b(?:cambi|sustitu|reempla)\p{L}*\s.+\spor\s/u;
const whichOne = (folded: string): boolean =>
  /\b(?:cual(?:es)?|que (?:me )?(?:recomienda|conviene)\w*|which)\b/u.test(folded);

/** "Las dos", "ambas": one of each; "3 de cada una", "12 of each": so many of each. */
function bothOf(talk: Talk): boolean {
  const { state, acts } = talk;
  const [, many] = ofEach.exec(acts.folded) ?? [];
  const both = many === undefined ? bothMeant(talk) : pairMeant(talk);
  if (!both) return false;
  const quantity = many === undefined ? 1 : (numberWords[many] ?? Number(many));
  const items = both.map(product => ({ product, quantity }));
  if (acts.asksPrice && acts.asks) return showTotal(talk, items);
  const fresh = items.filter(({ product }) => state.items.every(item => item.product !== product));
  setCart(talk, merged(state.items, fresh, false));
  return true;
}

const ofEach =
  /\b(\d{1,4}|dos|tres|cuatro|cinco|seis|diez|two|three|four|five|six|ten) (?:\p{L}+ )?(?:de cada(?: un[oa]| tipo| cosa)?|(?:of )?each)\b/u;

/** What was spoken of last, where the message takes it by a pronoun and the cart does not hold it yet. */
function addedByPronoun(talk: Talk): string | null {
  const { state } = talk;
  const taken = itemsIn(talk.text, true).length === 0 ? takenByPronoun(talk) : null;
  const held = [...state.items, ...(state.priced ?? [])].some(({ product }) => product === taken);
  return taken === null || held || talk.tools.products(talk.text).some(({ named, hits }) => named && hits.length > 0)
    ? null
    : taken;
}

/** "Deme 3 y 2" of the two that were shown: so many of each, in their order. */
function inTurn(talk: Talk, said: readonly SaidItem[]): boolean {
  const { offered, items } = talk.state;
  if (said.length < 2 || said.length !== offered.length || said.some(({ name, loose }) => name !== '' || loose))
    return false;
  const wanted = offered.map((product, at) => ({ product, quantity: said[at]?.quantity ?? 1 }));
  setCart(talk, merged(items, wanted, false));
  return true;
}

/**
 * "6 of them are extra large": so many of what is in the cart should be another of its kind. Where there is none the list stays as it is,
 * and the answer says that the wish is not on it.
 */
function partOfThem(talk: Talk): boolean {
  const { state, acts, voice } = talk;
  const [whole = '', many = '', rest = ''] = partly.exec(acts.folded) ?? [];
  const fewer = numberWords[many] ?? Number(many);
  const held =
    state.items.find(({ product }) => product === state.focus) ??
    (state.items.length === 1 ? state.items[0] : undefined);
  if (whole === '' || !held || !(fewer > 0) || fewer > held.quantity) return false;
  const other = elidedIn(talk, `the ${rest} ones`, [], true) ?? lookFor(talk, rest).product?.name ?? null;
  if (other === null || other === held.product || headOf(other) !== headOf(held.product)) {
    talk.add(voice.say('notOnList', { said: whole.trim() }));
    setCart(talk, state.items);
    return true;
  }
  const left = held.quantity - fewer;
  const others = state.items.flatMap(item => (item !== held ? [item] : left > 0 ? [{ ...held, quantity: left }] : []));
  setCart(talk, merged(others, [{ product: other, quantity: fewer }], true));
  return true;
}
const partly =
  /\b(\d{1,4}|un[oa]|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|one|two|three|four|five|six|seven|eight|nine|ten) (?:of (?:them|those|these)|de (?:ell[oa]s|es[oa]s|est[oa]s)) (?:are|should be|have to be|need to be|will be|as|in|son|sean|que sean|tienen que ser|seran|van|en) (?:(?:size|talla|color|colou?r|de|en|in|un[oa]?|an?) )*([^,.;?!]{1,40})/u;

/** "Los de 3/4, deme 12", "y de los otros 5": what is chosen of the things that were shown, and behind it how many. */
function countedOf(talk: Talk, said: readonly SaidItem[]): Items[number] | null {
  const counts = said.filter(({ loose }) => !loose);
  const [one] = counts;
  const [, lead = ''] = behindChoice.exec(talk.acts.folded) ?? [];
  if (!one || counts.length > 1 || lead === '' || talk.state.offered.length < 2) return null;
  const product = elidedIn(talk, inFractions(lead), [], true);
  return product !== null && isKnown(talk, product) ? { product, quantity: one.quantity } : null;
}
const behindChoice =
  /^\W*(?:(?:y|e|ok|bueno|entonces|mejor|si|pues|and|then|yes)\W+)*((?:de |of )?(?:l[oa]s?|el|es[eoa]s?|est[eoa]s?|the|those|that|this)\s[^,;.!?]*?)[\s,;.]+(?:(?:[dm][ae]me|quiero|quisiera|necesito|llevo|serian?|que sean|unos|unas|como|pong\w+|mand\w+|i want|i need|i'll take|i'd like|give me|make it|get me)\s+)*(?:\d{1,4}|\p{L}{3,10})\W*(?:(?:nomas|porfa|por favor|please|unidades|pues)\W*)?$/u;
/** "Bueno, de las de 8 entonces" after two of another size that is sold out: as many of these. */
function inPlaceOfSoldOut(talk: Talk): Items[number] | null {
  const [, said = ''] = ofThatSize.exec(talk.acts.folded) ?? [];
  const product = said === '' ? null : elidedIn(talk, said, [], true);
  if (product === null || talk.state.items.some(item => item.product === product)) return null;
  const before = talk.input.history.findLast(({ author }) => author === 'CONTACT')?.text ?? '';
  const wanted = countedIn(talk, writtenOut(before, talk.input.language), true).filter(
    ({ loose, name }) => !loose && name !== '',
  );
  const gone = wanted.find(({ name }) => {
    const { product: item } = lookFor(talk, name);
    return item !== null && item.inStock === false && headOf(item.name) === headOf(product);
  });
  return gone ? { product, quantity: gone.quantity } : null;
}
const ofThatSize =
  /^\W*(?:(?:ok|bueno|va|pues|entonces|then|well|mejor)\W+)*((?:de )?(?:l[oa]s?|the) (?:de |of )?\d{1,4}(?: (?:cm|pulgadas|inch(?:es)?))?)(?:\W+(?:entonces|pues|then|porfa|please))*\W*$/u;
/** Sizes as they are said, in figures as names have them. */
const inFractions = (folded: string): string =>
  folded
    .replace(/\btres cuartos?\b/gu, '3/4')
    .replace(/\b(?:un )?cuarto\b/gu, '1/4')
    .replace(/\bmedi[ao]\b/gu, '1/2');
const isKnown = ({ state }: Talk, product: string): boolean =>
  state.offered.includes(product) || state.items.some(item => item.product === product);

/** "La blanca" after "3 playeras, ¿cuál?": so many of it as were wanted before it was chosen. */
function chosen(talk: Talk, isQuestion: boolean): boolean {
  const { state, acts, input } = talk;
  const { pending } = input.dialogue;
  if (pending === undefined || input.dialogue.asked !== 'WHICH') return false;
  if (isQuestion && !acts.asksTotal && !acts.asksPrice) return false;
  const product = chosenOf(talk);
  if (product === null) return false;
  // "¿A cómo el saco?" of two kinds that are sold by the bag chooses neither.
  if (isQuestion && placeOf(talk) === null && !tellsApart(talk, product)) {
    showProducts(
      talk,
      state.offered.flatMap(name => talk.tools.called(name)),
    );
    talk.asks('WHICH');
    state.pending = pending;
    return true;
  }
  state.focus = product;
  talk.spoke([product]);
  setCart(talk, merged(state.items, [{ product, quantity: pending }], false));
  return true;
}

/** Whether a message holds a word of one of the things that were shown that not all of them have. */
function tellsApart({ state, text, tools }: Talk, product: string): boolean {
  const own = new WordSet([product]);
  const others = state.offered
    .filter(name => name !== product)
    .map(name => new WordSet([name, tools.called(name)[0]?.unit ?? '']));
  return wordsIn(text).some(word => own.has(word) >= 0.85 && others.some(other => other.has(word) < 0.85));
}

/** "Las que hay", "todas": as many of the thing that was spoken of as are left. */
function allThatAreLeft(talk: Talk): boolean {
  const { state, acts, tools } = talk;
  if (state.focus === null || (state.asked !== 'QUANTITY' && !acts.takes)) return false;
  if (itemsIn(talk.text, true).length > 1) return false;
  if (
    !/\b(?:l[oa]s (?:\d+ )?que (?:hay|haya|hayan|tienen?|tengan?|tengas|quedan?|queden)|tod[oa]s|all of them)\b/u.test(
      acts.folded,
    )
  )
    return false;
  const { list } = tools.use('price_list', { items: [{ product: state.focus, quantity: 1_000_000 }] });
  if (!list) return true;
  const left = list.lines[0]?.left ?? 0;
  if (left === 0) return false;
  setCart(talk, merged(state.items, [{ product: state.focus, quantity: left }], false));
  return true;
}

/** "200 varillas y 50 sacos de cemento": each is looked for by itself. */
function ordered(talk: Talk, said: SaidItem[]): boolean {
  const { state, acts } = talk;
  const pack = exactPack(talk, said);
  if (pack) {
    state.focus = pack;
    talk.spoke([pack]);
    setCart(talk, [{ product: pack, quantity: 1 }]);
    return true;
  }
  const before = acts.refuses ? [] : leadIn(withoutDelivery(afterCorrection(withoutStories(talk.text))), true);
  const [one, other] = said.filter(({ loose }) => !loose);
  // "The road pedals, 2 of them": the number is of what stands before it.
  const ofLead = one && !other && before.length === 1 && ofThem.test(one.name) ? before[0] : undefined;
  const lead = ofLead ? [] : before;
  const list = ofLead ? said.map(item => (item === one ? { ...item, name: ofLead.name } : item)) : said;
  const { items: meant, open, others, leftOut } = listMeant(talk, [...lead, ...list]);
  tellUnits(talk, others);
  if (meant.length === 0 && open.length === 0) return askUnits(talk, others);
  for (const { quantity, name } of leftOut) talk.add(talk.voice.say('notOnList', { said: `${quantity} ${name}` }));
  const more = /\b(?:mas|otr[oa]s?|more|another)\b/u.test(acts.folded) && !acts.corrects;
  // "El cable lo quiero rojo" says something of what the cart holds, and not that it should be one of it.
  const numbered = said.every(({ implied }) => implied)
    ? []
    : listMeant(
        talk,
        list.filter(({ implied }) => !implied),
      ).items;
  // "No, el masaje solo uno" puts another number in the place of the one before.
  const restates = acts.corrects || acts.refuses || said.some(({ implied, name }) => !implied && name === '');
  const isAside = ({ product }: Items[number]): boolean =>
    !more &&
    !restates &&
    state.items.some(item => item.product === product) &&
    numbered.every(item => item.product !== product);
  const wanted = withServices(
    talk,
    meant.filter(item => !isAside(item)),
    state.items,
  );
  state.items = withoutReplaced(talk, wanted);
  // What comes to a list that was only priced leaves that in place.
  if (state.items.length === 0 && comesTo.test(acts.folded)) state.items = state.priced ?? [];
  const first = open[0];
  if (first) {
    showProducts(talk, first.found);
    talk.addLines(wishedBeside(talk).map(item => itemLine(item, talk.input.language)));
    state.items = merged(state.items, wanted, false);
    if (wanted.length > 0) setCart(talk, state.items);
    talk.asks('WHICH');
    state.pending = first.quantity;
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
  setCart(talk, servicesFollow(talk, state.items, merged(state.items, wanted, more)));
  return true;
}

/** "Mejor que sean 100" of what is in the cart by the 50: the one pack of the kind that holds so many takes its place; null for none. */
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

/** "Ok then the blue one, 4 of them" where four of another wait for the yes: it is taken in the place of that, and not beside it. */
function withoutReplaced({ state, acts, tools }: Talk, wanted: Items): Items {
  const [one, more] = wanted;
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

/** "También ocupo arena": what is wished for without a number, told of beside what is to be chosen. */
function wishedBeside(talk: Talk): FoundItem[] {
  const [, said = ''] = wished.exec(talk.acts.folded) ?? [];
  const { product } = said === '' ? { product: null } : lookFor(talk, said);
  return product && !talk.says(product.name) ? [product] : [];
}
const wished =
  /\b(?:tambien|ademas|also)\s(?:(?:i|yo)\s)?(?:ocupo|necesito|quiero|busco|need|want)\s(?:some\s|algo de\s)?(\p{L}{4,})/u;

const comesTo =
  /\b(?:agreg\w+|anad\w+|sum[aeo]\w*|incluy\w+|tambien|ademas|add|also|another|otr[oa]s?|as well)\b|^\W*(?:(?:ah|ok|ya|bueno)\W+)*(?:y|e|and|mas|plus)\s|\b(?:\d+|un[oa]?|dos|tres) mas\b/u;

/** What is bought or agreed to without a number: one of what was shown where its quantity was asked for. */
function boughtWithout(talk: Talk, numbers: boolean): boolean {
  const { state, acts, text, voice } = talk;
  if (numbers || acts.asks || state.focus === null) return false;
  const place = placeOf(talk);
  if (place !== null && acts.takes) {
    talk.spoke([place]);
    setCart(talk, merged(state.items, [{ product: place, quantity: 1 }], false));
    return true;
  }
  const picked =
    place === null && talk.input.dialogue.asked === 'WHICH' && isShort(acts.folded) ? chosenOf(talk) : null;
  if (picked !== null && !acts.refuses) {
    talk.spoke([picked]);
    showProducts(talk, talk.tools.called(picked));
    return true;
  }
  if (place !== null) {
    state.focus = place;
    const found = talk.tools.called(place);
    showProducts(talk, found);
    return true;
  }
  if (!acts.agrees || acts.refuses || acts.asksPrice) return false;
  if (state.asked !== 'QUANTITY' && state.asked !== 'ALTERNATIVE') return false;
  const named = talk.tools.products(text).some(item => item.named);
  if (named) return false;
  const one = state.asked === 'QUANTITY' ? wantedAlone(talk) : null;
  if (one !== null) {
    setCart(talk, merged(state.items, [{ product: one, quantity: 1 }], false));
    return true;
  }
  if (state.asked === 'ALTERNATIVE') {
    showOthers(talk);
    return true;
  }
  talk.add(voice.say('allRight'), voice.say('howMany'));
  talk.asks('QUANTITY');
  talk.buttons('person');
  return true;
}

/** What can be had in place of the thing that is sold out: others of its kind, else the catalogue's first. */
function showOthers(talk: Talk): void {
  const { focus } = talk.state;
  const alike = focus === null ? [] : talk.tools.products(focus);
  const there = alike.filter(({ name, inStock, named }) => name !== focus && named && inStock !== false);
  if (there.length > 0) showProducts(talk, there);
  else listProducts(talk);
}
