import { isWork } from './done-to.js';
import { factOf } from './fact-part.js';
import { itemLine } from './item-line.js';
import type { Talk } from './talk.js';

/** "Es una Makita de 2017", "it's a size 15": what the customer has at home is told, and not wanted. */
const tellsOfOwn =
  /^\W*(?:(?:si|no|ok|pues|mmm+|bueno|ah|mire|yes|yeah|no|well|so|oh)\W+)*(?:es|son|seria|it\W?s|its|it is|they are|they're|tengo|(?:la|el|lo) mi[oa] es|mi \p{L}+ es|i have|i've got|mine is|my \p{L}+ is) (?:como )?(?:un[oa]s?|an?|del?|like an?)\b/u;

/**
 * Takes what is told of the customer's own thing, after a service for it was shown, for no order of another: the service and what its text says to
 * it are told. False for all else.
 */
export function answerOwnThing(talk: Talk): boolean {
  const { acts, state, tools, input } = talk;
  if (state.focus === null || !tellsOfOwn.test(acts.folded) || acts.asks || acts.takes || acts.asksToOrder)
    return false;
  const [service] = tools.called(state.focus);
  if (!service || !isWork(service)) return false;
  talk.add(talk.voice.say('allRight'));
  talk.addLines([itemLine(service, input.language)]);
  const fact = factOf(service, talk.text);
  if (fact !== null) talk.tells(fact);
  talk.closeWith(talk.voice.once('askFurther'));
  talk.buttons('order', 'person');
  talk.asks(null);
  talk.settled = true;
  return true;
}
