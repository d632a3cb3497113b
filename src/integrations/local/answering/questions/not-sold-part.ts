import { orderedIn } from '../products/restock-part.js';
import { asksForNotSold, asksForUnheld } from '../products/unheld.js';
import { actsIn } from '../said/acts.js';
import type { Talk } from '../talk.js';

/**
 * Says that what a question asks for is not sold. Returns `ends` if it is the only question of the message, `quoted` if it is one of
 * several, and null if the shop may have it.
 */
export function tellsNotSold(talk: Talk, question: string, isOnly: boolean): 'ends' | 'quoted' | null {
  const isUnheld = asksForUnheld(talk, question);
  if (!(isUnheld || (isOnly && asksForNotSold(talk, question)))) return null;
  const { asksWhether, buys } = actsIn(question);
  if (!isOnly) {
    if (!(asksWhether || buys)) return null;
    talk.add(talk.voice.say('notCarried'));
    return 'quoted';
  }
  if (!(asksWhether || buys)) talk.unknown(talk.voice.say('unknown'));
  else if (!tellsOrdered(talk)) talk.unknown(talk.voice.say('notCarried'));
  talk.refused = true;
  return 'ends';
}

/** Tells that a thing is not sold and how the shop gets such things; returns false if no article says that. */
export function tellsOrdered(talk: Talk): boolean {
  const ordered = orderedIn(talk);
  if (ordered === null) return false;
  talk.add(talk.voice.say('notCarried'));
  talk.tells(ordered);
  talk.buttons('person');
  return true;
}
