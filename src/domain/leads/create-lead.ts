import { z } from 'zod';
import { recordAudit } from '../access/index.js';
import { findOrMakeContact, readReach } from '../contacts/index.js';
import { readNewFields } from '../custom-fields/index.js';
import { usualAssignee } from '../sellers/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { foldName } from '../shared/fold.js';
import { newId } from '../shared/id.js';
import { jsonObject } from '../shared/json-values.js';
import { givesId, idempotencyKey, runOnce } from '../shared/once.js';
import { text } from '../shared/texts.js';
import { longUseCase, type ScopedContext } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { judgeLead } from './judge-lead.js';
import { mostTags, readTags, tagsInput } from './lead-tags.js';

/** A form that is filled in again and again must not let a row grow for ever. */
const longestInquiry = 50_000;
/** The one open lead of a contact that a channel has opened stands in the way of a second with that source. */
const insertStatement: Statement = {
  name: 'lead.insert',
  text: `insert into lead (id, tenant_id, contact_id, seller_id, name, name_key, source, inquiry, tags, custom_fields, created_at, updated_at, last_activity_at)
    values ($1, app.tenant(), $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $10) on conflict do nothing returning id`,
};
/** What stands in the way: the open lead that a channel has opened, where the actor may work on it. */
const openLead: Statement = {
  name: 'lead.open-of-channel',
  text: `select id from lead where contact_id = $1 and source in ('WHATSAPP', 'INSTAGRAM', 'MESSENGER', 'EMAIL', 'SMS', 'WEB') and status not in ('WON', 'LOST') for update`,
};
/** What the lead has stays; of what was asked again and again the newest is kept. Asked twice in the same words is asked once. */
const addInquiry: Statement = {
  name: 'lead.add-inquiry',
  text: `update lead set
      inquiry = case when $2::text is null or inquiry = $2 or right(inquiry, length($2) + 2) = E'\\n\\n' || $2 then inquiry else right(concat_ws(E'\\n\\n', inquiry, $2), ${longestInquiry}) end,
      tags = array(select t from unnest(tags || $3) with ordinality as u (t, place) group by t order by min(place) limit ${mostTags}),
      custom_fields = $4::jsonb || custom_fields, updated_at = $5, last_activity_at = greatest(last_activity_at, $5)
    where id = $1`,
};
const input = z.object({
  name: text('name'),
  phone: text('phone').nullish(),
  email: text('email').nullish(),
  source: text('phrase'),
  message: text('notes').nullish(),
  city: text('phrase').nullish(),
  company: text('name').nullish(),
  tags: tagsInput.nullish(),
  customFields: jsonObject().nullish(),
  idempotencyKey,
});

/**
 * A lead of the contact that has the phone number or e-mail address, or of a new one. Where a channel has opened one for them
 * that is still open, it is that lead, and what they asked is added to it. The message, where there is one, is judged before
 * the answer; a lead stands even where nobody can judge.
 */
export const createLead = longUseCase({
  name: 'leads.create-lead',
  permission: 'lead:create',
  input,
  async run(context, given) {
    const message = given.message || null;
    let asked = false;
    const leadId = await context.transaction(tx =>
      runOnce({ ...context, tx }, 'leads.create-lead', given, givesId, () => {
        asked = message !== null;
        return writeLead(context, tx, given, message);
      }),
    );
    if (asked) await judgeLead(context, leadId, message);
    return leadId;
  },
});

async function writeLead(
  context: ScopedContext,
  tx: Transaction,
  given: z.output<typeof input>,
  message: string | null,
): Promise<string> {
  const { actor, clock, scope } = context;
  const name = given.name.replace(/\s+/g, ' ');
  const { source } = given;
  if (name === '') throw new DomainError('INVALID', 'Give the lead a name.', ['name']);
  if (source === '') throw new DomainError('INVALID', 'Say where the lead comes from.', ['source']);
  const { locale } = await loadTenant(tx, scope.tenantId);
  const customFields = await readNewFields(tx, 'LEAD', given.customFields);
  const tags = readTags(given.tags ?? null);
  const own = await usualAssignee(tx, actor, null);
  const contact = await findOrMakeContact(tx, readReach(given, locale), {
    name,
    city: given.city || null,
    company: given.company || null,
    sellerId: own,
  });
  const sellerId = own ?? contact.sellerId;
  const now = clock.now();
  const values = [newId(), contact.id, sellerId, name, foldName(name), source, message, tags, customFields, now];
  const [lead] = await tx.query<{ id: string }>(insertStatement, values);
  if (!lead) return addToOpenLead(context, tx, contact.id, { message, tags, customFields });
  tx.record('lead.created', { leadId: lead.id, contactId: contact.id });
  await recordAudit(tx, context, {
    action: 'lead.created',
    subjectType: 'lead',
    subjectId: lead.id,
    after: { contactId: contact.id, sellerId },
  });
  return lead.id;
}

async function addToOpenLead(
  context: ScopedContext,
  tx: Transaction,
  contactId: string,
  { message, tags, customFields }: { message: string | null; tags: string[]; customFields: object },
): Promise<string> {
  const [open] = await tx.query<{ id: string }>(openLead, [contactId]);
  if (!open)
    throw new DomainError(
      'CONFLICT',
      'A colleague serves an open lead of this contact: ask who manages to give it to you.',
      ['source'],
    );
  await tx.query(addInquiry, [open.id, message, tags, customFields, context.clock.now()]);
  await recordAudit(tx, context, {
    action: 'lead.asked-again',
    subjectType: 'lead',
    subjectId: open.id,
    after: { contactId, message: message !== null },
  });
  return open.id;
}
