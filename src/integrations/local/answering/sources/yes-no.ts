import { type FoundItem, isLightWord, type Word, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { isYesNo } from '../said/yes-no-asked.js';

/** Words of a question that only ask: what is left says what is asked. */
const asking =
  /^(?:tra[ei]\p{L}*|incluy\p{L}*|lleva\p{L}*|tien\p{L}+|ten[eg]\p{L}*|vien\p{L}+|hay|es|son|esta|estan|pued\p{L}+|puedo|podr\p{L}+|hac\p{L}+|usa\p{L}*|do|does|is|are|has|have|can|come|comes|include\p{L}*|included|get|got|will|would|it|they|this|that|there|igual|tambien|also|verdad|cierto|really|mism[oa]s?|todo|todos|solo|ya|aparte|adentro|inside|same|too|ustedes|one)$/u;
/** A sentence with a condition is no plain yes. */
const hedged =
  /\b(?:solo|solamente|salvo|excepto|menos|opcional(?:es)?|encargo|aparte|segun|depende|hasta|desde|minimo|maximo|only|unless|except|depends?|optional|separately|extra|consult\p{L}+|o bien)\b/u;
const negations = /\b(?:no|sin|ni|nunca|tampoco|not|without|never|n't)\b/u;
/** "¿No trae funda?" has its yes and no the other way round. */
const asksNegated = /\b(?:no|sin|isn'?t|doesn'?t|don'?t|aren'?t|can'?t|not|without)\b/u;
const either = /\s(?:o|u|or)\s/u;
const same = 0.85;

/**
 * Returns whether a sentence of a thing's text answers a question by a plain yes or no: it has every word that says what is asked, with or
 * without a negation. Null if the question has no yes or no, or if the sentence says so under a condition or of something else.
 */
export function saysYes(question: string, sentence: string, item: FoundItem | null): boolean | null {
  const folded = foldName(question);
  if (!isYesNo(question) || asksNegated.test(folded) || either.test(folded) || /\d/u.test(folded)) return null;
  const name = new WordSet([item?.name ?? '']);
  const telling = wordsIn(question).filter(
    ({ folded: word }, at, all) =>
      /^\p{L}{3}/u.test(word) &&
      !isLightWord(word) &&
      !asking.test(word) &&
      all.findIndex(each => each.folded === word) === at,
  );
  const asked = telling.filter(word => name.has(word) < same);
  if (asked.length === 0 || asked.length > mostAsked) return null;
  const clause = clauseOf(sentence, asked);
  if (clause === null || hedged.test(foldName(clause))) return null;
  return !negations.test(foldName(clause));
}
const mostAsked = 3;

/** The clause with all of the words, since a no in another clause says nothing of them; null if none has them all. */
function clauseOf(sentence: string, asked: readonly Word[]): string | null {
  const holds = (text: string) => {
    const held = new WordSet([text]);
    return asked.every(word => held.has(word) >= same);
  };
  return (
    sentence.split(/[,;:]\s|\s(?=(?:pero|but|y no|and not)\s)/u).find(holds) ??
    (holds(sentence) && !negations.test(foldName(sentence)) ? sentence : null)
  );
}
