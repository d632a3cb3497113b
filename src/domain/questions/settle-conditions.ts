import type { useOf } from '../dashboards/index.js';
import { soughtName } from './known-names.js';
import { listUses } from './list-uses.js';
import type { OmittedPart } from './omitted-part.js';
import { type AskedField, type Conditions, noConditions, type QuestionPlan } from './question-plan.js';
import { settleFields } from './settle-fields.js';

/** Returns the conditions that a list has; what it cannot be limited by is reported. */
export function settleConditions(
  { conditions, list }: QuestionPlan,
  fields: readonly AskedField[],
  lacks: OmittedPart[],
): Conditions | null {
  if (!conditions || !list) return null;
  const use = listUses[list];
  const kept: Conditions = { ...noConditions };
  for (const name of Object.keys(conditions) as (keyof Conditions)[]) {
    const value = conditions[name];
    if (value === null) continue;
    const known =
      name === 'status'
        ? conditions.status?.filter(status => use.statuses.includes(status))
        : name === 'fields'
          ? settleFields(conditions.fields ?? [], list, fields)
          : name === 'search'
            ? soughtName(conditions.search ?? '')
            : value;
    const isTooMuch = name === 'status' && use.hasOneStatus && (conditions.status?.length ?? 0) > 1;
    const takes = use.conditions.includes(name) && !isTooMuch && !(Array.isArray(known) && known.length === 0);
    const isCut = name === 'fields' && Array.isArray(known) && known.length < (conditions.fields?.length ?? 0);
    if (takes) Object.assign(kept, { [name]: known });
    if ((!takes || isCut) && !lacks.includes('CONDITION')) lacks.push('CONDITION');
  }
  for (const [least, most] of bounds) {
    const [min, max] = [kept[least], kept[most]];
    if (min !== null && max !== null && min > max) Object.assign(kept, { [least]: max, [most]: min });
  }
  return Object.values(kept).every(value => value === null) ? null : kept;
}
const bounds = [
  ['minScore', 'maxScore'],
  ['minAmount', 'maxAmount'],
  ['minStock', 'maxStock'],
] as const;

/**
 * Figures can be limited by how orders are paid, by the name of a product and by one source of leads, if they are about that; what
 * else the question has is reported.
 */
export function figureConditions(
  conditions: Conditions | null,
  takes: ReturnType<typeof useOf>['filters'],
  lacks: OmittedPart[],
): Conditions | null {
  const { payment = null, search = null, source = null, ...others } = conditions ?? noConditions;
  const kept = {
    payment: takes.includes('payment') ? payment : null,
    search: takes.includes('product') ? search : null,
    source: takes.includes('source') && source?.length === 1 ? source : null,
  };
  const isLess = kept.payment !== payment || kept.search !== search || kept.source !== source;
  if (isLess || Object.values(others).some(value => value !== null)) lacks.push('CONDITION');
  return kept.payment || kept.search || kept.source ? { ...noConditions, ...kept } : null;
}
