import { z } from 'zod';
import { findOrMakeContact, readReach } from '../contacts/index.js';
import { readNewFields } from '../custom-fields/index.js';
import { defaultAssignee } from '../sellers/index.js';
import type { Statement } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { foldName } from '../shared/fold.js';
import { newId } from '../shared/id.js';
import { jsonObject } from '../shared/json-values.js';
import { givesId, idempotencyKey, runOnce } from '../shared/once.js';
import { text } from '../shared/texts.js';
import { longUseCase, type WriteContext } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { judgeLead } from './judge-lead.js';
import { maxTags, readTags, tagsInput } from './lead-tags.js';

/** A form can be filled in any number of times: the row that collects its texts must stay bounded. */
const longestInquiry = 50_000;
/** Inserts nothing where the contact has an open lead that a channel has opened: there is one of each source at most. */
const insertStatement: Statement = {
  name: 'lead.insert',
  text: `insert into lead (id, tenant_id, contact_id, seller_id, name, name_key, source, inquiry, tags, custom_fields, created_at, updated_at, last_activity_at)
    values ($1, app.tenant(), $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $10) on conflict do nothing returning id`,
};
/** That open lead, where the actor may work on it. */
const openLead: Statement = {
  name: 'lead.open-of-channel',
  text: `select id from lead where contact_id = $1 and source in ('WHATSAPP', 'INSTAGRAM', 'MESSENGER', 'EMAIL', 'SMS', 'WEB') and status not in ('WON', 'LOST') for update`,
};
/** Adds to what the lead has. A text that it ends with already is not added again; where the texts grow too long the oldest part goes. */
const addInquiry: Statement = {
  name: 'lead.add-inquiry',
  text: `update lead set
      inquiry = case when $2::text is null or inquiry = $2 or right(inquiry, length($2) + 2) = E'\\n\\n' || $2 then inquiry else right(concat_ws(E'\\n\\n', inquiry, $2), ${longestInquiry}) end,
      tags = array(select t from unnest(tags || $3) with ordinality as u (t, place) group by t order by min(place) limit ${maxTags}),
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

const audit = {
  'lead.created': {
    subject: 'lead',
    shows: ({ contactId, sellerId }: { contactId: string; sellerId: string | null }) => ({ contactId, sellerId }),
  },
  'lead.asked-again': {
    subject: 'lead',
    shows: ({ contactId, message }: { contactId: string; message: boolean }) => ({ contactId, message }),
  },
};
type Context = WriteContext<typeof audit>;

/**
 * Creates a lead of the contact with this phone number or e-mail address, who is created where there is none. If the contact
 * has an open lead that a channel has opened, the message is added to that lead instead. A message is classified before the
 * use case ends; the lead is created even where no model can classify it.
 */
export const createLead = longUseCase({
  name: 'leads.create-lead',
  permission: 'lead:create',
  input,
  audit,
  async run(context, given) {
    const message = given.message || null;
    let asked = false;
    const leadId = await context.transaction((tx, trail) => {
      const within = { ...context, tx, audit: trail };
      return runOnce(within, 'leads.create-lead', given, givesId, () => {
        asked = message !== null;
        return writeLead(within, given, message);
      });
    });
    if (asked) await judgeLead(context, leadId, message);
    return leadId;
  },
});

async function writeLead(context: Context, given: z.output<typeof input>, message: string | null): Promise<string> {
  const { actor, clock, scope, tx } = context;
  const name = given.name.replace(/\s+/g, ' ');
  const { source } = given;
  if (name === '') throw new DomainError('INVALID', 'Give the lead a name.', ['name']);
  if (source === '') throw new DomainError('INVALID', 'Say where the lead comes from.', ['source']);
  const { locale } = await loadTenant(tx, scope.tenantId);
  const customFields = await readNewFields(tx, 'LEAD', given.customFields);
  const tags = readTags(given.tags ?? null);
  const own = await defaultAssignee(tx, actor, null);
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
  if (!lead) return addToOpenLead(context, contact.id, { message, tags, customFields });
  tx.record('lead.created', { leadId: lead.id, contactId: contact.id });
  context.audit['lead.created'].after({ id: lead.id, contactId: contact.id, sellerId });
  return lead.id;
}

async function addToOpenLead(
  { tx, clock, audit }: Context,
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
  await tx.query(addInquiry, [open.id, message, tags, customFields, clock.now()]);
  audit['lead.asked-again'].after({ id: open.id, contactId, message: message !== null });
  return open.id;
}
