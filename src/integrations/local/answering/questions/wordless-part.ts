import type { AnswerInput } from '../../../../domain/assistant/language-model.port.js';
import { showCart } from '../cart/cart.js';
import type { Talk } from '../talk.js';
import type { Phrase } from '../voice.js';

/** Says what came, and asks for words; a list that waits for a yes is shown again, since a yes would no longer mean it. */
export function answerWordless(talk: Talk): void {
  const { input, state } = talk;
  const phrase = unreadPhrase(input);
  talk.add(talk.voice.say(phrase));
  if (state.asked === 'CONFIRM') {
    showCart(talk);
    return;
  }
  const isNoted = phrase === 'mediaPlace' || phrase === 'mediaContact';
  talk.add(talk.voice.say(!isNoted ? 'askInWriting' : input.history.length > 0 ? 'askFurther' : 'greetingAsk'));
  talk.buttons('person');
}

const fileKinds = new Set(['image', 'video', 'audio', 'document']);
/** Returns the phrase that names what came and cannot be read. */
export function unreadPhrase({ wordlessKind: kind }: AnswerInput): Phrase {
  if (kind === undefined || fileKinds.has(kind)) return 'media';
  if (kind === 'location') return 'mediaPlace';
  return kind === 'contacts' ? 'mediaContact' : 'mediaOther';
}
