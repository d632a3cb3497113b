import { termKindsIn } from '../../../../domain/assistant/index.js';
import type { Items } from '../meant/items.js';
import { addedByPronoun, wantedAlone } from '../meant/taken-alone.js';
import { actsIn, beginsWithYes } from '../said/acts.js';
import { isWholeYes, putsOff } from '../said/consent.js';
import { openers } from '../said/openers.js';
import { itemsIn } from '../said/quantities.js';
import { questionsIn } from '../said/questions-in.js';
import { isDestination } from '../sums/destination-said.js';
import { type Talk } from '../talk.js';
import { pricedLater, setCart, showCart } from './cart.js';
import { changesTotal } from './cart-conditions.js';
import { callOff } from './placed-order.js';
import { otherKind } from './swaps.js';

/** Handles a "sí" or "no" to the question whether to order. Returns false if the message is about something else. */
export function answerConfirmation(talk: Talk): boolean {
  const { state, acts, voice } = talk;
  if (acts.cancels && (!acts.corrects || ofAll.test(acts.folded)) && callOff(talk)) return true;
  const held = state.items.length > 0 || (state.priced ?? []).length > 0;
  // A total that was told with the delivery is asked for again, so it is told with it.
  if (state.counted?.length && acts.asksTotal && !acts.asksToOrder) return false;
  if (addedByPronoun(talk) !== null || isDestination(acts.folded)) return false;
  // "Lo quiero" after a sum orders that list.
  const takesAll = takesThem.test(acts.folded) && !acts.asks && !acts.removes && !acts.refuses;
  if (takesAll && held && itemsIn(talk.text, true).length === 0) {
    showCart(talk);
    return true;
  }
  if (takesOther.test(acts.folded) && pricedLater(talk)) {
    showCart(talk);
    return true;
  }
  // "Listo, eso es todo, confirmo" is the requested yes, not a wish to see the list again.
  if (isLastYes(talk)) {
    showCart(talk, { order: true });
    return true;
  }
  if (confirmsShown(talk)) {
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
  // "Confirmo y paso el lunes, ¿a qué hora abren?" confirms and also asks.
  const saysYes = acts.asks && (yesFirst.test(acts.folded) || clausesOf(talk.text).some(isPlainYes));
  const saysSo = saysYes && !asksForSum(talk);
  const wantsOrder = ((acts.asksToOrder || commands || isYes) && !acts.asks) || saysSo;
  // "Ya confírmelo. ¿Aceptan tarjeta? Es a Barranco" may change the sum, so the list is told again with the same question.
  if (saysYes && held && !counts && !acts.asksPrice && !acts.asksTotal && (saysSo ? state.asked !== 'CONFIRM' : true)) {
    showCart(talk);
    return true;
  }
  if (counts && !acts.asksToOrder && !saysSo) return false;
  if (state.asked === 'CONFIRM' && wantsOrder && (saysSo || isConsent(talk))) {
    showCart(talk, { order: !changesTotal(talk) });
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
  const put = state.asked === 'CONFIRM' && acts.refuses ? otherKind(talk) : null;
  if (put) {
    setCart(talk, put);
    return true;
  }
  if (state.asked === 'CONFIRM' && acts.refuses && acts.folded.length < 30) {
    talk.asks(null);
    talk.add(voice.say('whatToChange'));
    return true;
  }
  return false;
}

/** "Cancele todo mejor": nothing replaces the cancelled order. */
const ofAll =
  /\b(?:cancel|anul)\p{L}* (?:ya |me |mejor |please )?(?:todo(?! (?:menos|excepto|salvo))|(?:el|mi|ese|todo el) pedido|(?:la|mi|esa|toda la) (?:orden|compra)|everything(?! (?:but|except))|it all|(?:the|my) (?:whole |entire )?order)(?!\p{L})/u;

/** Whether the question to confirm a sum was answered by a yes without any sign against it. */
const isConsent = ({ acts, text }: Talk): boolean =>
  acts.onlyAgrees ||
  (!acts.holdsBack && (acts.asksToOrder || acts.commands || isWholeYes(acts.folded))) ||
  // "No, déjelas así. Sí, confirmo": the last sentence counts.
  (!putsOff(acts.folded) && clausesOf(text).slice(-1).some(isPlainYes));

/** "Mejor ninguna", "ya no quiero": empties an open order; changes nothing if products were only shown. */
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

/** "Claro que no", "ok but not yet", "sure is expensive": the order stays open, nothing is placed, and the question is asked again. */
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

/** "Total", "¿cuánto llevo hasta ahora?", "what do I have so far": asks for the list and its sum. */
const soFar =
  /^\W*(?:(?:y|ok|bueno|entonces|and|so)\W+)*(?:(?:(?:the|el|cual es el) )?total|(?:(?:y |en )?cuanto|que) (?:es lo que )?(?:ya )?(?:llevo|llevamos|voy|vamos)(?: (?:ya|hasta (?:ahora|ahorita|ahi|aqui|el momento)|en total|por todo|de momento|por ahora|pues|con todo|en (?:el|mi) (?:carrito|pedido)))*|(?:what|how much) (?:do i have|have i got|is it|am i at)(?: in (?:my|the) (?:cart|order))? so far)\W*$/u;

/** A pronoun and little else; a product named beside it would be another wish. */
const takesThem = new RegExp(
  String.raw`^\W*(?:(?:${openers}|entonces|pues|me|sure)\W+)*(?:l[oa]s? (?:quiero|llevo|compro|tomo|queremos|llevamos)|(?:i'll|i will|we'll) take (?:it|them|that|those)|i want (?:it|them))(?:\W+(?:todos?|todas?|porfa|por favor|please|all|entonces|asi|gracias))*\W*$`,
  'u',
);

/** "Ok, así", "mejor esas", after a list in place of the one in the cart was priced. */
const takesOther =
  /^\W*(?:(?:ok|va|si|bueno|listo|perfecto|dale|entonces|pues|ya|mejor|deme|dame|quiero|me llevo|me quedo con|yes|great|then|rather)\W+)+(?:es[eoa]s?|est[eoa]s?|asi|esa opcion|those|that one|these|like that)(?:\W+(?:entonces|mejor|nomas|porfa|por favor|please|then|gracias))*\W*$/u;

const isLastYes = ({ state, acts, text }: Talk): boolean =>
  state.asked === 'CONFIRM' &&
  acts.closes &&
  (acts.asksToOrder || acts.agrees) &&
  !acts.holdsBack &&
  !acts.asks &&
  !acts.removes &&
  !acts.corrects &&
  itemsIn(text, true).length === 0;

/**
 * "Listo, confirmo" after other questions: an explicit yes to the last list that was shown, if that asked for it and nothing of it has
 * changed since. A mere "ok" may mean the answer in between, and a list that breaks a rule of the shop asks for no yes.
 */
const confirmsShown = ({ state, acts, text, input, voice }: Talk): boolean => {
  const shown = input.history.findLast(turn => turn.author === 'BUSINESS' && turn.text.includes(' × '))?.text ?? '';
  const isSame = ({ product, quantity }: Items[number]) => shown.includes(`${quantity} × ${product}:`);
  return (
    state.items.length > 0 &&
    onlyConfirms.test(acts.folded) &&
    itemsIn(text, true).length === 0 &&
    voice.isIn(shown, 'confirmOrder') &&
    shown.split(' × ').length === state.items.length + 1 &&
    state.items.every(isSame)
  );
};
const onlyConfirms = new RegExp(
  String.raw`^\W*(?:(?:${openers}|entonces|fine|i)\W+)*(?:(?:lo|la|los|las|todo|el pedido|la orden|queda)\s)?confirm(?:o|amos|ad[oa]|ed|(?= (?:it|the order)\b))(?:\s(?:el pedido|la orden|mi pedido|todo|it|the order))?(?:\W+(?:por favor|porfa|gracias|please|thanks))*\W*$`,
  'u',
);

/** The parts of a message, also within its sentences: "confirmo y paso el lunes, a qué hora abren" has two. */
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

/** "Mándemelas a Colón": the destination is part of the wish, so this is no yes to a sum without delivery. */
const sentSomewhere =
  /\b(?:mand|envi|despach|tra[ei]g|llev)[ae](?:me|nos)?l[oa]s?\s(?:\p{L}+\s){0,2}?(?:a|al|hasta|para|pa)\s\p{L}|\b(?:send|ship|deliver|bring) (?:it|them|that|those)\s(?:\p{L}+\s){0,2}?to\s\p{L}/u;

/** A customer who also asks for the price has not agreed to a sum yet. */
const asksForSum = ({ acts, text }: Talk): boolean => {
  const kinds = termKindsIn(text);
  // How much is paid in advance changes nothing of the sum.
  const ofDeposit = kinds.length > 0 && kinds.every(kind => kind === 'DEPOSIT');
  return acts.asksTotal || (!ofDeposit && (acts.asksPrice || kinds.length > 0));
};

/** "Sí. ¿Se puede cambiar?": a yes that is a sentence of its own, before a question. */
const yesFirst = /^\W*(?:si+|sip|yes|yep|yeah)(?:\s(?:por favor|porfa|please|esta bien))?[.!]\s/u;
