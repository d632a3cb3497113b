import { inFocus } from '../meant/referents.js';
import { lastSaid } from '../said/last-answer.js';
import { sizeAgainIn, sizeIn, speaksOfSizes } from '../said/sizes.js';
import type { Talk } from '../talk.js';
import { sizeOf } from './fact-part.js';

/**
 * "¿Y 44?" after "¿hay en talla 45?": another size of the same thing, and no quantity. Returns false if the message before asked for no
 * size, or if the text of the current product states none.
 */
export function answerSizeAgain(talk: Talk): boolean {
  const size = sizeAgainIn(talk.text);
  const before = lastSaid(talk.input);
  if (size === null || !(speaksOfSizes(before) && sizeIn(before) !== null)) return false;
  const item = inFocus(talk);
  const found = item ? sizeOf(item, `talla ${size}`) : null;
  if (!item || !found) return false;
  if (found.holds && item.inStock === false) talk.add(talk.voice.say('noneLeft', { product: item.name }));
  talk.add(talk.voice.say(found.holds ? 'yesOf' : 'noSize', { text: found.sentence }));
  talk.showed([item]);
  talk.buttons('order', 'person');
  return true;
}
