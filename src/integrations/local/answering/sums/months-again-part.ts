import { termKindsIn } from '../../../../domain/assistant/index.js';
import { listedNow } from '../meant/items.js';
import { lastAnswer } from '../said/last-answer.js';
import type { Talk } from '../talk.js';
import { sumBy, tellSum } from './terms-said.js';

const again = /^\W*(?:y|e|and)\s(?:si\s(?:es|fuera|son)\s)?(?:en|a|in)\s(\d{1,2})\W*$/u;

/** "¿Y en 3?" after a sum in six instalments: the same sum in three. Returns false if the last answer told of no instalments. */
export function answerMonthsAgain(talk: Talk): boolean {
  const { acts, state, input, tools } = talk;
  const [, many] = again.exec(acts.folded) ?? [];
  const items = listedNow(state);
  if (many === undefined || items.length === 0 || !termKindsIn(lastAnswer(input)).includes('FROM')) return false;
  const terms = sumBy(talk, items, `${talk.label('total')}: ${many} cuotas`);
  if (!terms) return tools.pending.length > 0;
  return tellSum(talk, terms, { items, sums: true, haggles: false });
}
