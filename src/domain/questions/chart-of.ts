import type { QuestionPlan } from './question-plan.js';

/** The chart that shows a table best, and the columns of its axes. */
export interface ShownChart {
  type: string;
  x: string;
  y: string;
}

const isOfDays = (grouping: string | null): boolean =>
  grouping === 'DAY' || grouping === 'WEEK' || grouping === 'MONTH';

/** Returns the chart that shows a table best; null if there is nothing to draw. */
export function chartOf(plan: QuestionPlan, columns: string[], rows: number): ShownChart | null {
  const [x, y] = [columns[0], plan.rate ? columns[4] : plan.by === null ? columns[1] : columns.at(-1)];
  const isGrouped = plan.kind === 'FIGURE' ? plan.grouping !== 'NONE' : plan.by !== null || plan.dimension !== null;
  if (plan.each !== null) return null;
  if (!isGrouped || rows < 2 || x === undefined || y === undefined) return null;
  const type =
    (isOfDays(plan.grouping) && plan.fold !== 'WEEKDAY') || isOfDays(plan.dimension)
      ? 'LINE'
      : plan.grouping === 'STATUS' || plan.grouping === 'STAGE'
        ? 'FUNNEL'
        : plan.grouping === 'SEGMENT'
          ? 'PIE'
          : plan.grouping === 'COHORT'
            ? 'TABLE'
            : 'BAR';
  return { type, x, y };
}
