import { type ListName, noConditions, type QuestionPlan } from '../../../domain/questions/index.js';

const isBare = (conditions: QuestionPlan['conditions']): boolean =>
  Object.values(conditions ?? {}).every(value => value === null);

/** "Qué cliente compró más este mes" asks for what was sold to each in that time; the list knows only what each has bought at all. */
export function ofBuyers(plan: QuestionPlan, list: ListName | null): QuestionPlan {
  const ranks = plan.ranking === 'HIGHEST' || plan.ranking === 'LOWEST';
  const isOfTime = plan.list === 'CUSTOMERS' && plan.range !== null && (plan.dated === null || plan.dated === 'BOUGHT');
  if (list !== 'CUSTOMERS' || plan.kind !== 'LIST' || !ranks || !isOfTime) return plan;
  if (plan.notBought !== null || plan.rankedBy !== null || plan.by !== null || !isBare(plan.conditions)) return plan;
  return {
    ...plan,
    kind: 'FIGURE',
    metric: 'WON_AMOUNT',
    grouping: 'CUSTOMER',
    list: null,
    dated: null,
    conditions: null,
  };
}

/** "Ventas por tipo de trabajo", "monto de negociaciones abiertas por tratamiento": what opportunities are worth, by a custom field. */
export function ofValues(plan: QuestionPlan): QuestionPlan {
  if (plan.kind !== 'FIGURE' || plan.by === null) return plan;
  const status = plan.metric === 'WON_AMOUNT' ? 'WON' : plan.metric === 'OPEN_VALUE' ? 'OPEN' : null;
  if (status === null || (plan.grouping ?? 'STAGE') !== 'STAGE') return plan;
  return {
    ...plan,
    kind: 'COUNT',
    list: 'OPPORTUNITIES',
    metric: null,
    grouping: null,
    measure: { key: null, of: 'SUM' },
    conditions: { ...(plan.conditions ?? noConditions), status: [status] },
  };
}
