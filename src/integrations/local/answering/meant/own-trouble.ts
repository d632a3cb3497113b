import { type FoundItem, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { isWork } from '../said/done-to.js';

/** "Mi refrigeradora hace mucho ruido", "my phone is cracked": a thing of the customer's own does not work as it should. */
const troubled =
  /\b(?:mis?|nuestr[oa]s?|my|our)\s(?:\p{L}+\s){1,3}?(?:ya\s)?(?:no\s(?:me\s)?\p{L}{4,}|hac\p{L}+\s(?:un|mucho|much[oa]s|ruidos?)|tir[ao]\p{L}*|bot[ao]\p{L}*|gote[ao]\p{L}*|se\s(?:me\s)?(?:dan|descompu|quebr|romp|rompi|trab|apag|calient|moj|ray|parti|pon)\p{L}*|esta\s(?:rot|dan|quebr|descomp|trab|fallando|sonando)\p{L}*|falla|suena|tiene\s(?:fuga|ruido|un\sruido|falla|una\sfalla)\p{L}*|is\s(?:broken|leaking|cracked|stuck|noisy|making|not)|(?:does|is|has|wo|do)n'?t\s\p{L}+|makes|leaks|keeps)\b/u;

export const isOwnTrouble = (folded: string): boolean => troubled.test(folded);

/** Returns what a message may mean without the things that a shop both sells and works on, if the customer's own one is in trouble. */
export function withoutNewOnes(items: readonly FoundItem[], folded: string): FoundItem[] {
  if (!troubled.test(folded)) return [...items];
  const works = items.filter(item => item.named && isWork(item)).map(({ name }) => new WordSet([name]));
  return items.filter(item => {
    const [head] = wordsIn(item.name);
    return isWork(item) || !works.some(work => head !== undefined && work.has(head) >= 0.85);
  });
}
