import { numberWords } from '../../../../domain/shared/number-words.js';
import { countedIn } from '../meant/counting.js';
import { listedNow, merged } from '../meant/items.js';
import { bothMeant, eachAsked, pairMeant, saysBoth, twoOfOne } from '../meant/pronouns.js';
import { servicesSaid, withServices } from '../meant/services-said.js';
import { addedByPronoun } from '../meant/taken-alone.js';
import type { Acts } from '../said/acts.js';
import { itemsIn } from '../said/quantities.js';
import { goesOnWithOne } from '../said/question-forms.js';
import { withoutStories } from '../said/stories.js';
import { supposed } from '../said/supposing.js';
import { withoutDestination } from '../sums/destination-said.js';
import { addsExtras } from '../sums/extras-added.js';
import { differenceOf, quoted, showTotal, sumOfCart, supposesMore, totalOfNamed } from '../sums/quote-part.js';
import { wholeCourse } from '../sums/whole-course.js';
import { type Talk } from '../talk.js';
import { boughtWithout } from './bought-without.js';
import { setCart } from './cart.js';
import { afterCorrection, changedCart } from './cart-changes.js';
import { answerDifference } from './choice-part.js';
import { allThatAreLeft, chosen, countedOf, inPlaceOfSoldOut, inTurn, partOfThem } from './chosen-items.js';
import { asksRunningSum, goesOnCounting, namedInAddition } from './goes-on.js';
import { addsMore, ordered } from './ordered-items.js';
import { changesPlaced } from './placed-order.js';
import { asksWhichToRemove, missingIn, takesOut, withoutOwned } from './removals.js';
import { sameOfOther, swapped } from './swaps.js';
import { answerWeight } from './weights-said.js';
import { asksWhichToCount } from './which-to-count.js';

/**
 * Handles quantities in a message: several things with their quantities, "3" of the things shown, fewer, or none. Returns false if it
 * names no quantity.
 */
export function answerQuantities(talk: Talk): boolean {
  const { acts, state } = talk;
  const text = withoutDestination(talk, afterCorrection(withoutStories(talk.text)));
  const rest = withoutOwned(talk);
  if (rest) {
    setCart(talk, rest);
    return true;
  }
  if (text === '' && talk.text.trim() !== '') return false;
  // Searched for early: each search that waits for another uses one of the answer's rounds of tools.
  servicesSaid(talk);
  if (changesPlaced(talk)) return true;
  // Without a cart, the change applies to the list that was priced.
  if (state.items.length === 0 && (acts.removes || acts.corrects || inExchange.test(acts.folded)))
    state.items = state.priced ?? [];
  if (wholeCourse(talk) || answerWeight(talk)) return true;
  const other = sameOfOther(talk);
  if (other) return showTotal(talk, other);
  const asked = state.asked;
  const wants =
    acts.buys ||
    acts.adds ||
    acts.corrects ||
    acts.oneOfEach ||
    acts.agrees ||
    /\b(?:entonces|then)\b/u.test(acts.folded) ||
    bareAmount.test(acts.folded) ||
    (!acts.asks && politely.test(acts.folded)) ||
    saysBoth(acts.folded) ||
    asked === 'QUANTITY' ||
    asked === 'WHICH' ||
    asked === 'CONFIRM';
  // "Quiero un regalo, ¿cuál sale más barato?" is a question; only a number or "deme" makes it an order.
  const counted = countedIn(talk, text, true).some(({ loose }) => !loose);
  const wishes =
    acts.buys && !acts.takes && !counted && !addsMore.test(acts.folded) && asked !== 'QUANTITY' && asked !== 'CONFIRM';
  // "Que sean 2 nomás, ¿cuánto es?" orders two of them; "¿y si fueran 2?" is only a question.
  const corrects =
    acts.corrects &&
    state.items.length > 0 &&
    (itemsIn(text, true).length > 0 || ratherWith.test(acts.folded)) &&
    !supposing.test(acts.folded);
  // "Y 5 afiches, ¿cuánto es?" goes on with the order and asks what it comes to.
  const continues =
    state.items.length > 0 && counted && goesOnCounting(acts.folded) && (!acts.asks || asksRunningSum(acts.folded));
  const isQuestion =
    supposesMore.test(acts.folded) ||
    (acts.asks && onlySupposes.test(acts.folded)) ||
    andIf.test(acts.folded) ||
    // "¿Y la matrícula?", with nothing in the cart, asks what that costs.
    (state.items.length === 0 && (state.priced ?? []).length === 0 && goesOnWithOne(acts.folded)) ||
    (acts.asksPrice && ifWanted.test(acts.folded)) ||
    (!counted && (forWhen.test(acts.folded) || givesIf.test(acts.folded))) ||
    (acts.asks &&
      !corrects &&
      !continues &&
      (!acts.buys || (wishes && (acts.asksPrice || acts.asksAdvice || whichOne(acts.folded)))));
  // "¿Y con el sartén en vez de la olla?" asks what the list comes to then.
  const asksWith = asksAmount(acts) || withInstead.test(acts.folded);
  const put = isQuestion && asksWith && inExchange.test(acts.folded) ? swapped(talk) : null;
  if (put) {
    state.items = talk.input.dialogue.items;
    return showTotal(talk, put);
  }
  if (!isQuestion && asksWhichToCount(talk)) return true;
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
    // A product that is to be removed but is not in the cart is never added.
    if (takesOut(talk) && !acts.buys && !acts.adds && !acts.takes && !acts.corrects) return false;
  }
  if (isQuestion && asksWith && bothOf(talk)) return true;
  if (!isQuestion && wants && !acts.asksDifference && (bothOf(talk) || allThatAreLeft(talk))) return true;
  // "Un cedro y un azahar, ¿a cuánto me quedan?" counts one of each; "¿y si fueran dos?" counts two of the current product.
  const supposes = isQuestion && supposing.test(acts.folded) && itemsIn(text, false).length > 0;
  const several =
    isQuestion && acts.asksPrice && countedIn(talk, text, true).filter(({ name }) => name !== '').length > 1;
  // "2 bandejas de esas y 50 tostadas?" asks what they come to.
  const isList =
    isQuestion &&
    !asksElse.test(acts.folded) &&
    countedIn(talk, text, true).filter(({ loose, name }) => !loose && name !== '').length > 1;
  const counts =
    supposes ||
    several ||
    isList ||
    (isQuestion && (acts.asksTotal || (acts.asksPrice && (itemsIn(text, false).length > 0 || asksForThese(text)))));
  const said = countedIn(talk, text, (wants && !isQuestion) || counts);
  const added = namedInAddition(talk);
  if (added && state.items.length > 0) {
    talk.spoke(added.map(({ product }) => product));
    state.focus = added.at(-1)?.product ?? state.focus;
    setCart(talk, merged(state.items, added, false));
    return true;
  }
  if (added && itemsIn(text, true).length === 0) return showTotal(talk, merged(state.priced ?? [], added, false));
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
  if ((acts.asksPrice || acts.asksTotal || acts.asks || supposesMore.test(acts.folded)) && sumOfCart(talk)) return true;
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
  if (isQuestion && said.length > 0 && (supposes || isList || acts.asksTotal || acts.asksPrice) && quoted(talk, said))
    return true;
  if (!isQuestion && inTurn(talk, said)) return true;
  if (!isQuestion && partOfThem(talk)) return true;
  if (said.length === 0 && addsExtras(talk)) return true;
  if (said.every(({ implied }) => implied) && chosen(talk, isQuestion)) return true;
  const served = onlyAdds.test(acts.folded) ? withServices(talk, state.items) : state.items;
  if (served.length > state.items.length && !isQuestion) {
    setCart(talk, served);
    return true;
  }
  const byPronoun = addedByPronoun(talk);
  if (byPronoun !== null && !isQuestion) {
    talk.spoke([byPronoun]);
    setCart(talk, merged(state.items, [{ product: byPronoun, quantity: 1 }], false));
    return true;
  }
  if (said.length === 0 || isQuestion) return boughtWithout(talk, said.length > 0);
  if (acts.asksPrice && !acts.buys && said.every(({ name }) => name === ''))
    return said.some(({ after }) => /^(?:for|por|l[oa]s|the)$/u.test(after ?? '')) && quoted(talk, said);
  return ordered(talk, said);
}

/** "Mejor con el genérico". */
const ratherWith = /\bmejor con (?:el|la|l[oa]s)\s\p{L}{3}/u;

/** "Con instalación", "and with mounting": an addition to the cart. */
const onlyAdds = /^\W*(?:(?:ok|si|yes|y|and|bueno|also|but|pero)\W+)*(?:with|con|plus|mas)\s/u;

/** "¿Cuánto son las 4?": this quantity of the current product. */
const asksForThese = (text: string): boolean =>
  itemsIn(text, true).some(({ name, after, loose }) => !loose && name === '' && /^l[oa]s$/u.test(after ?? ''));

/** "Un ramo de 12 rosas, por favor": a thing and a courtesy are an order. */
const politely = /\p{L}{3}\W+(?:por favor|porfa\p{L}*|please|pls)\W*$/u;

/** "2 kilos de nuez, por favor" is an order, as "2 sillas" is. */
const bareAmount =
  /^\W*(?:(?:hola|buen[oa]s?|dias?|tardes|noches|hi|hello|es|son|seria|serian)\W+)*(?:\d{1,3}|un|una|dos|tres|cuatro|cinco|seis|ocho|diez)\s(?:kilos?|kgs?|libras?|lbs?|litros?|lts?|metros?|mts?|yardas?|docenas?)\s(?:de|del|of)\s\p{L}{3}/u;

/** Not only of a quantity: "what if I pay in cash". */
const supposing = new RegExp(String.raw`\b(?:${supposed}|(?:if i|suppose|what if)\b)`, 'u');

/** "¿Si llevo 3?", "what if i want 5": only a hypothesis, even if it starts like a yes. "Si quiero 3, ¿a qué hora abren?" orders them. */
const onlySupposes =
  /\b(?:what if|suppose|and if|if (?:i|we)\b[^,;.]*\?)|(?:^\W*|[,;.]\s*|\b(?:y|pero|ahora|cuanto|sale|seria|queda|serian|salen|quedan|costaria|precio)\s(?:\p{L}+\s){0,2}?)si (?:(?:me|nos|yo|l[eoa]s?) )?(?:fuer\p{L}+|baj[oa]|sub[oa]|llev\p{L}+|compr\p{L}+|quisier\p{L}+|pid\p{L}+|son|tom\p{L}+|quier\p{L}+)\b[^,;.]*(?:\?|$)/u;

/** "Y si llevo 3" is a question, even without a question mark. */
const andIf =
  /^\W*(?:(?:ah|ok|bueno|oiga|oye|mmm*)\W+)*(?:y|and|pero|but) (?:que tal )?(?:si (?:(?:me|nos|yo) )?(?:llev|fuer|compr|pid)\p{L}+|if (?:i|we))\b/u;

/** "¿Dan algo por mi lavadora vieja si me llevo la nueva?" asks what there is for it. */
const givesIf =
  /^\W*(?:(?:y|me|nos|le|les|que)\s)*(?:dan|da|hay|hacen|hace|regalan?|descuentan?|rebajan?|tienen?|cobran?)\b.{0,40}\bsi (?:me |nos |te |le )?(?:l[oa]s? )?(?:llevo|compro|llevamos|compramos)\b/u;
/** "La ocupo para hoy, ¿se puede?" asks whether it is ready by then. */
const forWhen =
  /\b(?:para|pa|for) (?:hoy|manana|pasado|est[ea]|el (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)|today|tomorrow|tonight)\b.{0,25}\b(?:se (?:puede|podra|podria|alcanza)|sera posible|es posible|alcanza[ns]?|possible|doable)\b/u;
/** "Si la quiero con 5 fotos más, ¿cuánto sería?" */
const ifWanted = /^\W*(?:(?:y|ok|bueno|pero)\W+)*si l[oa]s? (?:quiero|queremos|llevo|tomo)\b/u;

const inExchange = /\b(?:en vez de|en lugar de|instead of)\b|\b(?:cambi|sustitu|reempla)\p{L}*\s.+\spor\s/u;

/** "¿Y con el sartén en vez de la olla?", but not "¿puede ser con arroz en vez de papa?" */
const withInstead = /^\W*(?:y|e|o|and)\s(?:si )?(?:con|llevo|with)\s(?!.*\b(?:pued|podri|can\b|could))/u;

const whichOne = (folded: string): boolean =>
  /\b(?:cual(?:es)?|que (?:me )?(?:recomienda|conviene)\w*|which)\b/u.test(folded);

const asksElse =
  /(?<!\p{L})(?:tienen?|tenes|hay|habra|venden|cuando|donde|cuant[oa]s|como|que|cual|puede[ns]?|alcanza[ns]?|caben?|entran?|sirven?|incluyen?|dura[ns]?|are|do|does|is|can|have|what|when|where|which|enough|many)(?!\p{L})/u;

/** "Las dos", "ambas": one of each; "3 de cada una", "12 of each": that many of each. */
function bothOf(talk: Talk): boolean {
  const { state, acts } = talk;
  const [, many] = ofEach.exec(acts.folded) ?? [];
  // "La grande, las dos" takes two of the one that is chosen.
  if (many === undefined && countedOf(talk, countedIn(talk, talk.text, true))) return false;
  const same = many === undefined ? twoOfOne(talk) : null;
  if (same) return showTotal(talk, [same]);
  const both = many === undefined ? (eachAsked(talk) ?? bothMeant(talk)) : pairMeant(talk);
  if (!both) return false;
  const quantity = many === undefined ? 1 : (numberWords[many] ?? Number(many));
  const listed = listedNow(state);
  const isListed = listed.length === both.length && both.every(name => listed.some(({ product }) => product === name));
  // "Both together?" of a list is that list.
  const items = many === undefined && isListed ? listed : both.map(product => ({ product, quantity }));
  if (asksAmount(acts) && acts.asks) return showTotal(talk, items);
  const fresh = items.filter(({ product }) => state.items.every(item => item.product !== product));
  setCart(talk, merged(state.items, fresh, false));
  return true;
}

/** "¿Las dos serían?" asks for a price too. */
const asksAmount = ({ asksPrice, asksTotal, folded }: Acts): boolean =>
  asksPrice ||
  asksTotal ||
  /\b(?:serian?|would be)(?: entonces| then)?\W*$|^\W*(?:(?:y|so|and|ok)\W+)*(?:(?:l[oa]s|the) (?:dos|two)|both|amb[oa]s) (?:junt[oa]s|together)\W*$/u.test(
    folded,
  );

const ofEach =
  /\b(\d{1,4}|dos|tres|cuatro|cinco|seis|diez|two|three|four|five|six|ten) (?:\p{L}+ )?(?:de cada(?: un[oa]| tipo| cosa)?|(?:of )?each)\b/u;
