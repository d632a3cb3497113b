import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { LeadStatus } from './lead.entity.js';

export const bulkStatuses = ['RUNNING', 'DONE', 'UNDOING', 'UNDONE'] as const;
export type BulkStatus = (typeof bulkStatuses)[number];

/** What a bulk change sets, once it was checked: absent keys change nothing. */
export interface LeadChange {
  status?: LeadStatus;
  /** Null gives them to nobody. */
  sellerId?: string | null;
  addTags?: string[];
  removeTags?: string[];
  /** Values to set; null removes one. */
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
    /** How many leads an undo has put back. */
    restored: p.integer(),
    createdAt: p.datetime(),
    undoneAt: p.datetime().strictNullable(),
    /** Whoever has it undone; the nil UUID where an API key does. */
    undoneBy: p.uuid().strictNullable(),
  },
});
export type LeadBulkChange = InferEntity<typeof LeadBulkChange>;
