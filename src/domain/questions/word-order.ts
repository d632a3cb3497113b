import type { Language } from '../shared/translations.js';
import { orderTexts } from './question-orders.texts.js';
import type { ListName, QuestionPlan, Ranking } from './question-plan.js';

type Key = Parameters<typeof orderTexts>[1];

/** By what the highest and lowest rows of a list are chosen. */
const measures: Partial<Record<ListName, Key>> = {
  LEADS: 'score',
  CUSTOMERS: 'bought',
  OPPORTUNITIES: 'value',
  ORDERS: 'total',
  PRODUCTS: 'price',
  SOURCES: 'count',
  INVOICES: 'owed',
};
/** Lists whose oldest rows are not those that came first. */
const oldest: Partial<Record<ListName, Key>> = { OPPORTUNITIES: 'longestInStage', CONVERSATIONS: 'longestWait' };

/** Words what the first rows of a list in this order have, such as "highest score" or "longest wait". */
export function wordOrder(
  { dated }: Pick<QuestionPlan, 'dated'>,
  list: ListName,
  ranking: Ranking,
  language: Language,
): string {
  const longest = dated === 'ACTIVITY' ? 'longestIdle' : oldest[list];
  const key = (ranking === 'OLDEST' ? longest : undefined) ?? ranking;
  const measure = measures[list];
  return orderTexts(language, key, { measure: measure ? orderTexts(language, measure) : '' });
}
