import type { AskedPlan } from './question-plan.js';
import { type QuestionContext, type SettledPlan, settlePlan } from './settle-plan.js';

/** Settles the plans of a question. Words that no plan has used are reported by the first plan. */
export function settleQuestion(
  { others, ...first }: AskedPlan,
  setting: QuestionContext,
): [SettledPlan, ...SettledPlan[]] {
  const further = others.map(plan => settlePlan(plan, setting));
  const isUnclear = ({ plan }: SettledPlan) => plan.kind === 'UNCLEAR';
  const ignored = [...first.ignored, ...further.filter(isUnclear).flatMap(({ plan }) => plan.ignored)].slice(0, 12);
  return [settlePlan({ ...first, ignored }, setting), ...further.filter(plan => !isUnclear(plan))];
}
