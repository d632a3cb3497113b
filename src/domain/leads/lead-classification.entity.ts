import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Temperature } from '../shared/labels.js';

/** A classification of a lead at one moment: how promising it was. Written by the assistant's understanding-record.ts. */
export const LeadClassification = defineEntity({
  name: 'LeadClassification',
  tableName: 'lead_classification',
  properties: {
    id: p.uuid().primary(),
    leadId: p.uuid(),
    score: p.integer(),
    temperature: p.text().$type<Temperature>(),
    urgency: p.integer(),
    decisionPower: p.integer(),
    budget: p.integer(),
    fit: p.integer(),
    reasoning: p.text(),
    recommendedAction: p.text(),
    signals: p.array<string>(),
    provider: p.text(),
    model: p.text(),
    latencyMs: p.integer(),
    fallback: p.boolean(),
    createdAt: p.datetime(),
  },
});
export type LeadClassification = InferEntity<typeof LeadClassification>;
