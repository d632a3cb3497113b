import { refuseAddress } from '../contacts/index.js';
import { raiseAlertAgain } from '../insights/index.js';
import type { Statement } from '../shared/database.port.js';
import { batchableStatement } from '../shared/for-several.js';
import { noteAccountActivity } from './channel-account.sql.js';
import { addressesOf, hasRefusedAddress } from './conversation.sql.js';

/** The rank of a status (interface.md, Routing and conversations). */
export const rank = (column: string) =>
  `array_position('{QUEUED,UNKNOWN,SENT,FAILED,DELIVERED,READ}'::text[], ${column})`;

const lockOf = (account: string, providerMessageId: string) =>
  `select pg_advisory_xact_lock(hashtextextended(${account}::text || ' ' || ${providerMessageId}::text, 7))`;
/** Advisory lock that serialises a send that returns the vendor's id with a status webhook that carries the same id at that moment. */
export const lockProviderMessage: Statement = {
  name: 'delivery.lock-provider-message',
  text: lockOf('$1', '$2'),
};

/**
 * Adds a row to the history for each rank that a message of `changed` has newly reached. A message that is queued again has
 * reached no rank.
 */
export const noteChange = (changed: string, at = 'now()') =>
  `insert into delivery_change (tenant_id, message_id, rank, status, seller_id, error, at)
      select app.tenant(), c.id, ${rank('c.status')}, c.status, c.seller_id, c.error, ${at} from ${changed} c where c.status <> 'QUEUED'
      on conflict (tenant_id, message_id, rank) do nothing`;
/**
 * Raises a message's status. The order of the vendor's reports does not matter: a lower status changes nothing. The stored time
 * is never later than now, even if the vendor's clock is ahead.
 */
export const advanceStatus: Statement = {
  name: 'delivery.advance-status',
  text: `with raised as (
      update message set status = $3, error = case when $3 = 'FAILED' then $4 end
      where channel_account_id = $1 and provider_message_id = $2 and ${rank('status')} < ${rank('$3')}
      returning id, conversation_id, seller_id, status, error),
    noted as (${noteChange('raised', 'least($5::timestamptz, now())')})
    select id, conversation_id as "conversationId", seller_id as "sellerId" from raised`,
};
/** Records that those of the addresses $2 that the contact of message $1 has can receive nothing. */
export const refuseRecipient: Statement = {
  name: 'delivery.refuse-recipient',
  text: `with place as materialized (select v.contact_id, v.channel from (select conversation_id from message where id = $1 limit 1) m
      cross join lateral (select contact_id, channel from conversation where id = m.conversation_id limit 1) v)
    ${refuseAddress({ contactId: '(select contact_id from place)', channel: '(select channel from place)', addresses: '$2::text[]', at: '$3::timestamptz' })}`,
};
export const findByProviderId: Statement = {
  name: 'delivery.find-by-provider-id',
  text: 'select id from message where channel_account_id = $1 and provider_message_id = $2',
};
/** Finds a message whose send timed out by our own message id, which the vendor echoes, and stores the vendor's id. */
export const adoptProviderId: Statement = {
  name: 'delivery.adopt-provider-id',
  text: `update message set provider_message_id = $3 where id = $1 and channel_account_id = $2 and provider_message_id is null and direction = 'OUTBOUND' returning id`,
};
/** Finds a message by our own id. An erased message no longer has a vendor id and accepts no status. */
export const findByOwnId: Statement = {
  name: 'delivery.find-by-own-id',
  text: `select id, provider_message_id as "providerMessageId" from message
    where id = $1 and channel_account_id = $2 and direction = 'OUTBOUND' and provider_message_id is not null and not starts_with(provider_message_id, 'erased:')`,
};
export const storeEarlyStatus: Statement = {
  name: 'delivery.store-early-status',
  text: `insert into early_status (id, tenant_id, account_id, provider_message_id, status, error, at) values ($1, app.tenant(), $2, $3, $4, $5, $6)
    on conflict (tenant_id, account_id, provider_message_id, status) do nothing`,
};
/** Duration of a claim, longer than a call may take: a message that is still UNKNOWN afterwards belongs to a worker that died. */
const claimDuration = `interval '20 seconds'`;
/**
 * SQL expression for the earliest time at which a message was sent: the time of its claim. Messages that were never queued have
 * the vendor's time.
 */
export const sentNotBefore = (row: string): string => `coalesce(${row}.due_at - ${claimDuration}, ${row}.sent_at)`;
/** SQL condition: the planner postponed the message until its contact may be written to again, so it delays no other message. */
const isPutOff = (row: string) => `(${row}.status = 'QUEUED' and coalesce(${row}.planned_for > now(), false))`;
/** A message that was due before this time and is still queued has lost its job. */
const longAgo = `now() - interval '10 minutes'`;
const sendOrder = (row: string) => `(${row}.sent_at, ${row}.sequence, ${row}.id)`;
/**
 * Claims a message for sending and returns it with its values from before the claim. A claimed message is UNKNOWN, because the
 * vendor may have it from here on: if the worker dies during the call, it stays UNKNOWN and is never sent again automatically. An
 * answer of the agent is claimed only while the conversation has the version that it was prepared for.
 *
 * Messages of one conversation are sent in order. Each waits for the one before it, so only the nearest earlier one is checked.
 * That one is locked while it is unsettled: either this statement sees it settled, or the statement that settles it sees that
 * this message waits, which is stored here. After the wait for that lock it is checked again, by `clock_timestamp()`: `now()` is
 * then earlier than the time at which it was settled or postponed. An answer that will be dropped delays no other message.
 */
export const claimDelivery = batchableStatement(
  'delivery.claim',
  { message_id: 'uuid' },
  `target as materialized (
      select i.call, m.*, v.version, v.contact_id, v.merged_from, v.channel, v.last_inbound_at, v.reply_window_seconds
      from input i cross join lateral (select * from message where id = i.message_id and direction = 'OUTBOUND' limit 1) m
      cross join lateral (select version, contact_id, merged_from, channel, last_inbound_at, reply_window_seconds from conversation where id = m.conversation_id limit 1) v),
    before as materialized (
      select m.call, e.id from target m cross join lateral (
        select id from message o
        where o.conversation_id = m.conversation_id and o.due_at is not null and ${sendOrder('o')} < ${sendOrder('m')}
          and o.status <> 'FAILED' and not ${isPutOff('o')} and not (o.status = 'QUEUED' and o.author = 'AI_AGENT' and o.prepared_under is distinct from m.version)
        order by o.sent_at desc, o.sequence desc, o.id desc limit 1) e
      where m.status = 'QUEUED'),
    locked as materialized (
      select e.id, e.status, e.due_at, e.planned_for from message e
      where e.id = any (array(select id from before union select t.id from target t where t.status = 'QUEUED')) order by e.id for no key update),
    ahead as materialized (
      select b.call, e.id, e.status = 'QUEUED' and e.due_at < ${longAgo} as forgotten from before b join locked e on e.id = b.id
      where not ${isPutOff('e')} and (e.status = 'QUEUED' or (e.status = 'UNKNOWN' and e.due_at > clock_timestamp()))),
    waiting as (update message m set waits_its_turn = true from input i where m.id = i.message_id and not m.waits_its_turn and exists (select from ahead x where x.call = i.call)),
    claimed as (
      update message m set status = 'UNKNOWN', error = null, due_at = now() + ${claimDuration} from input i, conversation v, channel_account a
      where m.id = i.message_id and m.direction = 'OUTBOUND' and m.status = 'QUEUED' and v.id = m.conversation_id and a.id = m.channel_account_id
        and (m.author <> 'AI_AGENT' or v.version = m.prepared_under) and coalesce(m.due_at <= now(), true) and coalesce(a.held_until <= now(), true)
        and a.paused_at is null and a.broken_at is null
        and not exists (select from ahead x where x.call = i.call)
      returning m.id)
    select m.call, m.id, m.kind, m.author, m.initiated, m.marketing, m.body, m.quick_replies as "quickReplies", m.template_variables as "templateVariables",
      m.last_inbound_at as "lastInboundAt", m.reply_window_seconds as "replyWindowSeconds",
      (select json_build_object('optedOut', c.opted_out, 'optedOutChannels', c.opted_out_channels, 'noMarketingChannels', c.no_marketing_channels, 'erased', c.erased_at is not null,
        'timezone', c.timezone, 'phone', c.phone) from contact c where c.id = m.contact_id) as contact,
      (select json_build_object('id', t.id, 'vendorName', t.vendor_name, 'language', t.language, 'category', t.category, 'status', t.status,
        'unusable', t.unusable, 'body', t.body, 'variables', t.variables) from message_template t where t.id = m.template_id) as template,
      (select coalesce(json_agg(json_build_object('id', d.id, 'fileId', d.file_id, 'mimeType', d.mime_type, 'sizeBytes', d.size_bytes, 'fileName', d.file_name, 'link', d.link)
        order by d.position), '[]') from message_media d where d.tenant_id = (select app.tenant()) and d.message_id = m.id) as files,
       m.status, m.error, m.seller_id as "sellerId", m.conversation_id as "conversationId",
      m.channel, case when m.due_at > now() then m.due_at end as "notBefore", m.due_at as "dueAt", m.limited_since as "limitedSince",
      case when a.held_until > now() then a.held_until end as "accountHeldUntil",
      case when a.broken_at is not null then 'broken' when a.paused_at is not null then 'paused' end as closed,
      a.id as "accountId", a.provider, a.external_id as "externalId", a.webhook_key as "webhookKey", a.credentials,
      case when a.lost_at is not null then 'account_lost' when a.live and not (select t.confirmed from tenant t where t.id = (select app.tenant())) then 'unconfirmed' end as "heldBack",
      ${addressesOf('m')} as addresses, ${hasRefusedAddress('m')} as "addressRefused",
      exists (select from claimed c where c.id = m.id) as claimed, x.id as "aheadId", x.forgotten as "aheadForgotten"
    from target m
    cross join lateral (select * from channel_account where id = m.channel_account_id limit 1) a
    left join ahead x on x.call = m.call`,
);

/**
 * Finds the e-mail that an outgoing one answers: the newest in its conversation that the contact sent before it, without
 * automatic replies and bulk mail. E-mails from unverified senders are in separate conversations. What a campaign sends answers
 * nothing: "Re:" before the contact's own subject would pass an offer off as the answer to a question.
 */
export const findEmailThread: Statement = {
  name: 'delivery.find-email-thread',
  text: `select m.author = 'AI_AGENT' as automatic, a.name as "accountName", m.subject as "ownSubject", e.subject, e.id as "inReplyTo", coalesce(e.refs, '{}') as "references"
    from (select * from message where id = $1 limit 1) m
    cross join lateral (select name from channel_account where id = m.channel_account_id limit 1) a
    left join lateral (
      select i.provider_message_id as id, o.subject, o.refs from message i join message_email o on o.message_id = i.id
      where i.conversation_id = m.conversation_id and i.direction = 'INBOUND' and i.kind not in ('auto-reply', 'bulk')
        and (i.sent_at, i.sequence) < (m.sent_at, m.sequence) and not (m.marketing and m.author = 'SYSTEM')
      order by i.sent_at desc, i.sequence desc, i.id desc limit 1) e on true`,
};

const unsettled = `status in ('QUEUED', 'UNKNOWN')`;
/**
 * SQL of `due_at` of a send with an unknown outcome: not after its claim ended. A job that runs long after its worker died must not move
 * the time of the call, by which the vendor is asked for the message.
 */
const endOfClaim = 'least(m.due_at, now())';
/**
 * Records the outcome of a send that returned no vendor id. `due_at` is the earliest time of the next attempt, if there is one, and
 * `limited_since` tells since when the channel asks to wait.
 */
export const settleSend = batchableStatement(
  'delivery.settle',
  { message_id: 'uuid', status: 'text', error: 'text', due_at: 'timestamptz', limited_since: 'timestamptz' },
  `held as materialized (select m.id from message m where m.id = any (array(select message_id from input)) and m.${unsettled} order by m.id for no key update),
    settled as (
      update message m set status = i.status, error = i.error, due_at = case i.status when 'UNKNOWN' then ${endOfClaim} else coalesce(i.due_at, now()) end, limited_since = i.limited_since from input i
      where m.id = i.message_id and m.${unsettled} and (select count(*) from held) > 0
      returning m.id, m.seller_id, m.status, m.error)
    ${noteChange('settled')}`,
);
/** Postpones a message that was planned for now: the contact's quiet hours have begun in the meantime. */
export const putOffSend: Statement = {
  name: 'delivery.put-off',
  text: `update message set status = 'QUEUED', error = $2, due_at = $3, planned_for = $3, limited_since = null where id = $1 and ${unsettled} returning id`,
};
/** Records a sent message under the lock of the vendor's id in its account, so that the next statement sees every early status. */
export const settleSent = batchableStatement(
  'delivery.settle-sent',
  { message_id: 'uuid', vendor_id: 'text', account_id: 'uuid' },
  `locked as materialized (select (${lockOf('i.account_id', 'i.vendor_id')}) from (select * from input order by account_id, vendor_id offset 0) i),
    sent as (
      update message m set status = 'SENT', error = null, provider_message_id = i.vendor_id from input i
      where m.id = i.message_id and m.${unsettled} and (select count(*) from locked) > 0
      returning m.id, m.channel_account_id, m.seller_id, m.status, m.error),
    told as (${noteAccountActivity('last_outbound_at', 'select channel_account_id from sent')})
    ${noteChange('sent')}`,
);
/**
 * SQL expression for the next queued message of the conversation, if its job ended because it had to wait, or if it is long
 * overdue. Otherwise null, since its own job is still to come. It must run in a separate statement after the earlier message was
 * settled, so that it sees which message waits.
 */
const nextQueuedAfter = (id: string) => `(
      select case when n.waits_its_turn or n.due_at < ${longAgo} then n.id end from message m cross join lateral (
        select id, waits_its_turn, due_at from message o
        where o.conversation_id = m.conversation_id and o.due_at is not null and o.status = 'QUEUED' and not ${isPutOff('o')} and ${sendOrder('o')} > ${sendOrder('m')}
        order by o.sent_at, o.sequence, o.id limit 1) n
      where m.id = ${id})`;
/** Takes the statuses that arrived before the message had its vendor id, and finds the next message of the conversation. */
export const afterSent = batchableStatement(
  'delivery.after-sent',
  { account_id: 'uuid', vendor_id: 'text', message_id: 'uuid' },
  `taken as (delete from early_status e using input i where e.account_id = i.account_id and e.provider_message_id = i.vendor_id
      returning i.call, e.status, e.error, e.at)
    select i.call, coalesce((select jsonb_agg(jsonb_build_object('status', t.status, 'error', t.error, 'at', t.at)) from taken t where t.call = i.call), '[]') as early,
      ${nextQueuedAfter('i.message_id')} as next from input i`,
);
export const nextInTurn = batchableStatement(
  'delivery.next-in-turn',
  { message_id: 'uuid' },
  `turn as (select i.call, ${nextQueuedAfter('i.message_id')} as next from input i) select * from turn`,
);
/**
 * Settles a message whose last attempt failed, with $2 as its error. A claimed message stays UNKNOWN with the error $3, since it may have
 * been sent; one whose outcome was already found to be unknown keeps its own error.
 */
export const giveUpSend: Statement = {
  name: 'delivery.give-up',
  text: `with settled as (
      update message m set status = case status when 'QUEUED' then 'FAILED' else 'UNKNOWN' end,
        error = case status when 'QUEUED' then $2 else coalesce(error, $3) end, due_at = ${endOfClaim} where id = $1 and ${unsettled}
      returning id, channel_account_id, conversation_id, seller_id, status, error),
    noted as (${noteChange('settled')})
    select conversation_id as "conversationId", seller_id as "sellerId", status = 'FAILED' as failed,
      (select provider from channel_account where id = settled.channel_account_id) as provider from settled`,
};
export const holdAccount: Statement = {
  name: 'delivery.hold-account',
  text: 'update channel_account set held_until = greatest(held_until, $2) where id = $1',
};
/** Marks the account as refused by the vendor: it sends nothing more until a user repairs it. */
export const breakAccount: Statement = {
  name: 'delivery.break-account',
  text: 'update channel_account set broken_at = coalesce(broken_at, now()), last_error = $2 where id = $1',
};
/**
 * Stores that a conversation waits for its account, and returns a row, unless the account is open again. The lock is the one that
 * opening the account takes: either the opening finds the stored row, or this statement finds the account open. This wait is not one
 * that the channel asked for, so that one begins anew.
 */
export const holdConversation: Statement = {
  name: 'delivery.hold-conversation',
  text: `with account as materialized (select id from channel_account where id = $1 and (paused_at is not null or broken_at is not null) for share),
    rested as (update message set limited_since = null where id = $3 and limited_since is not null and exists (select from account))
    insert into held_conversation (tenant_id, conversation_id, account_id, message_id) select app.tenant(), $2, account.id, $3 from account
    on conflict (tenant_id, conversation_id) do update set message_id = excluded.message_id returning conversation_id`,
};
export const accountAlert: Statement = {
  name: 'delivery.account-alert',
  text: raiseAlertAgain({
    id: '$1',
    kind: `'CHANNEL_BROKEN'`,
    severity: `'CRITICAL'`,
    title: '$2',
    details: '$3',
    subjectId: '$4',
    ofTenant: 'true',
  }),
};
