import { type AnswerReply, partRead, turnsRead } from '../../../domain/assistant/index.js';
import type { AnswerInput } from '../../../domain/assistant/language-model.port.js';
import { buttonPressed, pressed } from './buttons.js';
import { answerAlong, answerBeside, answerBookingAndRest } from './cart/beside-part.js';
import { showCart } from './cart/cart.js';
import { passesOnAgainstRules } from './cart/cart-rules.js';
import { turnToChoice } from './cart/choice-first.js';
import { answerCompleting } from './cart/completing-part.js';
import { answerConfirmation } from './cart/confirmation-part.js';
import { answerCount } from './cart/count-part.js';
import { answerDetails } from './cart/details-given.js';
import { answerGaveUp, answerStartedOver } from './cart/gave-up-part.js';
import { answerInTurn } from './cart/in-turn.js';
import { answerListCommands } from './cart/list-commands-part.js';
import { answerOrderFirst } from './cart/order-first.js';
import { answerQuantities } from './cart/order-part.js';
import { answerRefusedOffer } from './cart/refused-offer-part.js';
import { answerSentCart } from './cart/sent-cart-part.js';
import { answerTurnedDown, keepsWithout } from './cart/turned-down-part.js';
import { answerAge } from './products/age-part.js';
import { answerCapacity } from './products/capacity-part.js';
import { answerDiffer } from './products/differ-part.js';
import { answerKindsAsked } from './products/kinds-asked-part.js';
import { tellsForAnother } from './products/meant-for-part.js';
import { answerMeasured } from './products/measure-part.js';
import { answerNeed } from './products/need-part.js';
import { answerOwnFit } from './products/own-fit-part.js';
import { answerOwnVariant } from './products/own-variant-part.js';
import { answerOneEach, answerParty } from './products/party-part.js';
import { answerPicture, answerPictureOf } from './products/picture-part.js';
import { answerPurpose } from './products/purpose-part.js';
import { answerRange } from './products/range-part.js';
import { notesRestock } from './products/restock-part.js';
import { answerSizeAgain } from './products/size-again-part.js';
import { answerUnpriced } from './products/unpriced-part.js';
import { answerAside } from './questions/aside-part.js';
import { answerBreakdown } from './questions/breakdown-part.js';
import { closesWithYes, givesThanks, isPraise, isShort, saysGoodbye } from './questions/courtesies.js';
import { answerOnDate } from './questions/date-part.js';
import { answerDoubt } from './questions/doubt-part.js';
import { answerFault } from './questions/fault-part.js';
import { answerInquiry } from './questions/inquiry-part.js';
import { answerNextStep, asksToGoOn } from './questions/next-step-part.js';
import { tellNotice } from './questions/notice-part.js';
import { onlyGivesAddress } from './questions/only-address.js';
import { asksOfBusiness } from './questions/only-of-business.js';
import { answerOwnThing } from './questions/own-thing-part.js';
import { answerOwnTrouble } from './questions/own-trouble-part.js';
import { asksPerson, passesOn } from './questions/person-part.js';
import { answerQuestions } from './questions/question-part.js';
import { reportsFault } from './questions/reports-fault.js';
import { answerServiceAsked } from './questions/service-asked-part.js';
import { answerWholeMessage } from './questions/whole-message-part.js';
import { answerWordless, unreadPhrase } from './questions/wordless-part.js';
import { tellBeside } from './sources/source-part.js';
import { beginsWithYesNo } from './sources/yes-no-first.js';
import { answerAllNamed } from './sums/all-named-part.js';
import { asksByPrice } from './sums/asks-by-price.js';
import { answerBeyond } from './sums/beyond-part.js';
import { tellsCredited } from './sums/credited-part.js';
import { answerDuration, answerOneForTime } from './sums/duration-part.js';
import { answerEither } from './sums/either-part.js';
import { answerExchange } from './sums/exchange-part.js';
import { tellsExcluded } from './sums/excluded-part.js';
import { answerFetched } from './sums/fetched-part.js';
import { answerForMoney } from './sums/for-money-part.js';
import { answerFraction } from './sums/fraction-part.js';
import { answerInstalled } from './sums/installed-part.js';
import { tellListThere } from './sums/list-there.js';
import { answerMonthsAgain } from './sums/months-again-part.js';
import { answerNamedPrice } from './sums/named-price-part.js';
import { answerObjection } from './sums/objection-part.js';
import { answerOtherDate } from './sums/other-date-part.js';
import { answerOtherPayment } from './sums/other-payment-part.js';
import { answerOtherwise } from './sums/otherwise-part.js';
import { answerOwnExtra } from './sums/own-extra-part.js';
import { tellPlace } from './sums/place-part.js';
import { answerPricedPack } from './sums/priced-pack-part.js';
import { answerPutInPlace } from './sums/put-in-place-part.js';
import { answerReadList } from './sums/read-list-part.js';
import { answerRent } from './sums/rent-part.js';
import { answerStartCost } from './sums/start-cost-part.js';
import { answerStay } from './sums/stay-part.js';
import { answerSumToPlace } from './sums/sum-to-place.js';
import { answerTerms } from './sums/terms-part.js';
import { answerTimedSums } from './sums/timed-sums.js';
import { answerTogether } from './sums/together-part.js';
import { answerWholeSum } from './sums/whole-sum-part.js';
import { Talk } from './talk.js';

/**
 * Answers from the input and the tools only: every product, price and policy in the text comes from there, so the answer cannot invent
 * any. `known` is false if they do not contain the answer; the text then says so and offers a person. If a tool is needed first, returns
 * the calls; the caller drafts again once it has their results.
 */
export const draftAnswer = (input: AnswerInput): AnswerReply => replyOf(talkOf(input));

/** Returns the answer with its working state, for callers that need to know what it is based on. Of a long message only a part is read. */
export function talkOf(given: AnswerInput): Talk {
  const talk = new Talk({ ...given, text: partRead(given.text), history: turnsRead(given.history) });
  if (!answerSentCart(talk)) respond(turnToChoice(talk));
  beginsWithYesNo(talk);
  keepsWithout(talk);
  return talk;
}

/** Returns the reply: the calls of tools that are needed first, otherwise the text. */
export function replyOf(talk: Talk): AnswerReply {
  const calls = talk.tools.pending;
  return calls.length > 0 ? { text: '', known: true, quickReplies: [], calls } : talk.reply();
}

/** The first part that can handle the message writes the whole answer. */
function respond(talk: Talk): void {
  const { acts, input, state } = talk;
  const empty = !/[\p{L}\d\p{Extended_Pictographic}]/u.test(input.text);
  if (input.hasUnreadMedia && empty) {
    answerWordless(talk);
    return;
  }
  if (input.hasUnreadMedia) talk.add(talk.voice.say(unreadPhrase(input)));
  const button = buttonPressed(talk);
  if (button) {
    pressed(talk, button);
    return;
  }
  if (acts.asksMachine) {
    talk.add(talk.voice.say('machine'));
    talk.buttons('person');
    return;
  }
  if (acts.onlyThanks) {
    talk.add(talk.voice.say('thanks'));
    return;
  }
  if (answerStartedOver(talk)) return;
  if (answerTurnedDown(talk) || notesRestock(talk) || answerGaveUp(talk) || answerRefusedOffer(talk)) return;
  if (acts.thanks && closesWithYes(talk)) {
    talk.add(talk.voice.say('thanks'));
    talk.asks(null);
    return;
  }
  if (!acts.onlyGreets && !acts.onlyAgrees && answerAside(talk)) return;
  if (acts.onlyGreets || empty) {
    talk.add(talk.voice.say('greetingAsk'));
    talk.buttons('catalogue', 'price', 'hours');
    return;
  }
  if (answerDoubt(talk) || answerBreakdown(talk) || answerOwnTrouble(talk)) return;
  if (reportsFault(talk) && asksPerson(talk.text)) talk.add(talk.voice.once('sorry'));
  if (passesOn(talk) || answerExchange(talk) || answerPutInPlace(talk) || answerListCommands(talk)) return;
  if (isPraise(talk) && !(acts.thanks && isShort(acts.folded))) {
    talk.add(talk.voice.say('praise'), talk.voice.once('askFurther'));
    return;
  }
  if (state.asked === 'PERSON' && acts.onlyAgrees) {
    if (input.awaitsPerson || !passesOnAgainstRules(talk)) talk.handOver();
    return;
  }
  if (saysGoodbye(talk) || (acts.leaves && !acts.asks && !acts.buys)) {
    talk.add(talk.voice.say('farewell'));
    talk.asks(null);
    return;
  }
  if (answerWholeMessage(talk)) return;
  if (answerPictureOf(talk) || answerPicture(talk) || answerUnpriced(talk) || answerInquiry(talk)) return;
  if (answerDiffer(talk) || answerOwnFit(talk)) return;
  if (
    answerOnDate(talk) ||
    answerNextStep(talk) ||
    answerObjection(talk) ||
    answerOtherPayment(talk) ||
    answerPurpose(talk) ||
    asksOfBusiness(talk) ||
    answerForMoney(talk) ||
    asksByPrice(talk)
  )
    return;
  if (answerTimedSums(talk) || answerServiceAsked(talk) || (!input.awaitsPerson && answerBookingAndRest(talk))) return;
  if (
    tellsExcluded(talk) ||
    answerNamedPrice(talk) ||
    tellsCredited(talk) ||
    answerAge(talk) ||
    tellsForAnother(talk) ||
    answerCapacity(talk) ||
    answerParty(talk) ||
    answerBeyond(talk)
  )
    return;
  if (answerDetails(talk)) {
    answerAlong(talk);
    return;
  }
  // Words of an address are no goods: "cementerio" is near to "cemento".
  if (onlyGivesAddress(talk)) {
    if (state.items.length > 0 && !input.awaitsPerson) showCart(talk);
    else talk.add(talk.voice.say('allRight'), talk.voice.once('askFurther'));
    return;
  }
  if (
    answerKindsAsked(talk) ||
    answerSizeAgain(talk) ||
    answerOwnVariant(talk) ||
    answerOwnExtra(talk) ||
    answerInstalled(talk) ||
    answerMonthsAgain(talk) ||
    answerDuration(talk) ||
    answerOtherDate(talk)
  )
    return;
  if (
    answerInTurn(talk) ||
    answerFetched(talk) ||
    answerOtherwise(talk) ||
    answerSumToPlace(talk) ||
    answerWholeSum(talk) ||
    answerAllNamed(talk) ||
    answerTogether(talk)
  )
    return;
  const confirms = !input.awaitsPerson && (answerCount(talk) || answerConfirmation(talk) || answerOrderFirst(talk));
  if (!confirms && answerRange(talk)) {
    answerBeside(talk);
    return;
  }
  if (!confirms && reportsFault(talk)) {
    answerFault(talk);
    return;
  }
  if (
    confirms ||
    answerRange(talk) ||
    answerRent(talk) ||
    answerPricedPack(talk) ||
    answerFraction(talk) ||
    answerStartCost(talk) ||
    answerStay(talk) ||
    answerMeasured(talk) ||
    answerNeed(talk) ||
    answerOneEach(talk) ||
    answerCompleting(talk) ||
    answerEither(talk) ||
    answerTerms(talk) ||
    answerOwnThing(talk) ||
    answerQuantities(talk) ||
    answerOneForTime(talk) ||
    answerReadList(talk)
  ) {
    answerAlong(talk);
    return;
  }
  if (givesThanks(talk)) {
    talk.add(talk.voice.say('thanks'));
    return;
  }
  if (acts.onlyAgrees) {
    talk.add(talk.voice.say('allRight'), talk.voice.once('askFurther'));
    return;
  }
  answerQuestions(talk);
  if (!talk.refused) {
    tellBeside(talk);
    tellNotice(talk);
  }
  tellPlace(talk);
  tellListThere(talk);
  asksToGoOn(talk);
}
