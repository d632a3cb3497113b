import { z } from 'zod';
import { recordAudit } from '../access/index.js';
import { findOrMakeContact, readReach } from '../contacts/index.js';
import { readNewFields } from '../custom-fields/index.js';
import { usualAssignee } from '../sellers/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { foldName } from '../shared/fold.js';
import { newId } from '../shared/id.js';
import { cleanText } from '../shared/text.js';
import { longUseCase, type ScopedContext } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { judgeLead } from './judge-lead.js';
import { readTags } from './lead-tags.js';

/** The one open lead of a contact that a channel has opened stands in the way of a second with that source. */
const insertStatement: Statement = {
  name: 'lead.insert',
  text: `insert into lead (id, tenant_id, contact_id, seller_id, name, name_key, source, inquiry, tags, custom_fields, created_at, updated_at, last_activity_at)
    values ($1, app.tenant(), $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $10) on conflict do nothing returning id`,
};
const input = z.object({
  name: z.string().max(300),
  phone: z.string().max(60).nullish(),
  email: z.string().max(300).nullish(),
  source: z.string().max(100),
  message: z.string().max(10_000).nullish(),
  city: z.string().max(200).nullish(),
  company: z.string().max(300).nullish(),
  tags: z.array(z.string()).nullish(),
  customFields: z.record(z.string(), z.unknown()).nullish(),
});

/**
 * A lead of the contact that has the phone number or e-mail address, or of a new one. Its message, where there is one, is
 * judged before the answer; a lead stands even where nobody can judge.
 */
export const createLead = longUseCase({
  name: 'leads.create-lead',
  permission: 'lead:create',
  input,
  async run(context, given) {
    const message = cleanText(given.message ?? '').trim() || null;
    const leadId = await context.transaction(tx => insertLead(context, tx, given, message));
    if (message) await judgeLead(context, leadId);
    return leadId;
  },
});

async function insertLead(
  context: ScopedContext,
  tx: Transaction,
  given: z.output<typeof input>,
  message: string | null,
): Promise<string> {
  const { actor, clock, scope } = context;
  const name = cleanText(given.name).replace(/\s+/g, ' ').trim();
  const source = cleanText(given.source).trim();
  if (name === '') throw new DomainError('INVALID', 'Give the lead a name.', ['name']);
  if (source === '') throw new DomainError('INVALID', 'Say where the lead comes from.', ['source']);
  const { locale } = await loadTenant(tx, scope.tenantId);
  const customFields = await readNewFields(tx, 'LEAD', given.customFields);
  const own = await usualAssignee(tx, actor, null);
  const contact = await findOrMakeContact(tx, readReach(given, locale), {
    name,
    city: given.city ?? null,
    company: given.company ?? null,
    sellerId: own,
  });
  const [lead] = await tx.query<{ id: string }>(insertStatement, [
    newId(),
    contact.id,
    own ?? contact.sellerId,
    name,
    foldName(name),
    source,
    message,
    readTags(given.tags ?? null),
    customFields,
    clock.now(),
  ]);
  if (!lead) throw new DomainError('CONFLICT', 'This contact has an open lead of that channel already.', ['source']);
  tx.record('lead.created', { leadId: lead.id, contactId: contact.id });
  await recordAudit(tx, context, {
    action: 'lead.created',
    subjectType: 'lead',
    subjectId: lead.id,
    after: { contactId: contact.id, sellerId: own ?? contact.sellerId },
  });
  return lead.id;
}
