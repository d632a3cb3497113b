import { feeSentencesOf, type TermLine } from '../../../../domain/assistant/index.js';
import { deliveryArticle } from '../sources/knowledge-part.js';
import type { Talk } from '../talk.js';

/** Once the fee of a place is told, leaves out what the shop's texts say of the deliveries to other places. */
export function coversOtherFees(talk: Talk, lines: readonly TermLine[]): void {
  const fee = lines.find(({ kind }) => kind === 'FEE');
  if (!fee || fee.byPlace || (fee.open && !fee.refused)) return;
  const articles = [...talk.tools.articles(talk.text), deliveryArticle(talk)];
  for (const article of articles)
    if (article) talk.covers(feeSentencesOf(article).filter(sentence => !fee.sentence.includes(sentence)));
}
