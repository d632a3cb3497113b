import { z } from 'zod';
import { isSameName } from '../shared/distinct-names.js';
import { DomainError } from '../shared/domain-error.js';
import { text } from '../shared/texts.js';
import { opportunityStatuses, type Stage } from './pipeline.entity.js';

export const maxStages = 30;
const maxActivities = 10;

/** The input for a stage of createPipeline and createStage. */
export const stageInput = z.object({
  name: text('label'),
  color: text('code').nullish(),
  probability: z.int(),
  expectedDurationDays: z.int().nullish(),
  kind: z.enum(opportunityStatuses).nullish(),
  activities: z.array(text('label')).nullish(),
});
export type StageInput = z.output<typeof stageInput>;

/** Returns the columns of a new stage. */
export const stageColumns = (stage: StageInput) => ({
  name: stage.name,
  color: stage.color || null,
  probability: stage.probability,
  expectedDurationDays: stage.expectedDurationDays ?? null,
  kind: stage.kind ?? ('OPEN' as const),
  activities: stage.activities ?? [],
});

type Checked = Pick<Stage, 'name' | 'color' | 'probability' | 'expectedDurationDays' | 'activities'>;

/**
 * Returns the checks of a stage, one for each field: they throw INVALID for invalid values and for the name of one of the `others`. `path`
 * leads to the stage in the input.
 */
export function stageChecks(stage: Checked, others: readonly { name: string }[], path: string[]): (() => void)[] {
  const refuse = (field: keyof Checked, message: string): never => {
    throw new DomainError('INVALID', message, [...path, field]);
  };
  return [
    () => {
      if (stage.name === '') refuse('name', 'Each stage must have a name.');
      if (others.some(other => isSameName(other.name, stage.name))) refuse('name', 'Two stages have the same name.');
    },
    () => {
      if (stage.probability < 0 || stage.probability > 100)
        refuse('probability', 'The probability must be between 0 and 100.');
    },
    () => {
      if (stage.color && !/^#[0-9A-Fa-f]{6}$/.test(stage.color)) refuse('color', 'Enter a colour such as #1E88E5.');
    },
    () => {
      const days = stage.expectedDurationDays ?? 1;
      if (days < 1 || days > 3_650) refuse('expectedDurationDays', 'The duration must be between 1 and 3650 days.');
    },
    () => {
      if (stage.activities.length > maxActivities)
        refuse('activities', `A stage can suggest at most ${maxActivities} activities.`);
      if (stage.activities.includes('')) refuse('activities', 'An activity cannot be empty.');
    },
  ];
}
