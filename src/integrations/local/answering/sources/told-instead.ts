import { moneyIn, sentencesOf, WordSet, wordOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import type { Talk } from '../talk.js';

const sure = 0.85;
const forbids = /\b(?:no|nunca|tampoco|ni|sin|solo|solamente|not|never|don'?t|only|without)\b/u;

/**
 * Tells the sentence of an article that names what the shown product lacks, instead of denying it: "paquetes para niños" are no product,
 * but an article has a price for them. Returns whether that sentence answers the wish, so that nothing else need be offered.
 */
export function tellsInstead(talk: Talk, lacks: readonly string[], hits: readonly string[]): 'all' | 'beside' | null {
  const found = [talk.text, lacks.join(' ')].flatMap(query => talk.tools.articles(query));
  for (const { title, body } of found) {
    const told = sentencesOf(body).find(sentence => {
      const held = new WordSet([sentence]);
      if (!lacks.every(word => held.has(wordOf(word)) >= sure)) return false;
      const headed = new WordSet([title, sentence]);
      return moneyIn(sentence).length > 0 || hits.some(hit => headed.has(wordOf(hit)) >= sure);
    });
    if (told === undefined) continue;
    talk.tells(told);
    talk.quotesFrom(title);
    return moneyIn(told).length > 0 && !forbids.test(foldName(told)) ? 'all' : 'beside';
  }
  return null;
}

/** Words that ask for a thing by itself. What is sold by the piece is no other thing for that. */
const byItself =
  /^(?:sol[oa]s?|suelt[oa]s?|aparte|separad[oa]s?|individual(?:es)?|unic[oa]s?|loose|single|alone|separately|separate|individually)$/u;
const single = /^(?:unidad|pieza|pza|uni?d?\b|kg|kilo|libra|metro|litro|yarda|piece|unit|each|item|lb|pound)/u;
/** Whether a word only asks for the thing by itself, which is how it is sold. */
export const isByItself = (word: string, unit: string | null | undefined): boolean =>
  byItself.test(word) && single.test(foldName(unit ?? ''));
