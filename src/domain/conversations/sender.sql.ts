import { completeContact as complete, insertIdentities as identities, insertContact } from '../contacts/index.js';
import { openLead } from '../leads/index.js';
import type { Statement } from '../shared/database.port.js';
import { batchableStatement } from '../shared/for-several.js';

/* The statements that find the sender of an incoming message and create what is missing, with as few round trips as possible. */

/**
 * Finds a sender's contact with its lead and conversation. Whoever has none of the addresses on the channel itself is sought on the other
 * channels of `channels`; the addresses of those are not known on this one yet. Lateral joins fix the order of the steps, each a look-up
 * by key. With plain joins, the planner of a database that was not analysed yet would start from all rows of the tenant, because it expects
 * few. A contact that was merged into another is found by its own addresses: with the same conversation, and with its own open
 * lead before the other contact's.
 */
export const findSender = batchableStatement(
  'inbound.find-sender',
  { channel: 'text', addresses: 'text[]', account_id: 'uuid', channels: 'text[]' },
  `found as (select i.call, s.* from input i cross join lateral (
      with held as materialized (
        select h.contact_id, h.merged_from, h.channel = i.channel as own, array_agg(h.address) as addresses, min(h.created_at) as since
        from unnest(i.channels) as sought (channel) cross join (select distinct unnest(i.addresses)) as told (address) cross join lateral (
          select * from channel_identity where tenant_id = (select app.tenant()) and channel = sought.channel and address = told.address limit 1) h
        group by h.contact_id, h.merged_from, h.channel = i.channel),
      known as materialized (select * from held order by own desc, since, contact_id limit 1)
      select k.contact_id as "contactId", k.merged_from as "mergedFrom", case when k.own then k.addresses else '{}' end as addresses,
        c.name, c.phone, c.seller_id as "contactSellerId",
        array(select distinct h.contact_id from held h where h.own = k.own and h.contact_id <> k.contact_id) as others,
        l.id as "leadId", l.seller_id as "leadSellerId", v.id as "conversationId", v.seller_id as "conversationSellerId"
      from known k
      cross join lateral (select name, phone, seller_id from contact where id = k.contact_id limit 1) c
      left join lateral (select id, seller_id from lead where contact_id = k.contact_id and status not in ('WON', 'LOST')
        order by (merged_from is not distinct from k.merged_from) desc, created_at desc limit 1) l on true
      left join lateral (select id, seller_id from conversation where contact_id = k.contact_id and channel_account_id = i.account_id
        and merged_from is not distinct from k.merged_from limit 1) v on true) s)
    select * from found`,
);

export const insertIdentities: Statement = {
  name: 'inbound.insert-identities',
  text: identities({
    contactId: '$3',
    mergedFrom: '$6::uuid',
    sellerId: '$4',
    channel: '$5',
    ids: '$1',
    addresses: '$2',
  }),
};
/**
 * Creates the missing rows of a sender: the contact if it is new, the addresses that are new, the lead and the conversation if they have
 * an id.
 */
export const createMissing = batchableStatement(
  'inbound.create-missing',
  {
    is_new: 'boolean',
    contact_id: 'uuid',
    contact_name: 'text',
    phone: 'text',
    email: 'text',
    contact_seller_id: 'uuid',
    channel: 'text',
    identity_ids: 'uuid[]',
    addresses: 'text[]',
    new_lead_id: 'uuid',
    name: 'text',
    name_key: 'text',
    at: 'timestamptz',
    conversation_id: 'uuid',
    account_id: 'uuid',
    lead_id: 'uuid',
    seller_id: 'uuid',
    reply_seconds: 'int',
    merged_from: 'uuid',
    person_seconds: 'int',
  },
  `contacts as (${insertContact({ id: 'i.contact_id', name: 'i.contact_name', phone: 'i.phone', email: 'i.email' }, 'from input i where i.is_new')}),
    identities as (${identities({ contactId: 'i.contact_id', mergedFrom: 'i.merged_from', sellerId: 'i.contact_seller_id', channel: 'i.channel', ids: 'i.identity_ids', addresses: 'i.addresses' }, 'input i')}),
    leads as (${openLead({ id: 'i.new_lead_id', contactId: 'i.contact_id', mergedFrom: 'i.merged_from', sellerId: 'i.contact_seller_id', name: 'i.name', nameKey: 'i.name_key', source: 'i.channel', lastActivityAt: 'i.at' }, 'from input i where i.new_lead_id is not null')}),
    conversations as (
      insert into conversation (id, tenant_id, contact_id, merged_from, channel_account_id, lead_id, seller_id, channel, last_message_at, reply_window_seconds, person_window_seconds)
      select i.conversation_id, app.tenant(), i.contact_id, i.merged_from, i.account_id, i.lead_id, i.seller_id, i.channel, i.at, i.reply_seconds, i.person_seconds
      from input i where i.conversation_id is not null)
    select i.call from input i`,
);
export const completeContact: Statement = {
  name: 'inbound.complete-contact',
  text: complete('$1', '$2', '$3'),
};
/**
 * Finds the addresses of the contact whose conversation on account $1 has one of our messages ($2), or a message with a vendor's
 * id in $3.
 */
export const findThread: Statement = {
  name: 'inbound.find-thread',
  text: `select array(select i.address from channel_identity i where i.contact_id = v.contact_id and i.channel = v.channel order by i.created_at, i.id) as addresses
    from (
      (select conversation_id from message where channel_account_id = $1 and id = any ($2) and direction = 'OUTBOUND' order by sent_at desc, id limit 1)
      union all (select conversation_id from message where channel_account_id = $1 and provider_message_id = any ($3) order by sent_at desc, id limit 1)) m
    cross join lateral (select contact_id, channel from conversation where id = m.conversation_id and erased_at is null limit 1) v limit 1`,
};
