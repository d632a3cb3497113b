import type { Statement } from '../shared/database.port.js';

/** Applies an edit only if it is newer than the last one applied, so that a replayed edit changes nothing. */
export const editMessage: Statement = {
  name: 'inbound.edit-message',
  text: `update message set body = $3, edited_at = $4, edit_sequence = $5
    where channel_account_id = $1 and provider_message_id = $2 and revoked_at is null
      and (edited_at is null or (edited_at, coalesce(edit_sequence, 0)) < ($4::timestamptz, $5::bigint))
    returning id, conversation_id as "conversationId", seller_id as "sellerId"`,
};
/**
 * Removes the text, transcript and files of a message that its sender withdrew. Unless the conversation was passed on to a person, the
 * contact then waits since their next message, or no longer. The conversation is locked first, as by everybody who changes both.
 */
export const revokeMessage: Statement = {
  name: 'inbound.revoke-message',
  text: `with target as materialized (
      select id, conversation_id, direction from message where channel_account_id = $1 and provider_message_id = $2 and revoked_at is null),
    place as materialized (
      select v.id from conversation v where v.id = (select conversation_id from target) for no key update),
    revoked as (
      update message set body = '', transcript = null, quick_replies = '{}', revoked_at = now()
      where id = (select t.id from target t join place p on p.id = t.conversation_id) and revoked_at is null
      returning id, conversation_id, seller_id),
    waits as (
      update conversation v set waiting_since = (
          select min(m.sent_at) from message m where m.conversation_id = v.id and m.direction = 'INBOUND' and m.id <> t.id
            and m.sent_at >= v.waiting_since and m.kind <> 'reaction' and m.revoked_at is null), updated_at = now()
      from target t join revoked r on r.id = t.id
      where v.id = t.conversation_id and t.direction = 'INBOUND' and v.waiting_since is not null and v.status <> 'WAITING'),
    files as (
      update message_media set provider_media_id = null, file_name = null, sha256 = null, file_id = null, problem = null,
        state = case state when 'PENDING' then 'UNAVAILABLE' when 'STORED' then 'EXPIRED' else state end
      where tenant_id = app.tenant() and message_id = (select id from revoked))
    select id, conversation_id as "conversationId", seller_id as "sellerId" from revoked`,
};
export const findCorrected: Statement = {
  name: 'inbound.find-corrected',
  text: 'select id, revoked_at is not null as revoked from message where channel_account_id = $1 and provider_message_id = $2',
};

/** The row stays RECEIVED for a second attempt. A non-null `original_id` marks that the first attempt has been made. */
export const awaitOriginal: Statement = {
  name: 'inbound.await-original',
  text: `update inbound_event set original_id = $2, reason = $3, attempts = attempts + 1 where id = $1 and status = 'RECEIVED'`,
};
export const reopenCorrections: Statement = {
  name: 'inbound.reopen-corrections',
  text: `update inbound_event set status = 'RECEIVED', reason = null, processed_at = null
    where account_id = $1 and original_id = $2 and status in ('RECEIVED', 'IGNORED') and reason = any ($3) returning id`,
};
