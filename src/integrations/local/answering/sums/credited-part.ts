import { sentencesOf } from '../../../../domain/assistant/index.js';
import { lastTold } from '../sources/knowledge-part.js';
import type { Talk } from '../talk.js';

const asked =
  /\b(?:(?:me|nos|se|les?) l[oae]s? (?:descuent|rebaj|abon)\p{L}*|(?:does|is|will|do) (?:it|that|this|the (?:fee|visit|deposit)) (?:get |be )?(?:come off|comes off|deducted|credited|count|go towards?|waived))/u;
const told =
  /\b(?:se|l[oae]s?) (?:descuenta|abona|rebaja|acredita|bonifica|toma a cuenta)\b|\b(?:is|are|gets?|be) (?:deducted|credited|waived|applied)\b|\bcomes? off\b|\bgoes towards?\b/iu;

/**
 * Answers "¿y me lo descuentan?" after the price of a visit with what its text says about that; it is no question for a discount. Returns
 * false if the text says nothing.
 */
export function tellsCredited(talk: Talk): boolean {
  if (!asked.test(talk.acts.folded)) return false;
  const sentence = [lastTold(talk) ?? [], talk.tools.articles(talk.text)]
    .flat()
    .flatMap(({ body }) => sentencesOf(body))
    .find(each => told.test(each));
  if (sentence === undefined) return false;
  talk.add(talk.voice.say('yesOf', { text: sentence }));
  talk.quotes = true;
  return true;
}
