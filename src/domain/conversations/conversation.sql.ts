import { isRefusedAddress } from '../contacts/index.js';
import type { Statement } from '../shared/database.port.js';
import { batchableStatement } from '../shared/for-several.js';

/*
 * Parts of SQL statements, for features that change a conversation in the same round trip as their own rows. The caller holds the
 * conversation's lock; the arguments are SQL expressions.
 */

/**
 * Changes a conversation's status. The new version invalidates answers that were prepared before. `waitingSince` is given if the contact
 * may begin to wait, or no longer waits.
 */
export const moveConversation = (
  id: string,
  status: string,
  where: string,
  { from, waitingSince }: { from?: string; waitingSince?: string } = {},
): string =>
  `update conversation v set status = ${status}, version = v.version + 1, ${waitingSince ? `waiting_since = ${waitingSince}, ` : ''}updated_at = now() ${from ? `from ${from}` : ''} where v.id = ${id} and ${where} returning v.id, v.seller_id`;

/**
 * SQL expression for since when the contact of the conversation `v` waits if this message of theirs goes to a person. The agent may have
 * written after the message: its answer to an earlier one, or that a person will come.
 */
export const waitsSince = (messageId: string): string =>
  `coalesce(v.waiting_since, (select m.sent_at from message m where m.id = ${messageId}))`;

/** Adds to the conversation's sum and count of sentiments if the table `from` of the statement has a row; otherwise does nothing. */
export const addSentiment = (id: string, sum: string, count: string | number, from: string): string =>
  `update conversation set sentiment_sum = conversation.sentiment_sum + ${sum}, sentiment_count = conversation.sentiment_count + ${count}, updated_at = now() from ${from} where conversation.id = ${id}`;

/**
 * SQL query for the conversation on an account with whoever has one of the addresses. A contact into whom another was merged may have
 * two: then it is the one in which that address writes.
 */
export const conversationWith = (account: string, channel: string, addresses: string): string =>
  `select v.id from channel_identity i
      cross join lateral (select id from conversation where contact_id = i.contact_id and channel_account_id = ${account}
        order by merged_from is distinct from i.merged_from limit 1) v
      where i.tenant_id = (select app.tenant()) and i.channel = ${channel} and i.address = any (${addresses})`;

/**
 * SQL array of the addresses to which messages of a conversation go, the best first: those that write in it. Other addresses of a contact
 * who was merged are used only if there are none of these. Addresses that can receive nothing are left out. `v` is a row with the contact,
 * `merged_from`, channel and `last_inbound_at`.
 */
export const addressesOf = (v: string): string =>
  `array(select a.address from (
        select i.*, rank() over (order by i.merged_from is distinct from ${v}.merged_from) as choice
        from channel_identity i where i.contact_id = ${v}.contact_id and i.channel = ${v}.channel) a
        where a.choice = 1 and not ${isRefusedAddress('a', `${v}.last_inbound_at`)} order by a.replaced_at is not null, a.created_at, a.id)`;

/** SQL condition: the contact has an address on the channel that can receive nothing; `v` as above. */
export const hasRefusedAddress = (v: string): string =>
  `exists (select from channel_identity i where i.contact_id = ${v}.contact_id and i.channel = ${v}.channel and ${isRefusedAddress('i', `${v}.last_inbound_at`)})`;

/** SQL condition: a file of a message is sound that can be transcribed. */
export const isSound = (alias: string): string => `(${alias}.voice or starts_with(${alias}.mime_type, 'audio/'))`;

/** SQL expression for the key of the job that responds to a message. */
export const respondKey = (message: string): string => `'respond:' || ${message}`;
/** Withdraws the jobs that would respond to these messages, if no worker has taken them yet. */
export const withdrawResponses = batchableStatement(
  'conversation.withdraw-responses',
  { message_ids: 'uuid[]' },
  `all_of_them as (select array_agg(${respondKey('m')}) as keys from input i cross join lateral unnest(i.message_ids) m)
    select 0 as call, app.withdraw_jobs(keys) as done from all_of_them`,
);

/** Notes that the agent answers message $1 not at all, so that no earlier message waits to be answered together with it. */
export const leaveAlone: Statement = {
  name: 'conversation.leave-alone',
  text: 'update message set for_agent = false where id = $1 and for_agent',
};
/**
 * Stores the transcript of message $1, and the reason if it could not be transcribed. Erased messages and messages that the
 * contact took back are not changed.
 */
export const writeTranscript: Statement = {
  name: 'conversation.write-transcript',
  text: `update message set transcript = coalesce($2, transcript), error = $3
    where id = $1 and revoked_at is null and coalesce(provider_message_id, '') not like 'erased:%' returning id`,
};
