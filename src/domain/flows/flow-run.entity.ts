import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { TextCodes } from '../shared/text-codes.js';

export const flowRunStatuses = ['RUNNING', 'SLEEPING', 'PAUSED', 'DONE', 'STOPPED', 'FAILED'] as const;
export type FlowRunStatus = (typeof flowRunStatuses)[number];

/** One run of a flow, for a contact or a conversation. */
export const FlowRun = defineEntity({
  name: 'FlowRun',
  tableName: 'flow_run',
  properties: {
    id: p.uuid().primary(),
    flowId: p.text().fieldName('flow'),
    contactId: p.uuid(),
    conversationId: p.uuid().strictNullable(),
    sellerId: p.uuid().strictNullable(),
    status: p.text().$type<FlowRunStatus>(),
    stepId: p.text().fieldName('step').strictNullable(),
    wakeAt: p.datetime().strictNullable(),
    reason: p.text().strictNullable(),
    codes: p.json<TextCodes>().strictNullable(),
    startedAt: p.datetime(),
    endedAt: p.datetime().strictNullable(),
  },
});
export type FlowRun = InferEntity<typeof FlowRun>;

/** One step that a run has done. */
export const FlowStepRun = defineEntity({
  name: 'FlowStepRun',
  tableName: 'flow_step_run',
  properties: {
    id: p.uuid().primary(),
    flowRunId: p.uuid(),
    position: p.integer(),
    flowId: p.text().fieldName('flow'),
    stepId: p.text().fieldName('step'),
    outcome: p.text(),
    messageId: p.uuid().strictNullable(),
    at: p.datetime(),
  },
});
export type FlowStepRun = InferEntity<typeof FlowStepRun>;
