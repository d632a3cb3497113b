import { findOrCreateContact, type PhoneAndEmail } from '../contacts/index.js';
import type { AuditTrail } from '../shared/audit-trail.js';
import { inChannels } from '../shared/channels.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { foldName } from '../shared/fold.js';
import { newId } from '../shared/id.js';
import { maxTags } from './lead-tags.js';

/** Limit of a lead's inquiry: a form can be filled in any number of times, and all its texts are collected in one row. */
const longestInquiry = 50_000;
/** Inserts nothing if the contact already has an open lead from a channel: there is at most one. */
const insertStatement: Statement = {
  name: 'lead.insert',
  text: `insert into lead (id, tenant_id, contact_id, merged_from, seller_id, name, name_key, source, inquiry, tags, custom_fields, created_at, updated_at, last_activity_at)
    values ($1, app.tenant(), $2, $11, $3, $4, $5, $6, $7, $8, $9, $10, $10, $10) on conflict do nothing returning id`,
};
/** That open lead, if the actor may change it. */
const openLead: Statement = {
  name: 'lead.open-of-channel',
  text: `select id from lead where contact_id = $1 and source in ${inChannels} and merged_from is not distinct from $2 and status not in ('WON', 'LOST') for update`,
};
/**
 * Adds the message, tags and fields to the lead. A text with which the inquiry already ends is not added again. If the texts become too
 * long, the oldest part is dropped.
 */
const addInquiry: Statement = {
  name: 'lead.add-inquiry',
  text: `update lead set
      inquiry = case when $2::text is null or inquiry = $2 or right(inquiry, length($2) + 2) = E'\\n\\n' || $2 then inquiry else right(concat_ws(E'\\n\\n', inquiry, $2), ${longestInquiry}) end,
      tags = array(select t from unnest(tags || $3) with ordinality as u (t, place) group by t order by min(place) limit ${maxTags}),
      custom_fields = $4::jsonb || custom_fields, updated_at = $5, last_activity_at = greatest(last_activity_at, $5)
    where id = $1 returning seller_id as "sellerId"`,
};
/** The contact's open lead from the same source. */
const openOfSource: Statement = {
  name: 'lead.open-of-source',
  text: `select id from lead where contact_id = $1 and source = $2 and status not in ('WON', 'LOST') order by merged_from is not distinct from $3 desc, created_at desc, id desc limit 1 for update`,
};

/** Audit entries that use cases which write leads declare. */
export const writtenLeadAudit = {
  'lead.created': {
    subject: 'lead',
    shows: ({ contactId, sellerId }: { contactId: string; sellerId: string | null }) => ({ contactId, sellerId }),
  },
  'lead.asked-again': {
    subject: 'lead',
    shows: ({ contactId, message }: { contactId: string; message: boolean }) => ({ contactId, message }),
  },
} as const;
interface LeadWriteContext {
  tx: Transaction;
  now: Date;
  audit: AuditTrail<typeof writtenLeadAudit>;
}

export interface NewLead {
  name: string;
  reach: PhoneAndEmail;
  city: string | null;
  company: string | null;
  source: string;
  message: string | null;
  tags: string[];
  customFields: object;
  /** The lead's seller; null means the contact's seller. */
  sellerId: string | null;
  /** Whether the message is added to the contact's open lead from the same source, if there is one. */
  joins?: true;
}
type WrittenLead = { leadId: string; contactId: string };

/**
 * Creates a lead for the contact with this phone number or e-mail address, and the contact if there is none. If the contact has an open
 * lead from a channel, or one that it joins, the message is added to that lead instead. The number or address says to which of two merged
 * contacts the lead belongs if the merge is undone, as for a message.
 */
export async function writeLead({ tx, now, audit }: LeadWriteContext, lead: NewLead): Promise<WrittenLead> {
  const { name, source, message, tags, customFields } = lead;
  const { city, company } = lead;
  const contact = await findOrCreateContact(tx, lead.reach, { name, city, company, sellerId: lead.sellerId });
  const { id: contactId, mergedFrom } = contact;
  const added = { message, tags, customFields };
  const [standing] = lead.joins ? await tx.query<{ id: string }>(openOfSource, [contactId, source, mergedFrom]) : [];
  if (standing) return addTo({ tx, now, audit }, standing.id, contactId, added);
  const sellerId = lead.sellerId ?? contact.sellerId;
  const values = [
    newId(),
    contactId,
    sellerId,
    name,
    foldName(name),
    source,
    message,
    tags,
    customFields,
    now,
    mergedFrom,
  ];
  const [made] = await tx.query<{ id: string }>(insertStatement, values);
  if (!made) {
    const [open] = await tx.query<{ id: string }>(openLead, [contactId, mergedFrom]);
    if (!open)
      throw new DomainError(
        'CONFLICT',
        'A colleague is handling an open lead of this contact. Ask a manager to assign it to you.',
        ['source'],
      );
    return addTo({ tx, now, audit }, open.id, contactId, added);
  }
  tx.record('lead.created', { leadId: made.id, contactId });
  // It goes to the contact's seller, who is perhaps not the one who entered it.
  if (lead.sellerId === null && sellerId !== null) tx.record('lead.assigned', { leadId: made.id, sellerId });
  audit['lead.created'].after({ id: made.id, contactId, sellerId });
  return { leadId: made.id, contactId };
}

async function addTo(
  { tx, now, audit }: LeadWriteContext,
  id: string,
  contactId: string,
  { message, tags, customFields }: { message: string | null; tags: string[]; customFields: object },
): Promise<WrittenLead> {
  const [lead] = await tx.query<{ sellerId: string | null }>(addInquiry, [id, message, tags, customFields, now]);
  tx.record('lead.updated', { leadId: id, sellerId: lead?.sellerId ?? null });
  audit['lead.asked-again'].after({ id, contactId, message: message !== null });
  return { leadId: id, contactId };
}
