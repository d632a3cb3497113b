import type { FoundArticle, FoundItem } from '../../../../domain/assistant/index.js';
import { sentencesOf, type Word, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { meantBy } from '../products/product-part.js';
import type { Talk } from '../talk.js';

const forbids = /\b(?:no|nunca|tampoco|not|never|cannot|can'?t|don'?t|doesn'?t|won'?t)\b|^\W*(?:ni|sin|without) /u;
const sure = 0.9;
/** Similarity and share of the message from which a sentence describes exactly what happened. */
const sameEvent = { near: 0.8, score: 0.9 };

/**
 * Returns a sentence that decides a message before any product does: one that forbids what was asked ("no grabamos metal"), or one that
 * describes exactly what happened. It must contain a word that none of the named products has; otherwise the products are meant.
 */
export function ruleFor(talk: Talk, question: string, named: readonly FoundItem[]): FoundArticle | null {
  if (named.length === 0) return null;
  const asked = wordsIn(question);
  const texts = named.map(({ name, description }) => new WordSet([name, description]));
  const beside = asked.filter(word => texts.every(text => text.has(word) < sure));
  if (asked.length < 2 || beside.length === 0) return null;
  for (const article of talk.tools.articles(question)) {
    const rule = sentencesOf(article.body).find(sentence => {
      const held = new WordSet([sentence]);
      // "¿Reciben gatos?" of a shop that sells something for cats is not answered by a rule for dogs.
      const isOfNamed = ({ stem }: Word) => named.some(({ hits }) => hits.includes(stem));
      const holds = (word: Word) => held.has(word) >= (isOfNamed(word) ? 1 : sure);
      return forbids.test(foldName(sentence)) && beside.some(holds) && asked.filter(holds).length * 2 > asked.length;
    });
    if (rule !== undefined) return { ...article, best: rule, passage: rule };
    const held = new WordSet([article.best]);
    if (
      article.near >= sameEvent.near &&
      article.score >= sameEvent.score &&
      beside.some(word => held.has(word) >= sure)
    )
      return article;
  }
  return null;
}

const holding =
  /^(.*?\S)\s+(?:llevan?|traen?|contienen?|tienen?|incluyen?|vienen? con|have|has|contains?|includes?|comes? with)\s+(\S.*)$/u;

/**
 * "¿El budín de coco lleva nueces?": returns the sentence of the product named before the verb about what is named after it, which is not
 * another product. Null if its text says nothing about it.
 */
export function heldBy(talk: Talk, question: string): { item: FoundItem; sentence: string } | null {
  const [, before = '', behind = ''] = holding.exec(foldName(question)) ?? [];
  if (before === '') return null;
  const found = talk.tools.products(before).filter(item => item.named && item.lacks.length === 0);
  const { items } = meantBy(found);
  const [item, other] = items;
  if (!item || other) return null;
  const asked = wordsIn(behind);
  const sentence = sentencesOf(item.description).find(each => {
    const held = new WordSet([each]);
    return asked.some(word => held.has(word) >= sure);
  });
  return sentence === undefined ? null : { item, sentence };
}
