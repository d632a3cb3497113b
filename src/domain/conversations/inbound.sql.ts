import { contactLock } from '../contacts/index.js';
import type { Statement } from '../shared/database.port.js';

/** The way of a message, in few round trips: plain SQL, since thousands wait in a burst and each pays for every statement. */

/** The digest is a step of its own: a function that is not leakproof uses no index under row-level security. */
export const loadEvent: Statement = {
  name: 'inbound.load-event',
  text: `select e.id, e.account_id as "accountId", e.kind, e.status, e.reason, e.body, e.sequence::text as sequence, e.received_at as "receivedAt",
      a.provider, a.channel, a.external_id as "externalId", e.original_id as "originalId",
      exists (select from inbound_event x where x.account_id = e.account_id and x.key = digest.key) as erased,
      exists (select from inbound_event c where c.account_id = e.account_id and c.original_id = e.key) as corrected
    from (select * from inbound_event where id = $1 limit 1) e
    cross join lateral (select 'erased:' || encode(sha256(convert_to(e.key, 'UTF8')), 'hex') as key offset 0) digest
    cross join lateral (select provider, channel, external_id from channel_account where id = e.account_id limit 1) a`,
};

/**
 * Step by step, each by its key: joined freely, a database that has not been analysed yet starts from all rows of the
 * tenant, since it takes one tenant for few.
 */
export const findSender: Statement = {
  name: 'inbound.find-sender',
  text: `with known as materialized (
      select i.contact_id, array_agg(i.address) as addresses from channel_identity i
      where i.tenant_id = (select app.tenant()) and i.channel = $1 and i.address = any ($2)
      group by i.contact_id order by min(i.created_at) limit 1)
    select k.contact_id as "contactId", k.addresses, c.name, c.phone, c.seller_id as "contactSellerId",
      l.id as "leadId", l.seller_id as "leadSellerId", v.id as "conversationId", v.seller_id as "conversationSellerId"
    from known k
    cross join lateral (select name, phone, seller_id from contact where id = k.contact_id limit 1) c
    left join lateral (select id, seller_id from lead where contact_id = k.contact_id and status not in ('WON', 'LOST') order by created_at desc limit 1) l on true
    left join lateral (select id, seller_id from conversation where contact_id = k.contact_id and channel_account_id = $3 limit 1) v on true`,
};

/** The parameters' places: addresses that are known already are left as they are. */
const insertIdentitiesOf = (contact: string, seller: string, channel: string, ids: string, addresses: string) =>
  `insert into channel_identity (id, tenant_id, contact_id, seller_id, channel, address)
      select i.id, app.tenant(), ${contact}, ${seller}, ${channel}, i.address from unnest(${ids}::uuid[], ${addresses}::text[]) as i (id, address)
      on conflict (tenant_id, channel, address) do nothing`;
export const insertIdentities: Statement = {
  name: 'inbound.insert-identities',
  text: insertIdentitiesOf('$3', '$4', '$5', '$1', '$2'),
};
/**
 * What is missing of a sender in one round trip, most missing everything: the contact where $1 is true, its new addresses, the
 * lead where it has an id, the conversation where it has one.
 */
export const open: Statement = {
  name: 'inbound.open',
  text: `with contact as (
      insert into contact (id, tenant_id, name, phone, email) select $2, app.tenant(), $3, $4, $5 where $1::boolean),
    identities as (${insertIdentitiesOf('$2', '$6', '$7', '$8', '$9')}),
    lead as (
      insert into lead (id, tenant_id, contact_id, seller_id, name, name_key, source, last_activity_at)
      select $10::uuid, app.tenant(), $2, $6, $11, $12, $7, $13 where $10::uuid is not null)
    insert into conversation (id, tenant_id, contact_id, channel_account_id, lead_id, seller_id, channel, last_message_at)
    select $14::uuid, app.tenant(), $2, $15, $16, $17, $7, $13 where $14::uuid is not null`,
};
export const completeContact: Statement = {
  name: 'inbound.complete-contact',
  text: `with lock as materialized (select ${contactLock('$1::uuid')})
    update contact set name = coalesce(name, $2), phone = coalesce(phone, $3), updated_at = now() where id = $1 and (select count(*) from lock) = 1`,
};
/**
 * The message is whose the conversation is at this moment, not when its sender was looked up: an assignment in between has
 * passed over messages that were not there yet. The lock is the one that noting the message takes.
 */
const insertMessage = `place as (select id, seller_id from conversation where id = $2 for no key update),
    stored as (
      insert into message (id, tenant_id, conversation_id, channel_account_id, seller_id, direction, author, kind, body, status, provider_message_id, replies_to, referral, sent_at, sequence)
      select $1, app.tenant(), place.id, $3, place.seller_id, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13 from place
      on conflict (channel_account_id, provider_message_id) where provider_message_id is not null do nothing
      returning id, seller_id)`;
/** The newest message by (time, sequence) stands on top, whatever came last. */
const onTop = `last_message_id = case when $12 >= last_message_at or last_message_id is null then $1::uuid else last_message_id end,
        last_message_at = case when last_message_id is null then $12 else greatest(last_message_at, $12) end`;
const finishStored = `finished as (
      update inbound_event set status = 'PROCESSED', reason = null, message_id = (select id from stored), attempts = attempts + 1, processed_at = now()
      where id = $14 and status = 'RECEIVED' and exists (select from stored) returning id)`;

/**
 * A message of a contact's, its conversation and lead, the job that responds to it and the end of its ledger row, in one
 * round trip; no row where the message was there already. A closed conversation opens again as the bot's. The lead is left
 * alone where nothing changes: its many orders make a change cost an entry in each index.
 */
export const storeInbound: Statement = {
  name: 'inbound.store',
  text: `with ${insertMessage},
    noted as (
      update conversation set
        ${onTop},
        last_inbound_at = greatest(last_inbound_at, $15),
        unread_count = unread_count + 1,
        status = case when status = 'CLOSED' then 'BOT' else status end,
        version = version + (status = 'CLOSED')::int,
        bot_failures = case when status = 'CLOSED' then 0 else bot_failures end,
        lead_id = coalesce($16, lead_id),
        updated_at = now()
      where id = $2 and exists (select from stored) returning lead_id),
    active as (
      update lead set last_activity_at = $12, updated_at = now()
      where id = (select lead_id from noted) and (last_activity_at is null or last_activity_at < $12)),
    ${finishStored}
    select stored.id, stored.seller_id as "sellerId", exists (select from finished) as finished,
      case when $17 then app.enqueue($18, $19, $20, $21) end as job from stored`,
};
/** A message that a person of the business wrote elsewhere: it answers, so a person owns the conversation now. */
export const storeEcho: Statement = {
  name: 'inbound.store-echo',
  text: `with ${insertMessage},
    noted as (
      update conversation set
        ${onTop},
        unread_count = 0, version = version + (status <> 'HUMAN')::int, status = 'HUMAN', updated_at = now()
      where id = $2 and exists (select from stored)),
    ${finishStored}
    select stored.id, stored.seller_id as "sellerId", exists (select from finished) as finished from stored`,
};
export const insertMedia: Statement = {
  name: 'inbound.insert-media',
  text: `insert into message_media (id, tenant_id, message_id, seller_id, position, provider_media_id, mime_type, file_name, sha256, size_bytes, voice)
    select m.id, app.tenant(), $2, $3, m.position, m.provider_media_id, m.mime_type, m.file_name, m.sha256, m.size_bytes, m.voice
    from jsonb_to_recordset($1) as m (id uuid, position int, provider_media_id text, mime_type text, file_name text, sha256 text, size_bytes int, voice boolean)`,
};

export const finishEvent: Statement = {
  name: 'inbound.finish-event',
  text: `update inbound_event set status = $2, reason = $3, message_id = $4, original_id = $5, attempts = attempts + 1, processed_at = now() where id = $1 and status = 'RECEIVED' returning id`,
};
/** What comes late for a message that was erased with its contact is not kept either. */
export const forgetEvent: Statement = {
  name: 'inbound.forget-event',
  text: `update inbound_event set status = 'IGNORED', reason = 'erased', body = '', key = 'erased:' || id, original_id = null, attempts = attempts + 1, processed_at = now() where id = $1 and status = 'RECEIVED' returning id`,
};
/** Whether a message with this id of the provider's, or our own id that the vendor gave back, was erased with its contact. */
export const findErased: Statement = {
  name: 'inbound.find-erased',
  text: `select id from message where channel_account_id = $1 and provider_message_id = 'erased:' || encode(sha256(convert_to($2, 'UTF8')), 'hex')
    union all select id from message where id = $3 and starts_with(provider_message_id, 'erased:') limit 1`,
};

export const findAccount: Statement = {
  name: 'inbound.find-account',
  text: 'select id, channel from channel_account where provider = $1 and external_id = $2 and active and lost_at is null limit 1',
};
export const moveEvent: Statement = {
  name: 'inbound.move-event',
  text: 'update inbound_event set account_id = $2 where id = $1',
};
