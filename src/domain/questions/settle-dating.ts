import { type Dating, isIdle, listUses, openLeadStatuses } from './list-uses.js';
import { type Conditions, type ListName, noConditions, type QuestionPlan } from './question-plan.js';

/** Of which leads a share is won is asked of those that are open and lost too. */
export const ofAnyOutcome = (plan: QuestionPlan): QuestionPlan => ({
  ...plan,
  conditions: plan.conditions && { ...plan.conditions, status: null },
});

/**
 * A question about what is due, or has been in its stage for the longest time, means open opportunities; one about leads on which nobody
 * has worked, open leads.
 */
export function stillOpen(plan: QuestionPlan): QuestionPlan {
  const isOfLeads = plan.list === 'LEADS' && isIdle(plan);
  if ((plan.list !== 'OPPORTUNITIES' && !isOfLeads) || plan.conditions?.status) return plan;
  const status: Conditions['status'] = isOfLeads ? [...openLeadStatuses] : ['OPEN'];
  return { ...plan, conditions: { ...(plan.conditions ?? noConditions), status } };
}

/**
 * Returns the date to which the range of a list applies; null if the list cannot be limited by it. For closed records (won, lost or closed)
 * it is the closing date.
 */
export function datingOf({ range, dated, conditions }: QuestionPlan, list: ListName): Dating | null {
  // Payments have no other date than that on which they were made.
  if (list === 'PAYMENTS') return 'CREATED';
  if (!range || dated === 'OTHER') return null;
  const { dates } = listUses[list];
  const status = conditions?.status ?? [];
  const isClosed = status.length > 0 && status.every(one => closedStatuses.includes(one));
  // A customer exists for long: a time by itself may as well be the time of a purchase.
  if (list === 'CUSTOMERS' && dated === null) return null;
  const closes = list === 'LEADS' || list === 'SOURCES' || list === 'OPPORTUNITIES' || list === 'CASES';
  const wanted =
    closes && isClosed && !(list === 'LEADS' && (dated === 'CREATED' || dated === 'ACTIVITY')) ? 'CLOSED' : dated;
  return wanted === null ? (dates[0] ?? null) : (dates.find(date => date === wanted) ?? null);
}
const closedStatuses: readonly string[] = ['WON', 'LOST', 'CLOSED'];
