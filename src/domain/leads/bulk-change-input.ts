import { readFieldChange } from '../custom-fields/index.js';
import { findAssignee } from '../sellers/index.js';
import type { Actor } from '../shared/actor.js';
import type { Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import type { LeadStatus } from './lead.entity.js';
import type { LeadChange } from './lead-bulk-change.entity.js';
import { readTags } from './lead-tags.js';

interface Given {
  status?: LeadStatus | null | undefined;
  sellerId?: string | null | undefined;
  addTags?: string[] | null | undefined;
  removeTags?: string[] | null | undefined;
  customFields?: Record<string, unknown> | null | undefined;
}

/**
 * Checks once, for all leads, what a bulk change sets, and returns it. Throws if it sets nothing, or something that no lead could have;
 * errors name fields of `given`.
 */
export async function readNewChange(tx: Transaction, actor: Actor, given: Given): Promise<LeadChange> {
  if (given.status === null) throw new DomainError('INVALID', 'The status of a lead cannot be empty.', ['status']);
  if (given.customFields === null)
    throw new DomainError('INVALID', 'Set each field that you want to clear to null.', ['customFields']);
  const change: LeadChange = {};
  if (given.status) change.status = given.status;
  if (given.sellerId !== undefined) change.sellerId = await findAssignee(tx, actor, given.sellerId, 'sellerId');
  for (const field of ['addTags', 'removeTags'] as const) {
    const tags = readTags(given[field] ?? null, field);
    if (tags.length > 0) change[field] = tags;
  }
  const both = change.addTags?.find(tag => change.removeTags?.includes(tag));
  if (both !== undefined)
    throw new DomainError('INVALID', `The tag "${both}" cannot be both added and removed.`, ['removeTags']);
  if (given.customFields && Object.keys(given.customFields).length > 0)
    change.customFields = await readFieldChange(tx, 'LEAD', given.customFields);
  if (Object.keys(change).length === 0) throw new DomainError('INVALID', 'Provide at least one change.', []);
  return change;
}
