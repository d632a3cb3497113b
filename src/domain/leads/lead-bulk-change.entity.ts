import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { LeadStatus } from './lead.entity.js';

export const bulkStatuses = ['RUNNING', 'DONE', 'FAILED', 'UNDOING', 'UNDONE'] as const;
export type BulkStatus = (typeof bulkStatuses)[number];

/** The checked values that a bulk change sets; absent keys change nothing. */
export interface LeadChange {
  status?: LeadStatus;
  /** Null removes the seller. */
  sellerId?: string | null;
  addTags?: string[];
  removeTags?: string[];
  /** Values to set; null removes a value. */
  customFields?: Record<string, unknown>;
}

/** One change of many leads. */
export const LeadBulkChange = defineEntity({
  name: 'LeadBulkChange',
  tableName: 'lead_bulk_change',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    userId: p.uuid(),
    status: p.text().$type<BulkStatus>(),
    change: p.json<LeadChange>(),
    total: p.integer(),
    updated: p.integer(),
    failed: p.integer(),
    /** How many leads an undo has restored. */
    restored: p.integer(),
    /** Why the change, or its undo, is FAILED; in the tenant's language. */
    problem: p.text().strictNullable(),
    createdAt: p.datetime(),
    undoneAt: p.datetime().strictNullable(),
    /** The user who requested the undo; the nil UUID if it was an API key. If the change is FAILED and this is set, the undo has failed. */
    undoneBy: p.uuid().strictNullable(),
  },
});
export type LeadBulkChange = InferEntity<typeof LeadBulkChange>;
