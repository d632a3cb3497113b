import { z } from 'zod';
import { lockContactWithRecords } from '../contacts/index.js';
import { findAssignee, findOwnSeller } from '../sellers/index.js';
import { type Actor, isSellingRole } from '../shared/actor.js';
import type { Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import type { Language } from '../shared/translations.js';
import { useCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { type CaseRow, findCase, lockCase } from './case.sql.js';
import { chooseAgent } from './choose-agent.js';
import { give } from './give-waiting-cases.js';

/**
 * Assigns a case, its contact and everything that belongs to them to a seller. Without `sellerId`: to the calling seller, otherwise to the
 * best seller with room. Returns the case's id.
 */
export const assignCase = useCase({
  name: 'cases.assign',
  permission: 'case:assign',
  input: z.object({ caseId: z.string(), sellerId: z.string().nullish() }),
  audit: { 'case.assigned': { subject: 'case', shows: ({ sellerId }: CaseRow) => ({ sellerId }) } },
  async run({ tx, scope, clock, actor, audit }, { caseId, sellerId: named }): Promise<string> {
    const seen = await findCase(tx, caseId);
    await lockContactWithRecords(tx, seen.contactId);
    const found = await lockCase(tx, seen.id);
    if (found.status === 'CLOSED')
      throw new DomainError('CONFLICT', 'This case is closed. Reopen it first.', ['caseId']);
    const tenant = await loadTenant(tx, scope.tenantId);
    const sellerId =
      named != null
        ? await findAssignee(tx, actor, named, 'sellerId')
        : await chosen(tx, actor, found, tenant.language, clock.now());
    if (!sellerId) throw new DomainError('LIMIT_REACHED', 'Nobody available can take another case.', ['sellerId']);
    await give(tx, tenant, found, sellerId, clock.now());
    audit['case.assigned'].before(found, { after: { sellerId } });
    return found.id;
  },
});

const chosen = (
  tx: Transaction,
  actor: Actor,
  found: CaseRow,
  language: Language,
  now: Date,
): Promise<string | null> => (isSellingRole(actor.role) ? findOwnSeller(tx) : chooseAgent(tx, found, language, now));
