import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** One step in the history of an opportunity. Written by stage-change.ts. */
export const StageChange = defineEntity({
  name: 'StageChange',
  tableName: 'stage_change',
  properties: {
    id: p.uuid().primary(),
    opportunityId: p.uuid(),
    fromStageId: p.uuid().nullable(),
    toStageId: p.uuid(),
    changedBy: p.uuid().nullable(),
    changedAt: p.datetime(),
    secondsInStage: p.integer().nullable(),
    notes: p.text().nullable(),
  },
});
export type StageChange = InferEntity<typeof StageChange>;
