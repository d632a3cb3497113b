import { changeNumber, replaceIdentities } from '../contacts/index.js';
import { contactLead, noteActivity } from '../leads/index.js';
import type { Statement } from '../shared/database.port.js';
import { batchableStatement } from '../shared/for-several.js';
import { noteAccountActivity } from './channel-account.sql.js';
import { respondKey } from './conversation.sql.js';

/*
 * The statements that store an incoming message. They are plain SQL with as few round trips as possible, since in a burst
 * thousands of messages wait and every statement delays each of them.
 */

/**
 * The digest is computed in a separate subquery: under row-level security, a condition with a function that is not leakproof
 * cannot use an index. `offset 0` has the ledger looked up event by event: a plan that a connection made while the ledger was small would
 * read all of it into a hash table at each run.
 */
export const loadEvent = batchableStatement(
  'inbound.load-event',
  { event_id: 'uuid' },
  `event as (select e.* , i.call from input i cross join lateral (select * from inbound_event where id = i.event_id limit 1) e)
    select e.call, e.id, e.account_id as "accountId", e.key, e.kind, e.status, e.reason, e.body, e.sequence::text as sequence, e.received_at as "receivedAt",
      a.provider, a.channel, a.external_id as "externalId", e.original_id as "originalId",
      exists (select from inbound_event x where x.account_id = e.account_id and x.key = digest.key offset 0) as erased,
      exists (select from inbound_event c where c.account_id = e.account_id and c.original_id = e.key offset 0) as corrected
    from event e
    cross join lateral (select 'erased:' || encode(sha256(convert_to(e.key, 'UTF8')), 'hex') as key offset 0) digest
    cross join lateral (select provider, channel, external_id from channel_account where id = e.account_id limit 1) a`,
);

/** Finds one of our messages and its contact, by the vendor's id ($2) or by our own ($3). */
export const findRecipient: Statement = {
  name: 'inbound.find-recipient',
  text: `select m.id as "messageId", v.contact_id as "contactId" from (
      (select id, conversation_id from message where channel_account_id = $1 and provider_message_id = $2 and direction = 'OUTBOUND' limit 1)
      union all (select id, conversation_id from message where channel_account_id = $1 and id = $3 and direction = 'OUTBOUND' limit 1)) m
    cross join lateral (select contact_id from conversation where id = m.conversation_id limit 1) v limit 1`,
};
export const insertEmail: Statement = {
  name: 'inbound.insert-email',
  text: `insert into message_email (id, tenant_id, message_id, seller_id, subject, sender, text, html, refs, sender_check, spf, dkim)
    values ($1, app.tenant(), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
};
/** The ids and quantities of a cart that was sent from the vendor's catalogue, for the code that makes it a cart here. */
export const keepSentCart: Statement = {
  name: 'inbound.keep-sent-cart',
  text: `update message set sent_cart = (select jsonb_agg(jsonb_build_object('product', l -> 'product', 'quantity', l -> 'quantity')) from jsonb_array_elements($2::jsonb) l)
    where id = $1`,
};
/** The values of a stored message, with their types. */
const messageTypes = {
  message_id: 'uuid',
  conversation_id: 'uuid',
  account_id: 'uuid',
  direction: 'text',
  author: 'text',
  kind: 'text',
  body: 'text',
  status: 'text',
  provider_message_id: 'text',
  replies_to: 'text',
  referral: 'jsonb',
  sent_at: 'timestamptz',
  sequence: 'bigint',
  event_id: 'uuid',
  /** Whether a job of the agent is enqueued with it. */
  for_agent: 'boolean',
  /** Whether the agent responds to it although it has no words of its sender. */
  wordless: 'boolean',
};
/**
 * The message gets the conversation's current seller, not the one from when the sender was looked up: an assignment in between
 * could not update a message that was not stored yet. The update of the conversation needs the same lock anyway. The quoted
 * message is found by the vendor's id, inside a subquery with a limit: otherwise a plan that a connection had made while there
 * were few messages scanned the whole conversation, even for a message that quotes nothing.
 */
const insertMessage = `place as materialized (select i.*, v.seller_id from (select * from input order by conversation_id offset 0) i
      cross join lateral (select seller_id from conversation where id = i.conversation_id for no key update) v),
    stored as (
      insert into message (id, tenant_id, conversation_id, channel_account_id, seller_id, direction, author, kind, body, status, provider_message_id, replies_to, reply_to_id, referral, sent_at, sequence, for_agent, wordless)
      select p.message_id, app.tenant(), p.conversation_id, p.account_id, p.seller_id, p.direction, p.author, p.kind, p.body, p.status, p.provider_message_id, p.replies_to,
        (select o.id from (select id, conversation_id from message where channel_account_id = p.account_id and provider_message_id = p.replies_to limit 1) o where o.conversation_id = p.conversation_id),
        p.referral, p.sent_at, p.sequence, p.for_agent, p.wordless from place p
      on conflict (tenant_id, channel_account_id, provider_message_id) where provider_message_id is not null do nothing
      returning id, seller_id),
    kept as materialized (select p.*, s.seller_id as seller from stored s join place p on p.message_id = s.id)`;
/** Updates the conversation's last message only with a newer one by (time, sequence), since messages may arrive out of order. */
const updateLastMessage = `last_message_id = case when p.sent_at >= v.last_message_at or v.last_message_id is null then p.message_id else v.last_message_id end,
        last_message_at = case when v.last_message_id is null then p.sent_at else greatest(v.last_message_at, p.sent_at) end`;
/**
 * SQL condition: nobody answers this message, so its contact does not begin to wait. Nobody answers a reaction, and the agent answers no
 * sticker. Otherwise a contact who ends a conversation with one would count as waiting, and quiet hours would not apply to them.
 */
const asksNothing = (message: string, conversation: string) =>
  `(${message}.kind = 'reaction' or ${message}.kind = 'sticker' and ${conversation}.status in ('BOT', 'CLOSED'))`;
/** SQL condition: the message reopens its closed conversation for the agent. A reaction does not. */
const reopens = `(v.status = 'CLOSED' and not p.kept_only and p.kind <> 'reaction')`;
const finishStored = `finished as (
      update inbound_event e set status = 'PROCESSED', reason = null, message_id = p.message_id, attempts = e.attempts + 1, processed_at = now()
      from kept p where e.id = p.event_id and e.status = 'RECEIVED' returning e.id)`;
const whatWasStored = `p.call, p.message_id as id, p.seller as "sellerId", exists (select from finished f where f.id = p.event_id) as finished`;

/**
 * Stores a contact's message, updates its conversation and lead, enqueues the job that responds and finishes the ledger row, in one round
 * trip. `is_consent` marks an opt-out or opt-in, which gets no answer; `kept_only` marks a message that must not be answered at all.
 * Returns no row if the message is a duplicate. The lead is updated only if something changes, since its many indexes make an update
 * expensive.
 */
export const storeInbound = batchableStatement(
  'inbound.store',
  {
    ...messageTypes,
    credible_at: 'timestamptz',
    lead_id: 'uuid',
    task: 'text',
    payload: 'text',
    request_id: 'text',
    attempts: 'int',
    is_consent: 'boolean',
    kept_only: 'boolean',
  },
  `${insertMessage},
    noted as (
      update conversation v set
        ${updateLastMessage},
        last_inbound_at = greatest(v.last_inbound_at, p.credible_at),
        -- a trigger sets it too, by an update of its own
        first_inbound_at = coalesce(v.first_inbound_at, p.sent_at),
        -- A late message from before the business last wrote does not make the contact wait.
        waiting_since = case when p.is_consent then null when p.kept_only or ${asksNothing('p', 'v')} then v.waiting_since
          else coalesce(v.waiting_since, case when p.sent_at >= v.last_message_at or v.last_message_id is null then p.sent_at end) end,
        unread_count = v.unread_count + 1,
        status = case when ${reopens} and not p.is_consent then 'BOT' else v.status end,
        -- Whatever was prepared for somebody who wants nothing any more is out of date.
        version = v.version + (${reopens} or p.is_consent)::int,
        bot_failures = case when ${reopens} then 0 else v.bot_failures end,
        lead_id = coalesce(p.lead_id, v.lead_id),
        updated_at = now()
      from kept p where v.id = p.conversation_id returning v.lead_id, p.sent_at),
    active as (${noteActivity('n.lead_id', 'n.sent_at', 'noted n')}),
    told as (${noteAccountActivity('last_inbound_at', 'select account_id from kept')}),
    ${finishStored}
    select ${whatWasStored},
      (select app.enqueue_all(array_agg(a.task), array_agg(a.payload::jsonb), array_agg(a.request_id), array_agg(a.attempts), keys => array_agg(${respondKey('a.message_id')}))
        from kept a where a.for_agent) as jobs
    from kept p`,
);
/**
 * A person has answered by `p`, a row of a message, so the conversation becomes HUMAN. What the contact wrote after it (`n`) stays unread
 * and without an answer, since the vendor may report it late.
 */
const answeredByPerson = `unread_count = least(v.unread_count, n.count), waiting_since = case when v.waiting_since is not null then n.since end,
        version = v.version + (v.status <> 'HUMAN')::int, status = 'HUMAN', updated_at = now()`;
const writtenAfter = `cross join lateral (select count(*)::int as count, min(m.sent_at) as since from message m
        where m.conversation_id = p.conversation_id and m.direction = 'INBOUND' and (m.sent_at, m.sequence) > (p.sent_at, p.sequence)) n`;

/**
 * The contact and a person of the business have spoken in a call, which was stored as a message. Returns the lead that is no longer new.
 */
export const settleSpoken: Statement = {
  name: 'inbound.settle-spoken',
  text: `with noted as (
      update conversation v set ${answeredByPerson} from message p ${writtenAfter}
      where p.id = $1 and v.id = p.conversation_id returning v.lead_id)
    ${contactLead('n.lead_id', 'noted n')}`,
};
/** Stores a message that staff wrote in the vendor's own app. `contactedId` is the lead that is no longer new. */
export const storeEcho = batchableStatement(
  'inbound.store-echo',
  messageTypes,
  `${insertMessage},
    noted as (
      update conversation v set
        ${updateLastMessage},
        ${answeredByPerson}
      from kept p ${writtenAfter}
      where v.id = p.conversation_id returning p.call, v.lead_id),
    contacted as (${contactLead('n.lead_id', 'noted n')}),
    ${finishStored}
    select ${whatWasStored},
      (select c.id from contacted c join noted n on n.lead_id = c.id where n.call = p.call limit 1) as "contactedId"
    from kept p`,
);
/**
 * Stores the files of a message. A file whose bytes came with the message is found by its content; it has a `problem` text in
 * case it was not kept.
 */
export const insertMedia: Statement = {
  name: 'inbound.insert-media',
  text: `with inserted as (
      insert into message_media (id, tenant_id, message_id, seller_id, position, provider_media_id, mime_type, file_name, sha256, size_bytes, voice, file_id, state, problem)
      select m.id, app.tenant(), $2, $3, m.position, m.provider_media_id, coalesce(f.mime_type, m.mime_type), m.file_name, m.sha256, m.size_bytes, m.voice, f.id,
        case when f.id is not null then 'STORED' when m.problem is null then 'PENDING' else 'UNAVAILABLE' end, case when f.id is null then m.problem end
      from jsonb_to_recordset($1) as m (id uuid, position int, provider_media_id text, mime_type text, file_name text, sha256 text, size_bytes int, voice boolean,
        problem text, error text)
      left join stored_file f on m.problem is not null and f.tenant_id = app.tenant() and f.sha256 = m.sha256 and f.stored_at is not null
      returning id, problem, position)
    update message m set error = coalesce(m.error, t.error)
    from (select g.error from inserted i join jsonb_to_recordset($1) as g (id uuid, error text) using (id) where i.problem is not null order by i.position limit 1) t
    where m.id = $2`,
};

export const finishEvent: Statement = {
  name: 'inbound.finish-event',
  text: `update inbound_event set status = $2, reason = $3, message_id = $4, original_id = $5, attempts = attempts + 1, processed_at = now() where id = $1 and status = 'RECEIVED' returning id`,
};
/** Finishes and empties a row about a message that was erased with its contact. */
export const forgetEvent: Statement = {
  name: 'inbound.forget-event',
  text: `update inbound_event set status = 'IGNORED', reason = 'erased', body = '', key = 'erased:' || id, original_id = null, attempts = attempts + 1, processed_at = now() where id = $1 and status = 'RECEIVED' returning id`,
};
/** Marks the person's new addresses as current: the old ones stay with the contact, and the contact's number becomes the new one. */
export const replaceAddresses: Statement = {
  name: 'inbound.replace-addresses',
  text: replaceIdentities({ channel: '$1', contactId: '$4', previous: '$2', next: '$3' }),
};
export const replacePhone: Statement = {
  name: 'inbound.replace-phone',
  text: changeNumber('$1', '$2', '$3'),
};
export const findOthers: Statement = {
  name: 'inbound.find-others',
  text: `select distinct contact_id as "contactId" from channel_identity where channel = $1 and address = any ($2) and contact_id <> $3 order by 1`,
};

/** Finds an erased message by the provider's id, or by our own id that the vendor echoed. */
export const findErased: Statement = {
  name: 'inbound.find-erased',
  text: `select id from message where channel_account_id = $1 and provider_message_id = 'erased:' || encode(sha256(convert_to($2, 'UTF8')), 'hex')
    union all select id from message where id = $3 and starts_with(provider_message_id, 'erased:') limit 1`,
};

export const findAccount: Statement = {
  name: 'inbound.find-account',
  text: 'select id, channel from channel_account where provider = $1 and external_id = $2 and channel = coalesce($3, channel) and active and lost_at is null limit 1',
};
export const reassignEvent: Statement = {
  name: 'inbound.reassign-event',
  text: 'update inbound_event set account_id = $2 where id = $1',
};
