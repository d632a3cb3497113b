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
/** Longer than a call may take, so that what is still UNKNOWN after it belongs to a worker that died. */
const callLasts = `interval '20 seconds'`;
const place = (row: string) => `(${row}.sent_at, ${row}.sequence, ${row}.id)`;
/**
 * What is to be sent, and whether it is ours to send from here on: the vendor may have it then, so were we killed during
 * the call, the message stays UNKNOWN and is never resent by itself. An answer of the agent goes only while the
 * conversation is still the one it was prepared for. The row is told as it was before.
 *
 * Messages of one conversation leave in their order. Since each waits for the one before it, only the nearest is looked at;
 * it is locked where it has not left, so that either we see that it was settled or its settling sees that we wait. An answer
 * that will be dropped holds nobody up.
 */
export const claimDelivery: Statement = {
  name: 'delivery.claim',
  text: `with target as materialized (
      select m.*, v.version, v.contact_id, v.channel from (select * from message where id = $1 and direction = 'OUTBOUND' limit 1) m
      cross join lateral (select version, contact_id, channel from conversation where id = m.conversation_id limit 1) v),
    before as (
      select e.id from target m cross join lateral (
        select id from message o
        where o.conversation_id = m.conversation_id and o.due_at is not null and ${place('o')} < ${place('m')}
          and o.status <> 'FAILED' and not (o.status = 'QUEUED' and o.author = 'AI_AGENT' and o.prepared_under is distinct from m.version)
        order by o.sent_at desc, o.sequence desc, o.id desc limit 1) e
      where m.status = 'QUEUED'),
    ahead as (
      select e.id, e.status = 'QUEUED' and e.due_at < now() - interval '10 minutes' as forgotten from message e
      where e.id = any (array(select id from before)) and (e.status = 'QUEUED' or (e.status = 'UNKNOWN' and e.due_at > now())) for share),
    claimed as (
      update message m set status = 'UNKNOWN', due_at = now() + ${callLasts} from conversation v, channel_account a
      where m.id = $1 and m.direction = 'OUTBOUND' and m.status = 'QUEUED' and v.id = m.conversation_id and a.id = m.channel_account_id
        and (m.author <> 'AI_AGENT' or v.version = m.prepared_under) and coalesce(m.due_at <= now(), true) and coalesce(a.held_until <= now(), true)
        and not exists (select from ahead)
      returning m.id)
    select m.id, m.body, m.quick_replies as "quickReplies", m.status, m.error, m.seller_id as "sellerId", m.conversation_id as "conversationId",
      m.channel, m.created_at as "createdAt", case when m.due_at > now() then m.due_at end as "notBefore",
      case when a.held_until > now() then a.held_until end as "accountHeldUntil",
      a.id as "accountId", a.provider, a.external_id as "externalId", a.credentials,
      case when a.lost_at is not null then 'account_lost' when a.live and not (select t.confirmed from tenant t where t.id = (select app.tenant())) then 'unconfirmed' end as "heldBack",
      array(select i.address from channel_identity i where i.contact_id = m.contact_id and i.channel = m.channel order by i.created_at, i.id) as addresses,
      exists (select from claimed) as claimed, (select ahead.id from ahead) as "aheadId", (select forgotten from ahead) as "aheadForgotten"
    from target m
    cross join lateral (select * from channel_account where id = m.channel_account_id limit 1) a`,
};

const unsettled = `status in ('QUEUED', 'UNKNOWN')`;
/** How a send ended without an id of the vendor's, and not before when ($4) it may be tried again, where it is. */
export const settleSend: Statement = {
  name: 'delivery.settle',
  text: `update message set status = $2, error = $3, due_at = coalesce($4, now()) where id = $1 and ${unsettled} returning id`,
};
/** Under the lock of the id that the vendor gave ($2), account $3: what is read after it misses no status that came early. */
export const settleSent: Statement = {
  name: 'delivery.settle-sent',
  text: `with locked as materialized (${lockOf('$3', '$2')})
    update message set status = 'SENT', error = null, provider_message_id = $2 where id = $1 and ${unsettled} and exists (select from locked)`,
};
/** The next message of the conversation that waits for its turn. Asked after the one before it was settled, by a statement of its own. */
const nextOf = (id: string) => `(
      select n.id from message m cross join lateral (
        select id from message o
        where o.conversation_id = m.conversation_id and o.due_at is not null and o.status = 'QUEUED' and ${place('o')} > ${place('m')}
        order by o.sent_at, o.sequence, o.id limit 1) n
      where m.id = ${id})`;
/** What was said of a message before its id was known, and whose turn it is now. */
export const afterSent: Statement = {
  name: 'delivery.after-sent',
  text: `with taken as (delete from early_status where account_id = $1 and provider_message_id = $2 returning status, error)
    select coalesce((select jsonb_agg(to_jsonb(taken)) from taken), '[]') as early, ${nextOf('$3')} as next`,
};
export const nextInTurn: Statement = { name: 'delivery.next-in-turn', text: `select ${nextOf('$1')} as next` };
/** Of a message whose job failed for the last time: one that was claimed may have been sent. */
export const giveUpSend: Statement = {
  name: 'delivery.give-up',
  text: `update message set status = case status when 'QUEUED' then 'FAILED' else 'UNKNOWN' end, error = $2, due_at = now() where id = $1 and ${unsettled}
    returning conversation_id as "conversationId", seller_id as "sellerId"`,
};
export const holdAccount: Statement = {
  name: 'delivery.hold-account',
  text: 'update channel_account set held_until = greatest(held_until, $2) where id = $1',
};
export const accountAlert: Statement = {
  name: 'delivery.account-alert',
  text: `insert into alert (id, tenant_id, kind, severity, title, details, subject_id) values ($1, app.tenant(), 'CHANNEL_BROKEN', 'CRITICAL', $2, $3, $4)
    on conflict (tenant_id, kind, subject_id) do update set raised_at = now(), acknowledged_at = null, details = excluded.details where alert.acknowledged_at is not null returning id`,
};
