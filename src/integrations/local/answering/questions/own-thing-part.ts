import { factOf } from '../products/fact-part.js';
import { itemLine } from '../products/item-line.js';
import { isWork } from '../said/done-to.js';
import type { Talk } from '../talk.js';

/** "Es una Makita de 2017", "it's a size 15": describes something that the customer has, and orders nothing. */
const tellsOfOwn =
  /^\W*(?:(?:si|no|ok|pues|mmm+|bueno|ah|mire|yes|yeah|well|so|oh)\W+)*(?:es|son|seria|it\W?s|its|it is|they are|they're|tengo|(?:la|el|lo) mi[oa] es|mi \p{L}+ es|i have|i've got|mine is|my \p{L}+ is) (?:como )?(?:un[oa]s?|an?|del?|like an?)\b|^\W*(?:(?:si|no|ok|pues|bueno|ah|es que|mire)\W+)*(?:yo )?(?:tengo|tenemos|i have|i've got) (?:el|la|l[oa]s|mis?|my) (?!duda|pregunta|comprobante|recibo|cita|pago|dinero|plata|foto|question|receipt|money|photo)/u;

/**
 * Handles a description of the customer's own thing after a service for it was shown: it is not an order of another thing. Tells the
 * service and what its text says about the thing. Returns false for all other messages.
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
