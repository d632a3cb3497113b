import { namesOwnOrder } from '../cart/names-own-order.js';
import { asksOfFile, isAtTheDoor, waitedLong, wrongNumber, wroteElsewhere } from '../said/whole-messages.js';
import type { Talk } from '../talk.js';
import { thinksOver } from './puts-off.js';

/**
 * Answers messages that ask nothing of the goods: who waited long or is at the door, an own order, a wrong number, a file that did not
 * arrive, who thinks it over. Returns false for any other message.
 */
export function answerWholeMessage(talk: Talk): boolean {
  const { acts, input } = talk;
  // A customer who already waits for a person is told elsewhere that the message was noted.
  if (waitedLong.test(acts.folded) && !input.awaitsPerson) {
    talk.add(talk.voice.say('sorryForWait'));
    talk.closeWith(talk.voice.say('greetingAsk'));
    return true;
  }
  if (wroteElsewhere.test(acts.folded) && !input.awaitsPerson) {
    talk.add(talk.voice.say('greetingAsk'));
    return true;
  }
  if (isAtTheDoor.test(acts.folded) && !input.awaitsPerson) {
    talk.handOver();
    return true;
  }
  if (asksOfFile.test(acts.folded) && !input.hasUnreadMedia) {
    talk.add(talk.voice.say('nothingArrived'));
    talk.buttons('person');
    return true;
  }
  if (namesOwnOrder(talk)) {
    talk.handOver();
    return true;
  }
  if (wrongNumber.test(acts.folded)) {
    talk.add(talk.voice.say('wrongNumber'));
    return true;
  }
  if (thinksOver(talk)) {
    talk.add(talk.voice.say('takeTime'));
    return true;
  }
  return false;
}
