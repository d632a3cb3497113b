import { z } from 'zod';
import type { Transaction } from '../shared/database.port.js';
import { checkedAt, DomainError } from '../shared/domain-error.js';
import { isId, newId } from '../shared/id.js';
import { jsonObject } from '../shared/json-values.js';
import { idsOfList, type KeysetList } from '../shared/keyset.js';
import { useCase } from '../shared/use-case.js';
import { applyBulkPart } from './apply-bulk-change.js';
import { readNewChange } from './bulk-change-input.js';
import { leadStatuses } from './lead.entity.js';
import { addItemsStatement, bulkPart, dryRunStatement } from './lead-bulk.sql.js';
import { LeadBulkChange } from './lead-bulk-change.entity.js';
import { tagsInput } from './lead-tags.js';

/** Limit of leads per bulk change; a larger number is more often a mistake than intended. */
const mostLeads = 50_000;

export interface BulkResult {
  updated: number;
  failed: number;
  /** Null for a dry run. */
  bulkChangeId: string | null;
}

/**
 * Changes many leads at once: those of `ids` or those that match a filter, as far as the actor may change them. Up to 500 leads are changed
 * in the request, more by a job. One audit entry says what was changed. The previous values of each lead are kept, for an undo within an
 * hour.
 */
export const bulkUpdateLeads = useCase({
  name: 'leads.bulk-update-leads',
  permission: 'lead:bulk-update',
  input: z.object({
    ids: z.array(z.string()).nullish(),
    /** The list of leads with the filter, already checked by the GraphQL layer. */
    list: z.custom<KeysetList>().nullish(),
    set: z.object({
      status: z.enum(leadStatuses).nullish(),
      sellerId: z.string().nullish(),
      addTags: tagsInput.nullish(),
      removeTags: tagsInput.nullish(),
      customFields: jsonObject().nullish(),
    }),
    dryRun: z.boolean().nullish(),
  }),
  audit: {
    'lead.bulk-updated': {
      subject: 'lead-bulk-change',
      // Tags and field values may contain personal names, so only the keys are logged.
      shows: ({ change, total }: LeadBulkChange) => ({
        ...(change.status && { status: change.status }),
        ...(change.sellerId !== undefined && { sellerId: change.sellerId }),
        tags: Boolean(change.addTags ?? change.removeTags),
        fields: Object.keys(change.customFields ?? {}),
        total,
      }),
    },
  },
  async run(context, { ids, list, set, dryRun }): Promise<BulkResult> {
    const { tx, clock, scope, actor, audit } = context;
    const chosen = await findChosenLeads(tx, ids ?? null, list ?? null);
    const change = await checkedAt(['set'], () => readNewChange(tx, actor, set));
    const missing = ids ? new Set(ids.map(id => id.toLowerCase())).size - chosen.length : 0;
    if (dryRun) {
      audit.nothing();
      const [would] = await tx.query<{ updated: number; failed: number }>(dryRunStatement, [
        chosen,
        JSON.stringify(change),
      ]);
      return { updated: would?.updated ?? 0, failed: (would?.failed ?? 0) + missing, bulkChangeId: null };
    }
    const bulk = tx.em.create(LeadBulkChange, {
      id: newId(),
      tenantId: scope.tenantId,
      userId: scope.userId,
      status: 'RUNNING',
      change,
      total: chosen.length + missing,
      updated: 0,
      failed: missing,
      restored: 0,
      problem: null,
      createdAt: clock.now(),
      undoneAt: null,
      undoneBy: null,
    });
    await tx.em.flush();
    await tx.query(addItemsStatement, [bulk.id, scope.userId, chosen]);
    if (chosen.length > bulkPart) await tx.enqueue('leads/apply-bulk-change', { bulkId: bulk.id });
    else await applyBulkPart(tx, bulk, clock.now());
    audit['lead.bulk-updated'].after(bulk);
    return { updated: bulk.updated, failed: bulk.failed, bulkChangeId: bulk.id };
  },
});

/**
 * Returns the ids of the leads that the actor may see and change: under row-level security these are the same for an actor with this
 * permission.
 */
async function findChosenLeads(tx: Transaction, ids: string[] | null, list: KeysetList | null): Promise<string[]> {
  if (ids && list) throw new DomainError('INVALID', 'Provide either ids or a filter, not both.', ['ids']);
  if (!ids && !list) throw new DomainError('INVALID', 'Choose the leads with ids or a filter.', ['filter']);
  if (ids && ids.length > mostLeads) throw tooMany('ids');
  const found = ids
    ? await tx.query<{ id: string }>(
        { name: 'lead-bulk.choose', text: 'select id from lead where id = any ($1::uuid[])' },
        [ids.filter(isId)],
      )
    : await idsOfList(tx, list as KeysetList, mostLeads + 1);
  if (found.length > mostLeads) throw tooMany('filter');
  return found.map(({ id }) => id);
}

const tooMany = (field: string) =>
  new DomainError('LIMIT_REACHED', `You can change at most ${mostLeads} leads at a time.`, [field]);
