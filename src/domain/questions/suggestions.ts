import { useOf } from '../dashboards/index.js';
import type { Language } from '../shared/translations.js';
import type { QuestionPlan } from './question-plan.js';
import { type Suggestion, suggestionTexts } from './question-suggestions.texts.js';

const most = 4;
const first: readonly Suggestion[] = ['sold', 'hotLeads', 'waiting', 'best'];
const afterList: Partial<Record<NonNullable<QuestionPlan['list']>, readonly Suggestion[]>> = {
  LEADS: ['newLeads', 'waiting'],
  CUSTOMERS: ['topCustomers', 'sold'],
  OPPORTUNITIES: ['risk', 'forecast', 'lost'],
  ORDERS: ['unpaidOrders', 'dueOrders', 'toDeliver'],
  INVOICES: ['dueOrders', 'unpaidOrders'],
  CONVERSATIONS: ['response', 'waiting'],
};

/** Returns at most four suggested questions; those that refer to this one come first. */
export function suggestFor(plan: QuestionPlan, language: Language): string[] {
  const next = plan.kind === 'FIGURE' ? afterFigure(plan) : plan.list ? afterRows(plan) : [];
  return [...new Set([...next, ...first])].slice(0, most).map(name => suggestionTexts(language, name));
}

function afterFigure({ metric, grouping, range, compare }: QuestionPlan): Suggestion[] {
  if (!metric) return [];
  const { groupings, hasRange } = useOf(metric);
  return [
    ...(groupings.includes('SELLER') && grouping !== 'SELLER' ? (['bySeller'] as const) : []),
    ...(hasRange && range?.period === 'THIS_MONTH' && grouping === 'NONE' && !compare ? (['compare'] as const) : []),
    ...(hasRange && range?.period !== 'LAST_MONTH' ? (['lastMonth'] as const) : []),
    ...(groupings.includes('WEEK') && grouping !== 'WEEK' ? (['byWeek'] as const) : []),
  ];
}

function afterRows({ list, conditions }: QuestionPlan): Suggestion[] {
  const more = (list && afterList[list]) ?? [];
  const asked = conditions?.atRisk
    ? 'risk'
    : conditions?.status?.includes('WAITING')
      ? 'waiting'
      : conditions?.payment
        ? 'unpaidOrders'
        : null;
  return more.filter(name => name !== asked);
}
