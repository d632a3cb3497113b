import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const opportunityStatuses = ['OPEN', 'WON', 'LOST'] as const;
export type OpportunityStatus = (typeof opportunityStatuses)[number];

/** A way of selling, in stages. */
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

/** A step of a pipeline. Its kind says what an opportunity is while it stands there. */
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
    /** How likely a sale is from here, in percent. */
    probability: p.integer(),
    /** After twice as long an open opportunity is at risk. */
    expectedDurationDays: p.integer().strictNullable(),
    kind: p.text().$type<OpportunityStatus>(),
    /** What a seller usually does next with what stands here. */
    activities: p.array(),
    /** Null while it is a column of the board. A removed one only names what stood in it. */
    removedAt: p.datetime().strictNullable(),
    createdAt: p.datetime(),
  },
});
export type Stage = InferEntity<typeof Stage>;
