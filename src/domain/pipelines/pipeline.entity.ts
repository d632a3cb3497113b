import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const opportunityStatuses = ['OPEN', 'WON', 'LOST'] as const;
export type OpportunityStatus = (typeof opportunityStatuses)[number];

/** A sales process in stages. */
export const Pipeline = defineEntity({
  name: 'Pipeline',
  tableName: 'pipeline',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    name: p.text(),
    description: p.text().strictNullable(),
    active: p.boolean(),
    createdAt: p.datetime(),
  },
});
export type Pipeline = InferEntity<typeof Pipeline>;

/** A step of a pipeline. Its kind determines the status of the opportunities in it. */
export const Stage = defineEntity({
  name: 'Stage',
  tableName: 'stage',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    pipelineId: p.uuid(),
    name: p.text(),
    position: p.integer(),
    color: p.text().strictNullable(),
    /** The probability, in percent, that an opportunity in this stage is won. */
    probability: p.integer(),
    /** An open opportunity is at risk after twice that time. */
    expectedDurationDays: p.integer().strictNullable(),
    kind: p.text().$type<OpportunityStatus>(),
    /** What a seller usually does next with opportunities in this stage. */
    activities: p.array(),
    /** Null while it is a column of the board. A removed stage only gives its name to history entries. */
    removedAt: p.datetime().strictNullable(),
    createdAt: p.datetime(),
  },
});
export type Stage = InferEntity<typeof Stage>;
