import type { Statement } from '../shared/database.port.js';

const rank = (column: string) => `array_position('{QUEUED,UNKNOWN,SENT,FAILED,DELIVERED,READ}'::text[], ${column})`;

const lockOf = (account: string, providerMessageId: string) =>
  `select pg_advisory_xact_lock(hashtextextended(${account}::text || ' ' || ${providerMessageId}::text, 7))`;
/** Serialises a send that comes back with an id and a status webhook that names it before we know it. */
export const lockProviderMessage: Statement = {
  name: 'delivery.lock-provider-message',
  text: lockOf('$1', '$2'),
};

/** A status never goes back, whatever the order in which the vendor tells them. */
export const raiseStatus: Statement = {
  name: 'delivery.raise-status',
  text: `update message set status = $3, error = case when $3 = 'FAILED' then $4 end
    where channel_account_id = $1 and provider_message_id = $2 and ${rank('status')} < ${rank('$3')}
    returning id, conversation_id as "conversationId", seller_id as "sellerId"`,
};
export const findByProviderId: Statement = {
  name: 'delivery.find-by-provider-id',
  text: 'select id from message where channel_account_id = $1 and provider_message_id = $2',
};
/** A send that timed out is found by what we gave the vendor to echo: our own message id. */
export const adoptProviderId: Statement = {
  name: 'delivery.adopt-provider-id',
  text: `update message set provider_message_id = $3 where id = $1 and channel_account_id = $2 and provider_message_id is null and direction = 'OUTBOUND' returning id`,
};
export const keepEarlyStatus: Statement = {
  name: 'delivery.keep-early-status',
  text: `insert into early_status (id, tenant_id, account_id, provider_message_id, status, error, at) values ($1, app.tenant(), $2, $3, $4, $5, $6)
    on conflict (account_id, provider_message_id, status) do nothing`,
};
export const takeEarlyStatuses: Statement = {
  name: 'delivery.take-early-statuses',
  text: 'delete from early_status where account_id = $1 and provider_message_id = $2 returning status, error',
};

/**
 * What is to be sent, and whether it is ours to send from here on: the vendor may have it then, so were we killed during
 * the call, the message stays UNKNOWN and is never resent by itself. An answer of the agent goes only while the
 * conversation is still the one it was prepared for. The row is told as it was before.
 */
export const claimDelivery: Statement = {
  name: 'delivery.claim',
  text: `with claimed as (
      update message m set status = 'UNKNOWN' from conversation v
      where m.id = $1 and m.direction = 'OUTBOUND' and m.status = 'QUEUED' and v.id = m.conversation_id and (m.author <> 'AI_AGENT' or v.version = m.prepared_under)
      returning m.id)
    select m.id, m.body, m.quick_replies as "quickReplies", m.status, m.seller_id as "sellerId", m.conversation_id as "conversationId",
      v.channel, a.id as "accountId", a.provider, a.external_id as "externalId", a.credentials, 
      case when a.lost_at is not null then 'account_lost' when a.live and not (select t.confirmed from tenant t where t.id = (select app.tenant())) then 'unconfirmed' end as "heldBack",
      array(select i.address from channel_identity i where i.contact_id = v.contact_id and i.channel = v.channel order by i.created_at, i.id) as addresses,
      exists (select from claimed) as claimed
    from (select * from message where id = $1 and direction = 'OUTBOUND' limit 1) m
    cross join lateral (select * from conversation where id = m.conversation_id limit 1) v
    cross join lateral (select * from channel_account where id = m.channel_account_id limit 1) a`,
};
const settle = `update message set status = $2, error = $3, provider_message_id = coalesce($4, provider_message_id) where id = $1 and status in ('QUEUED', 'UNKNOWN')`;
export const settleSend: Statement = { name: 'delivery.settle', text: settle };
/** The same under the lock of the id that the vendor gave, account $5: what is read after it misses no status that came early. */
export const settleSent: Statement = {
  name: 'delivery.settle-sent',
  text: `with locked as materialized (${lockOf('$5', '$4')}) ${settle} and exists (select from locked)`,
};
