import { bestNamed } from '../meant/best-named.js';
import { actsIn } from '../said/acts.js';
import type { Talk } from '../talk.js';
import { showProducts } from './product-part.js';

/** "Necesito alquilar terno": what is wanted is shown beside what an article says of such a wish. Returns false if nothing is wanted. */
export function showsWanted(talk: Talk, question: string): boolean {
  if (!wants(question)) return false;
  const wanted = bestNamed(talk.tools.products(question.replace(purpose, ''))).filter(
    ({ name, hits }) => hits.length > 0 && !talk.says(name),
  );
  if (wanted.length === 0 || wanted.length > mostWanted) return false;
  showProducts(talk, wanted);
  return true;
}
const mostWanted = 4;
/** "Un líquido para lentes" wants no lenses. */
const purpose = /\s(?:para|pa|for)\s.*$/isu;

/** Whether a message wants something and asks nothing of it: "necesito flautas para un colegio". */
export function wants(question: string): boolean {
  const { asks, asksWhether, buys, removes, refuses } = actsIn(question);
  return buys && !(asks || asksWhether || removes || refuses);
}
