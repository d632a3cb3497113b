import type { AnswerReply } from '../../../domain/assistant/index.js';
import type { AnswerInput } from '../../../domain/assistant/language-model.port.js';
import { foldName } from '../../../domain/shared/fold.js';
import { answerAside } from './aside-part.js';
import { answerBeside } from './beside-part.js';
import { answerBooking } from './booking-part.js';
import { buttonPressed, pressed } from './buttons.js';
import { passesOnAgainstRules } from './cart.js';
import { tellsCredited } from './credited-part.js';
import { answerFault, reportsFault } from './fault-part.js';
import { waitsUntilReached, withoutReached } from './hours-said.js';
import { tellsForAnother } from './meant-for-part.js';
import { answerMeasured } from './measure-part.js';
import { answerConfirmation, answerQuantities } from './order-part.js';
import { asksPerson, passesOn } from './person-part.js';
import { countAskedDelivery, tellPlace } from './place-part.js';
import { answerQuestions } from './question-part.js';
import { answerRange } from './range-part.js';
import { answerRent } from './rent-part.js';
import { tellBeside } from './source-part.js';
import { Talk } from './talk.js';
import { answerNamedPrice, answerTerms } from './terms-part.js';

/**
 * Answers from the input and the tools only: every product, price and policy that it names comes from there, so it can invent none.
 * `known` is false where they do not contain the answer; the text then says so and offers a person. Where it needs a tool first, it
 * gives the calls, and works the answer out anew once the results are there.
 */
export function draftAnswer(input: AnswerInput): AnswerReply {
  const talk = new Talk(input);
  respond(talk);
  const calls = talk.tools.pending;
  return calls.length > 0 ? { text: '', known: true, quickReplies: [], calls } : talk.reply();
}

/** The first that knows what to do with the message says everything. */
function respond(talk: Talk): void {
  const { acts, input, state } = talk;
  const empty = input.text.trim() === '';
  if (input.hasUnreadMedia && empty) {
    talk.add(talk.voice.say('media'), talk.voice.say('askInWriting'));
    talk.buttons('person');
    return;
  }
  if (input.hasUnreadMedia) talk.add(talk.voice.say('media'));
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
  if (!acts.onlyGreets && !acts.onlyAgrees && answerAside(talk)) return;
  if (acts.onlyGreets || empty) {
    talk.add(talk.voice.say('greetingAsk'));
    talk.buttons('catalogue', 'price', 'hours');
    return;
  }
  if (reportsFault(talk) && asksPerson(talk.text)) talk.add(talk.voice.once('sorry'));
  if (passesOn(talk)) return;
  if (isPraise(talk)) {
    talk.add(talk.voice.say('praise'), talk.voice.once('askFurther'));
    return;
  }
  if (state.asked === 'PERSON' && acts.onlyAgrees) {
    if (input.awaitsPerson || !passesOnAgainstRules(talk)) talk.handOver();
    return;
  }
  if (acts.leaves && !acts.asks && !acts.buys) {
    talk.add(talk.voice.say('farewell'));
    talk.asks(null);
    return;
  }
  if (thinksOver(talk)) {
    talk.add(talk.voice.say('takeTime'));
    return;
  }
  if (!input.awaitsPerson && answerBooking(talk)) return;
  if (answerNamedPrice(talk) || tellsCredited(talk) || tellsForAnother(talk)) return;
  const confirms = !input.awaitsPerson && answerConfirmation(talk);
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
    answerMeasured(talk) ||
    answerTerms(talk) ||
    answerQuantities(talk)
  ) {
    answerBeside(talk);
    // Of what was just taken out nothing more is told.
    if (!talk.settled && !(acts.removes && !acts.asks)) tellBeside(talk);
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
  if (!talk.refused) tellBeside(talk);
  tellPlace(talk);
  countAskedDelivery(talk);
}

/** "Déjame pensarlo", "I'll get back to you", "cuando tenga 3 meses entonces": leave is taken for now, and what was spoken of stays as it is. */
const thinking =
  /\b(?:(?:dej[ae]me|dej[ae]n(?:os|me)|deja|permit[ae]me|voy a|vamos a|lo|la|tengo que|quiero|para) (?:lo |la )?(?:voy a |vamos a )?(?:pensar(?:lo|la|l[oa]s|me(?:lo)?)?|piens(?:o|amos)|ver(?:lo)? (?:con mi|bien|y)|consult(?:o|ar|arlo|amos) con|platicar(?:lo)? con|revis(?:o|ar|arlo))|(?:yo )?(?:les?|te) aviso|lo consulto|(?:me )?l[oa]s? (?:pensare|pensaremos|consultare|platicare)|let me think|i(?:'ll| will) think (?:about|it)|(?:need|have|want) to think|think it over|(?:i(?:'ll| will)|let me) (?:get back|let you know|sleep on))\b/u;
const thinksOver = ({ acts, text }: Talk): boolean =>
  (thinking.test(acts.folded) || (waitsUntilReached(acts.folded) && !acts.buys && !acts.asksPrice)) &&
  !acts.asks &&
  !acts.asksToOrder &&
  !/[?¿\d]/u.test(withoutReached(foldName(text))) &&
  text.trim().split(/\s+/u).length <= 12;

/** Thanks with whatever people put beside them, and nothing that asks or orders. */
const givesThanks = ({ acts, text, input, tools }: Talk): boolean =>
  acts.thanks &&
  !acts.asks &&
  !acts.buys &&
  !acts.asksPrice &&
  !acts.asksWhether &&
  !/[?¿\d]/u.test(text) &&
  input.sentiment !== 'NEGATIVE' &&
  text.trim().split(/\s+/u).length <= 12 &&
  !tools.products(text).some(({ named }) => named);

const isPraise = ({ input, acts, state }: Talk): boolean =>
  input.intent === 'GENERAL_INQUIRY' &&
  input.sentiment === 'POSITIVE' &&
  state.asked === null &&
  !/[?\d]/.test(input.text) &&
  !acts.corrects &&
  !acts.asksToOrder &&
  !acts.commands &&
  !acts.agrees &&
  !acts.buys &&
  !acts.asksPrice &&
  !acts.asksWhether;
