import { foldName } from '../../../../domain/shared/fold.js';
import { bestNamed } from '../meant/best-named.js';
import { inFocus } from '../meant/referents.js';
import { actsIn } from '../said/acts.js';
import type { Talk } from '../talk.js';
import { factOf } from './fact-part.js';
import { tellAllThatIsKnown } from './property-asked-part.js';

const ofThat =
  /^\W*(?:(?:y|e|pero|oiga|ok|bueno|and|but|so)\W+)*(?:es[eao]|est[eao]|(?:does|is|can|will) (?:that|this|it))\s(?:(?:si|no|me|le|les|nos|tambien|one)\s)*(?:sirve[n]?|funciona[n]?|aguanta[n]?|queda[n]?|vale para|va bien|es (?:para|buen[oa]|apt[oa])|work|fit|suit|good|suitable|for)\b/u;

/**
 * "¿Ese sirve para recién nacido?": what the text of the current product says, and not another product that has these words in its name.
 * Returns false if the question points at nothing, or asks for a price.
 */
export function tellsOfThat(talk: Talk, question: string): boolean {
  if (!ofThat.test(foldName(question)) || actsIn(question).asksPrice) return false;
  const item = inFocus(talk);
  if (!item || item.description === '') return false;
  const fact = factOf(item, question);
  const isOfOther = bestNamed(talk.tools.products(question)).some(({ name }) => name !== item.name);
  if (fact === null && !isOfOther) return false;
  if (fact !== null) talk.tells(fact);
  else tellAllThatIsKnown(talk, item);
  talk.showed([item]);
  talk.refused = true;
  talk.buttons('order', 'person');
  return true;
}
