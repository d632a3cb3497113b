import { foldName } from '../shared/fold.js';
import type { QuestionPlan } from './question-plan.js';

/**
 * Returns the pipeline and the stage that a plan names, each null if none has that name. If several pipelines have a stage of that name,
 * the first of them is used and named too, because a list is limited to one stage.
 */
export function placeOf(
  { pipeline, stage }: QuestionPlan,
  { pipelines }: { pipelines: { name: string; stages: { name: string }[] }[] },
): Pick<QuestionPlan, 'pipeline' | 'stage'> {
  const isCalled =
    (asked: string | null) =>
    ({ name }: { name: string }): boolean =>
      asked !== null && foldName(name) === foldName(asked);
  const named = pipelines.find(isCalled(pipeline));
  const having = (named ? [named] : pipelines).filter(({ stages }) => stages.some(isCalled(stage)));
  const [first] = having;
  return {
    pipeline: (named ?? (having.length > 1 ? first : undefined))?.name ?? null,
    stage: first?.stages.find(isCalled(stage))?.name ?? null,
  };
}
