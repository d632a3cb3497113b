import { isLightWord, sentencesOf, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { kindsWanted } from '../said/answer-kinds.js';
import { lastTold } from '../sources/knowledge-part.js';
import type { Talk } from '../talk.js';

const circumstance =
  /^\W*(?:(?:y|pues|bueno|and|well)\s)*(?:hay (?:un|una|un[oa]s|como|much[oa]s?|varios|varias|bastantes?|demasiad[oa]s?|algun[oa]s?)|es que|lo que pasa|porque|pq|tengo|tenemos|estoy|estamos|somos|vivo|vivimos|son (?:un|una|como|para)|there (?:is|are)|because|i have|we have|i'?m|we'?re|it'?s)\b/u;

/** Whether a part of a message without a question mark, beside one with it, says why the customer asks: "hay un chorro en el techo". */
export const saysWhy = (talk: Talk, part: string): boolean =>
  !part.includes('?') && talk.text.includes('?') && circumstance.test(foldName(part));

const fewWords = 3;
/** "Ya", "si no", "igual": a piece of a message that is no question of its own. */
export const saysLittle = (part: string): boolean =>
  part.trim().split(/\s+/u).length <= fewWords &&
  !/\d/u.test(part) &&
  !asking.test(foldName(part)) &&
  wordsIn(part).every(({ folded }) => isLightWord(folded) || little.test(folded));
const little =
  /^(?:ya|igual|entonces|tambien|luego|digo|osea|verdad|cierto|mismo|nada|mas|then|also|though|either|anyway)$/u;
const asking = /\b(?:que|cual(?:es)?|cuant[oa]s?|cuando|donde|como|quien|what|which|how|when|where|who|why)\b/u;

/** "¿Se pueden guardar? ¿cuánto duran?": whether what was told of the first question says what the second asks for, such as a time. */
export function isToldWith(talk: Talk, part: string): boolean {
  const kinds = kindsWanted(foldName(part)).filter(({ told }) => told.source !== '.');
  const words = wordsIn(part).filter(({ folded }) => !isLightWord(folded));
  if (kinds.length === 0 || words.length > 1) return false;
  return sentencesOf(lastTold(talk)?.body ?? '').some(
    sentence => talk.says(sentence) && kinds.every(({ told }) => told.test(foldName(sentence))),
  );
}
