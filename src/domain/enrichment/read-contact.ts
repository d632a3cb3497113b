import { z } from 'zod';
import type { FoundValues } from '../contacts/index.js';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { batchableStatement } from '../shared/for-several.js';
import { countryOf } from '../shared/phone.js';
import { useCase } from '../shared/use-case.js';
import { loadTenant, type TenantProfile } from '../tenants/index.js';
import type { FoundFact } from './fact.entity.js';
import { companyDomain } from './free-mail.js';
import { messageFacts } from './said/message.js';
import { signatureIn } from './said/signature.js';
import { addFacts, openFacts } from './store-facts.js';

const messageColumns = `m.id, m.body, v.contact_id as "contactId", v.merged_from as "mergedFrom",
      (select e.text from message_email e where e.message_id = m.id) as mail`;
const loadMessage = batchableStatement(
  'enrichment.message',
  { message_id: 'uuid' },
  `asked as (select i.call, m.* from input i cross join lateral (select * from message where id = i.message_id and direction = 'INBOUND' and revoked_at is null limit 1) m)
    select m.call, ${messageColumns} from asked m cross join lateral (select contact_id, merged_from from conversation where id = m.conversation_id limit 1) v`,
);
/** The newest messages of a contact, oldest first, so that the order of facts is that in which they were written. */
const loadMessages: Statement = {
  name: 'enrichment.messages',
  text: `select * from (select ${messageColumns}, m.sent_at as at, m.sequence from conversation v cross join lateral (
        select * from message where conversation_id = v.id and direction = 'INBOUND' and revoked_at is null order by sent_at desc, sequence desc limit 100) m
      where v.contact_id = $1 order by m.sent_at desc, m.sequence desc limit 100) n order by at, sequence`,
};

interface ReadMessage {
  id: string;
  body: string;
  contactId: string;
  mergedFrom: string | null;
  /** The whole text of an e-mail, with its signature; null for other messages. */
  mail: string | null;
}

/**
 * Reads a message of a contact, or only its number and e-mail address, stores the facts in them, and enqueues the requests to outside
 * sources if the tenant wants that. Safe to repeat. A message whose contact was merged meanwhile is read for the contact that was kept.
 */
export const readContact = useCase({
  name: 'enrichment.read-contact',
  permission: 'contact-fact:find',
  input: z.object({ contactId: z.uuid(), messageId: z.uuid().optional() }),
  audit: notAudited('Each fact keeps its source, and each change of a field is recorded in field_change.'),
  together: 'read-contact',
  async run({ tx, scope }, { contactId, messageId }) {
    const tenant = await loadTenant(tx, scope.tenantId);
    const messages = messageId ? await tx.query<ReadMessage>(loadMessage, [messageId]) : [];
    await storeOwn(tx, messages[0]?.contactId ?? contactId, messages, tenant);
  },
});

/** Does the same with the newest messages of a contact. */
export async function readNewestMessages(tx: Transaction, contactId: string, tenant: TenantProfile): Promise<void> {
  await storeOwn(tx, contactId, await tx.query<ReadMessage>(loadMessages, [contactId]), tenant);
}

async function storeOwn(
  tx: Transaction,
  contactId: string,
  messages: readonly ReadMessage[],
  tenant: TenantProfile,
): Promise<void> {
  const { enrichment } = tenant.settings;
  const told = (enrichment.messages ? messages : []).map(message => ({
    facts: factsOf(message, tenant.locale),
    mergedFrom: message.mergedFrom,
  }));
  const contact = await openFacts(
    tx,
    contactId,
    told.flatMap(({ facts }) => facts),
  );
  if (!contact) return;
  for (const { facts, mergedFrom } of told) await addFacts(tx, contact, facts, mergedFrom);
  const reach = contact.values;
  await addFacts(tx, contact, reachFacts(reach, enrichment));
  if ((enrichment.website && reach.email && companyDomain(reach.email)) || (enrichment.lookup && reach.phone))
    await tx.enqueue('enrichment/ask-outside', { contactId }, { jobKey: `enrich-outside:${contactId}` });
}

const factsOf = ({ id, body, mail }: ReadMessage, locale: string): FoundFact[] => [
  ...messageFacts(body, locale).map(told => ({ ...told, source: 'MESSAGE' as const, messageId: id })),
  ...(mail ? signatureIn(mail, locale) : []).map(told => ({ ...told, source: 'SIGNATURE' as const, messageId: id })),
];

function reachFacts(
  { phone, email }: Pick<FoundValues, 'phone' | 'email'>,
  { number, website }: TenantProfile['settings']['enrichment'],
): FoundFact[] {
  const country = number && phone ? countryOf(phone) : null;
  // Reading the page proves more surely that it exists.
  const domain = !website && email ? companyDomain(email) : null;
  return [
    ...(country
      ? [{ field: 'COUNTRY' as const, value: country, source: 'PHONE_NUMBER' as const, certainty: 'SURE' as const }]
      : []),
    ...(domain
      ? [{ field: 'WEBSITE' as const, value: domain, source: 'EMAIL_DOMAIN' as const, certainty: 'LIKELY' as const }]
      : []),
  ];
}
