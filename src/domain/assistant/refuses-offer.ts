import { foldName } from '../shared/fold.js';
import { saysOnly } from '../shared/says-only.js';

/** A message that has one of these and otherwise only words of courtesy or of time refuses what was offered, now or for good. */
const refusing =
  /(?<!\p{L})(?:no|nop|nope|nah|otro (?:dia|momento)|otra (?:ocasion|vez)|mas adelante|(?:mejor )?(?:despues|luego)|not|later|i'll pass|i'm good|we're good|another (?:day|time))(?!\p{L})/u;
const anotherTime =
  /por el momento|(?:(?:para|en) )?(?:otro (?:dia|momento)|otra (?:ocasion|vez))|another (?:day|time)/gu;
const onlyRefuses = saysOnly(
  "no nop nope nah not gracias muchas mil muchisimas por ahora ahorita favor hoy momento lo pronto de todavia aun ya tal vez talvez quizas quiza mas adelante mejor despues luego bueno ok okay esta bien muy amable igual igualmente senor senora amigo amiga pues entonces me interesa interesan estoy interesado interesada deseo disculpe perdon now yet today thanks thank you thx very much but maybe later some i'll i pass i'm we're good am interested at the moment right sorry",
);

/**
 * Whether a reply to an offer is nothing but a refusal: "no, gracias", "por ahora no", "maybe later". A reply that names a reason, a wish
 * or a question is none, because it deserves an answer.
 */
export function refusesOffer(reply: string): boolean {
  const folded = foldName(reply).replaceAll('’', "'");
  return !folded.includes('?') && refusing.test(folded) && onlyRefuses(folded.replace(anotherTime, ' '));
}
