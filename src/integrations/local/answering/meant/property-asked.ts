import { type FoundItem, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { headOf } from '../products/head-of.js';

/** "¿Cuánto dura la batería?", "how long does the battery last": a property of the thing that is spoken of. */
const ofPart =
  /\bcuanto (?:le |me |te |nos )?(?:dura|aguanta|rinde)n?\b|\bhow long (?:does|do) (?:the|its|it)\b[^?]*\blast\b/u;
/** "¿Cuánta memoria tiene?": how much of it that thing has. */
const howMuchOf =
  /\bcuant[oa]s? \p{L}{3,}(?: \p{L}{2,})? (?:tiene|trae|lleva|incluye|carga)n?\b|\bhow (?:much|many) \p{L}{3,} (?:does|do) (?:it|they) (?:have|come with)\b/u;

/**
 * Returns, of the products that a question names, those that it may be about while a thing is spoken of: "¿cuánto dura la batería?" is not
 * about the service "cambio de batería", nor "¿cuánta memoria tiene?" about memory cards.
 */
export function withoutNamesakesOfParts(
  focus: string | null,
  question: string,
  found: readonly FoundItem[],
): readonly FoundItem[] {
  if (focus === null) return found;
  const folded = foldName(question);
  if (howMuchOf.test(folded)) return found.filter(({ name }) => name === focus);
  if (!ofPart.test(folded)) return found;
  const said = new Set(wordsIn(question).map(({ stem }) => stem));
  return found.filter(({ name }) => name === focus || wordsIn(headOf(name)).some(({ stem }) => said.has(stem)));
}
