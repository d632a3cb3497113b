import {
  asksWithIt,
  budgetIn,
  customerMarksIn,
  isHaggling,
  leftOutIn,
  noteIn,
  paidBy,
  termKindsIn,
  wantsInvoice,
} from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { showCart } from '../cart/cart.js';
import { listedNow } from '../meant/items.js';
import { type MeantList } from '../meant/list-meant.js';
import { namedIn } from '../meant/referents.js';
import { meantBy, showProducts } from '../products/product-part.js';
import { actsIn } from '../said/acts.js';
import { deliverySaid } from '../said/delivery-said.js';
import { lastAnswer, lastSaid } from '../said/last-answer.js';
import { withoutReasons } from '../said/stories.js';
import { supposing } from '../said/supposing.js';
import { inParts, mayPay, wantsHaste } from '../said/ways-said.js';
import { deliveryArticle, quote } from '../sources/knowledge-part.js';
import type { Talk } from '../talk.js';
import { isReduced } from './condition-rows.js';
import { destinationSaid, namesDestination } from './destination-said.js';
import { tellWithExtras } from './extras-part.js';
import { itemsToSum } from './items-to-sum.js';
import { itemsMeant, listOf } from './list-of-sum.js';
import { lowerPrice, refuseLower } from './named-price-part.js';
import { isToConfirm, saysPlace } from './place-after-sum.js';
import { showTotal } from './quote-part.js';
import { tellSum } from './terms-said.js';
import { tellsWhoTheyAre } from './who-they-are-part.js';

/**
 * Answers questions about a sum under the shop's conditions: "cuánto con el envío", "8 sesiones con el descuento", "con eso llego al
 * mínimo". The server calculates; the answer quotes the sentence of each condition. Returns false if nothing of the kind is asked.
 */
export function answerTerms(talk: Talk): boolean {
  const { acts, state, text, tools } = talk;
  if (tellsWhoTheyAre(talk)) return true;
  // "Cuánto al mes" of a product that is sold by the month asks for its price, not for instalments.
  const monthly =
    byMonth.test(acts.folded) && tools.products(text).some(({ named, unit }) => named && months.test(unit ?? ''));
  const kinds = termKindsIn(text).filter(kind => kind !== 'FROM' || !monthly);
  // "¿Cuánto me devuelven?" is about the note of the message before.
  const asked = asksChange.test(acts.folded) && !/\d/u.test(text) ? `${lastSaid(talk.input)}. ${text}` : text;
  const note = asksForEnough.test(acts.folded) ? null : (noteIn(asked) ?? budgetIn(text));
  // "¿Y si pago por transferencia?" asks for the sum just told with this way of paying.
  const pays =
    paidBy(acts.folded).length > 0 &&
    (acts.asks || !acts.buys) &&
    !acts.asksToOrder &&
    (acts.asksPrice || acts.asksTotal || !mayPay.test(acts.folded));
  // "¿Ya con envío?" asks for the sum just told with the delivery.
  const included =
    (includes.test(acts.folded) ||
      (state.items.length > 0 && (deliverySaid(text) !== null || (!acts.asks && toThere.test(acts.folded))))) &&
    text.trim().split(/\s+/u).length <= (itemsMeant(talk).length > 0 ? shortQuestion : shortWords);
  const places = saysPlace(talk);
  const isNewPlace = places && !(state.counted ?? []).includes('FEE');
  // "¿Con cuánto se reserva?" asks for the share of the list that was priced.
  const isPriced = state.items.length > 0 || (state.priced ?? []).length > 0;
  const ofFocus = state.focus !== null && asksShare.test(acts.folded);
  const deposits = kinds.includes('DEPOSIT') && ((isPriced && asksDeposit.test(acts.folded)) || ofFocus);
  const sums =
    (kinds.includes('FROM') && acts.asks && inParts.test(acts.folded)) ||
    acts.asksPrice ||
    acts.asksTotal ||
    deposits ||
    included ||
    places ||
    pays ||
    /\b(?:queda|quedaria|seria|sale|total)\b/u.test(acts.folded);
  const weighs = weighing.test(acts.folded);
  const pleads =
    (lowerPrice.test(acts.folded) || isHaggling(acts.folded)) &&
    !/\b(?:sin|without)(?: el| ningun| a| any)? (?:descuento|rebaja|discount)/u.test(acts.folded);
  const haggles = kinds.includes('DISCOUNT') && (acts.asks || pleads || /%/u.test(text));
  // What a product's own text says about its price is not a condition of the shop.
  const own = tools
    .products(text)
    .some(({ named, description }) => named && /rebaj|descuent|discount/iu.test(description));
  if (haggles && own) return false;
  // Only the server knows which services have a price in articles, and what a question about the last article means.
  const takes = acts.takes && actsIn(acts.folded.replace(supposing, ' ')).takes;
  const supposed = supposing.test(acts.folded) && !agreesTo(talk) && !takes && itemsMeant(talk).length > 0;
  // "How much on Tuesday?", "soy estudiante, ¿cuánto sale?": only the server knows what is cheaper on that day or for that person.
  const marked =
    (acts.asksPrice || acts.asksTotal) &&
    !acts.adds &&
    text.trim().split(/\s+/u).length <= shortQuestion &&
    customerMarksIn(acts.folded).length > 0;
  // "¿Hay precio para jubilados?" was answered; "o sea la corona en cuánto queda" asks for the price with it.
  const asksWithTold =
    acts.asksPrice && !acts.adds && asksWithIt(acts.folded) && termKindsIn(lastAnswer(talk.input)).includes('DISCOUNT');
  // "5 rollos para Itagüí, ¿el total?" names where the goods go.
  const goes = isNewPlace || (!kinds.includes('FEE') && namesDestination(talk));
  const maySum =
    (goes && (includes.test(acts.folded) || acts.asksPrice || acts.asksTotal)) ||
    (wantsHaste(acts.folded) && acts.asksPrice) ||
    supposed ||
    wantsInvoice(acts.folded) ||
    marked ||
    asksWithTold ||
    places ||
    kinds.length > 0 ||
    pays ||
    note !== null ||
    saysFloor.test(acts.folded) ||
    goesOn(talk) ||
    counts(talk);
  if (!maySum && (acts.asksPrice || acts.asksTotal) && !acts.removes) {
    const items = itemsMeant(talk);
    if (items.length > 0 && tellWithExtras(talk, items)) return true;
  }
  if (
    !maySum ||
    (acts.buys && !acts.asks && !pleads) ||
    !(supposed || places || acts.asks || acts.asksTotal || included || sums || weighs || haggles || note !== null)
  )
    return false;
  if (!sums && !supposed && !weighs && !haggles && note === null) return false;
  const { items: said, open } = listOf(talk);
  // "Y además ponme la chica, ¿cuánto es todo?" says what to count.
  if (said.length > 0 && open.length === 0 && acts.takes && acts.adds && state.items.length > 0) talk.counts = true;
  // An addition in the same message is counted together with the cart.
  const listed = listedNow(state);
  const one = asksWithTold && said.length === 0 ? onlyNamed(talk) : null;
  const items = one ? [{ product: one, quantity: 1 }] : itemsToSum(talk, said, listed);
  const isOfPersons =
    kinds.includes('PER_PERSON') && items.length === 0 && !kinds.includes('FEE') && !namesByPersons(talk);
  const held = items.length > 0 || state.items.length > 0 || state.focus !== null;
  if (!held && !haggles && !isOfPersons && state.topic === null) return false;
  // With an empty cart, only the price of the delivery is asked for.
  if (
    kinds.length === 1 &&
    kinds[0] === 'FEE' &&
    items.length === 0 &&
    state.items.length === 0 &&
    !weighs &&
    !withIt(talk) &&
    !(state.counted ?? []).includes('FEE')
  )
    return false;
  // The list is requested together with the terms, because the answer has a limited number of rounds.
  if (items.length > 0) tools.use('price_list', { items });
  // "Y si llevo 8" keeps the delivery that was counted.
  const goesOnCounted = supposed && (state.counted ?? []).includes('FEE') && !leftOutIn(text).includes('FEE');
  const says = withoutReasons(asked);
  const query = (
    goes
      ? `${talk.label('theDelivery')} ${withoutReasons(text)}`
      : goesOnCounted
        ? `${says}. ${talk.label('total')}`
        : says
  ).slice(0, 300);
  const { terms, problem } = tools.use('sum_with_terms', { items: items.length > 0 ? items : null, query });
  if (!terms && problem === 'TOO_MANY_ROUNDS' && tools.pending.length > 0) return true;
  if (pleads && !terms?.lines.some(({ kind }) => kind === 'DISCOUNT') && refuseLower(talk)) return true;
  if (supposed && kinds.length === 0 && !terms) return showTotal(talk, items);
  // "¿Y si pago con Yape?" after a sum with the surcharge of a card: the sum without it.
  if (pays && !terms && toldByPayment(talk) && items.length + listed.length > 0)
    return showTotal(talk, items.length > 0 ? items : listed);
  if (!terms && isNewPlace && tellsDelivery(talk)) return true;
  if (terms && isNewPlace && isToConfirm(state) && destinationSaid(talk) !== null) {
    showCart(talk);
    return true;
  }
  if (!terms || (kinds.length === 0 && note === null && terms.lines.every(({ amount }) => amount === null)))
    return false;
  const needed =
    terms.lines.find(({ kind, met, ofOthers }) => kind === 'DISCOUNT' && !met && !ofOthers)?.quantity ?? null;
  // A quantity that the customer said before is summed, even if it does not reach the discount.
  const isNumberSaid = items.some(({ quantity }) => quantity > 1);
  if (needed !== null && state.items.length === 0 && !isNumberSaid && !/\d/u.test(text)) {
    // "¿Y con el descuento por paquete?": calculates the quantity that the discount requires.
    const one = items[0]?.product ?? state.focus;
    const many = one === null ? [] : [{ product: one, quantity: needed }];
    const better = tools.use('sum_with_terms', { items: many, query: text.slice(0, 300) }).terms;
    if (!better) return tools.pending.length > 0;
    if (isReduced(better.lines)) return tellSum(talk, better, { items: many, sums: true, haggles });
  }
  // A discount on other goods is told only if no text says from which quantity these goods are cheaper.
  const lines = terms.lines.filter(
    ({ kind, amount, ofOthers }) =>
      (kind !== 'PER_PERSON' || isOfPersons || amount !== null) && !(ofOthers && needed !== null),
  );
  if (lines.length === 0) return false;
  const told = tellSum(
    talk,
    { ...terms, lines },
    { items, sums: supposed || (sums && (!weighs || includes.test(acts.folded))), haggles },
  );
  if (told && said.length > 0) {
    state.focus ??= said.at(-1)?.product ?? null;
    askWhatIsOpen(talk, open);
  }
  // "Mándemelas a Colón, ¿cuánto es con el flete?" asks to order the list at that sum; the yes shows it with its conditions first.
  if (
    told &&
    sums &&
    (acts.asksToOrder || isNewPlace || (included && !acts.asks)) &&
    items.length === 0 &&
    state.items.length > 0 &&
    terms.total
  )
    talk.closeWith(talk.voice.say('confirmOrder'));
  return told;
}

/** "¿Y si son 50? ¿alcanzan?": asks whether there are as many, and not whether the money is enough. */
const asksForEnough =
  /\b(?:son|sean|fueran|llevo|serian|quiero)\s\d+\b(?!\s(?:mil|pesos|lucas|soles|colones|dolares))[^.;]*\b(?:alcanzan|tienen tant[oa]s|hay tant[oa]s|tienen es[oa]s|hay es[oa]s)\b/u;

/** Whether the last sum had a surcharge or a discount of a means of payment. */
const toldByPayment = ({ input }: Talk): boolean =>
  (input.dialogue.counted ?? []).some(kind => kind === 'SURCHARGE' || kind === 'DISCOUNT');

/** "¿Cuánto me devuelven?", "¿y de vuelto?", "my change?": how much comes back of a note. */
const asksChange =
  /\b(?:cuanto (?:me |nos )?(?:devuelv\p{L}+|regres\p{L}+|sobra\p{L}*|dan de (?:vuelto|cambio|vuelta)|(?:es|seria) (?:el|mi|de) (?:vuelto|cambio|vuelta))|(?:vuelto|cambio) (?:de )?cuanto|how much change)\b/u;

/** Tells how the shop delivers, where no text states a fee, and asks again for the list that waits for a yes. */
function tellsDelivery(talk: Talk): boolean {
  const article = deliveryArticle(talk);
  if (!article) return false;
  quote(talk, article);
  showCart(talk);
  return true;
}

/** Returns the one product that the message names; null if it names none or several. */
function onlyNamed(talk: Talk): string | null {
  const { text, tools } = talk;
  const [named, other] = meantBy(namedIn(talk, text, tools.products(text)), text).items;
  return named && !other ? named.name : null;
}

/** "¿Cuánto de anticipo?", "¿y de seña?" */
const asksDeposit =
  /\b(?:cuanto|how much|what(?:'?s| is) the)\b|^\W*(?:(?:y|and|ok|bueno)\W+)*(?:(?:de|la|el|con|for|the)\s)*(?:sena|anticipo|adelanto|deposito|abono|enganche|deposit|down payment)\W*$/u;

/** "¿La hidráulica cuánto tendría que dar?" asks for the share of one thing. */
const asksShare = /\bcuanto (?:\p{L}+ ){1,2}(?:que|q|k) (?:dar|dejar|adelantar|abonar|poner)\b/u;
/** "¿Me alcanza?", "con eso llego al mínimo": weighs a sum against a condition. "¿Puedo llegar mañana?" only comes. */
const weighing =
  /\b(?:alcanz\w+|con (?:es[oae]s?|est[oae]s?) (?:ya )?lleg\w+|lleg(?:o|a|amos|ue|ar|aria) (?:ya )?(?:al?|para)(?: (?:el|la|los|un|una))? ?(?:minim|monto|descuent|rebaj|promo|ofert|envio|entrega|regalo|mayoreo|por mayor|precio de|cantidad|compra minima|\d)\w*|gratis|free|me faltan?|enough|qualify|aplica|califica)\b/u;

const byMonth =
  /\b(?:al|por|cada|a) mes\b|\b(?:cuestan?|valen?|salen?|cobran|precio|costo|valor)(?: (?:de|por|tiene))? (?:la|una|su) mensualidad\b|\b(?:per|a) month\b|\bmonthly\b/u;
const months = /^(?:mes|mensualidad|month)/iu;

/** "Sí, mejor son 18" may be written without accent and comma; with a list to change it is a yes, not a hypothesis. */
const agreesTo = ({ acts, state }: Talk): boolean =>
  state.items.length > 0 && !acts.asks && !acts.asksPrice && /^\W*si mejor (?:que )?(?:son|sean)\b/u.test(acts.folded);

/** A short question for the amount of what was told: "¿y eso en colones?", "35 por ese precio cuánto da". */
const goesOn = ({ state, acts, text }: Talk): boolean =>
  state.topic !== null &&
  (acts.asksPrice || acts.asksTotal) &&
  !/\bcada cuanto\b/u.test(acts.folded) &&
  text.trim().split(/\s+/u).length <= shortQuestion;
const shortQuestion = 12;
/** "¿Cuánto cobran por bajarlo del 4 piso?": only the server knows whether floors cost something. */
const saysFloor =
  /\b(?:\d{1,2}(?:er|ro|do|to|mo|vo|st|nd|rd|th)?|primer|segundo|tercer|cuarto|quinto|sexto|first|second|third|fourth|fifth) (?:piso|nivel|planta|floor)\b|\b(?:piso|nivel|floor) \d{1,2}\b/u;

/** A question for a sum that includes something other than the products of the list: "con el armado cuánto es todo". */
const counts = ({ acts, state }: Talk): boolean =>
  (acts.asksPrice || acts.asksTotal || /\b(?:queda|quedaria|seria|sale|total)\b/u.test(acts.folded)) &&
  (whole.test(acts.folded) || ((state.counted ?? []).length > 0 && /\btotal\b/u.test(acts.folded)));
const whole =
  /\b(?:instal\p{L}+|(?:por|el|cuanto) (?:colocar|poner|montar|armar)(?:l[oa]s?)?|con|mas|incluyendo|incluid[oa]s?|sumando|junto|todo|total|si (?:me|nos|l[oa]s?|se)|de noche|with|including|plus|altogether)\b/u;

/** "Carpa 4 personas": the number is in the product's name, and does not ask for the price of that many persons. */
const namesByPersons = ({ acts, tools, text }: Talk): boolean => {
  const [said = ''] = /\b\d+ (?:personas|plazas|people|persons)\b/u.exec(acts.folded) ?? [];
  return said !== '' && tools.products(text).some(({ named, name }) => named && foldName(name).includes(said));
};

/** Includes the delivery or another condition, without a word of asking. */
const includes =
  /\b(?:ya con|con (?:el |la |todo y )?(?:envio|flete|domicilio|entrega|delivery|despacho|reparto|transporte|acarreo|recogida|recojo|express|descuento|movilidad|factura|boleta|comprobante|iva|igv|itbis|itbms|isv)|puest[oa]s? (?:en|alla|aca|aqui|ahi)|with (?:the |an? )?(?:delivery|shipping|discount|invoice|tax(?:es)?)|delivered|shipped)\b/u;
/** "Envío al centro", while a list waits for a yes. */
const toThere =
  /^\W*(?:(?:y|e|ok|si|bueno|quiero|seria|es)\W+)*(?:(?:el|un|mi|the) )?(?:envio|flete|domicilio|entrega|despacho|shipping|delivery) (?:(?:es|seria|is) )?(?:al?|en|hasta|para|pa|to|in) \p{L}/u;
const shortWords = 8;

const withIt = ({ acts }: Talk): boolean => /\b(?:con|ya con|incluido|including|with)\b/u.test(acts.folded);

/** "La bomba y 12 codos, ¿cuánto es?" with two kinds of pump: the sum is without a pump, so the answer asks which one. */
function askWhatIsOpen(talk: Talk, [left]: MeantList['open']): void {
  if (!left) return;
  showProducts(talk, left.found);
  talk.state.pending = left.quantity;
}
