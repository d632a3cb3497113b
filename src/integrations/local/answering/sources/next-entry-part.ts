import { isLightWord, momentOf, sentencesOf, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { bestNamed } from '../meant/best-named.js';
import type { Talk } from '../talk.js';
import { toldLast } from '../told-last.js';
import { lastTold } from './knowledge-part.js';

const goesOn =
  /^\W*(?:(?:ok|bueno|ah|listo)\W+)*(?:y|and|what about|how about)\s(?:(?:para|pa|en|con|por|for|in|at)\s)?(?:(?:el|la|l[oa]s|mi|una?|the|my|an?)\s)?(\p{L}{4,})\W*$/u;
const same = 0.85;

/**
 * "¿Y la cochera?" after "Neutra: cocina y baño": tells the one sentence of that article that has the word. Returns false if several have
 * it, and for a thing of the shop, whose price is asked for.
 */
export function tellsNextEntry(talk: Talk, question: string): boolean {
  const [, noun = ''] = goesOn.exec(foldName(question)) ?? [];
  const [word] = wordsIn(noun);
  if (!word || isLightWord(word.folded) || momentOf(question, talk.input.now).days.length > 0) return false;
  // What was told beside another answer is gone on with too.
  const article = [...[lastTold(talk) ?? []].flat(), ...talk.tools.articles(noun)].find(({ body }) =>
    sentencesOf(body).some(sentence => toldLast(talk, sentence)),
  );
  if (!article) return false;
  const sentences = sentencesOf(article.body);
  const [one, other] = sentences.filter(sentence => new WordSet([sentence]).has(word) >= same);
  if (one === undefined || other !== undefined || bestNamed(talk.tools.products(noun)).length > 0) return false;
  talk.tells(one);
  talk.covers(sentences);
  talk.quotesFrom(article.title);
  talk.refused = true;
  talk.buttons('person');
  return true;
}
