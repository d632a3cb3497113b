import { sentencesOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { inFocus } from '../meant/referents.js';
import { kinOf } from '../products/kin.js';
import type { Talk } from '../talk.js';

const asksHour =
  /^\W*(?:(?:y|e|pero|ok|bueno|and|but|so)\W+)*(?:(?:como )?a que horas?|en que horario|entre que horas?|what time)\s(?:(?:me|nos|se|l[oae]s?|mas o menos|es que|does|do|is|are|will|would)\s)*(?:lleg|entreg|tra[ei]|mand|envi|it|they|you|arriv|deliver|come)\p{L}*/u;
const delivered = /\b(?:entreg|lleg|envi|reparti|deliver|arriv)\p{L}*/u;
const hours = /\b\d{1,2}(?::\d{2})?\s?(?:a|y|-|–|to|and)\s?\d{1,2}|\b\d{1,2}(?::\d{2})?\s?(?:am|pm|h|hrs|horas)\b/u;

/**
 * "¿A qué hora llega?" of a product whose own text says when it is delivered: tells that sentence, before the hours of all deliveries.
 * Returns false if its text says none.
 */
export function tellsOwnDelivery(talk: Talk, question: string): boolean {
  if (!asksHour.test(foldName(question))) return false;
  const item = inFocus(talk);
  const kin = item ? [item, ...kinOf(talk, item.name)] : [];
  const told = kin
    .flatMap(({ description }) => sentencesOf(description))
    .find(sentence => {
      const folded = foldName(sentence);
      return delivered.test(folded) && hours.test(folded);
    });
  if (told === undefined) return false;
  talk.tells(told);
  talk.refused = true;
  return true;
}
