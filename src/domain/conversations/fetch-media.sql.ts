import type { Statement } from '../shared/database.port.js';
import { isSound } from './conversation.sql.js';

/** Reads the files of a message that are not fetched yet, in their order. */
export const loadPending: Statement = {
  name: 'media.load-pending',
  text: `select d.id, d.provider_media_id as "providerMediaId", d.mime_type as "mimeType", d.sha256, a.provider, a.credentials,
      m.conversation_id as "conversationId", m.seller_id as "sellerId"
    from message_media d join message m on m.id = d.message_id join channel_account a on a.id = m.channel_account_id
    where d.tenant_id = app.tenant() and d.message_id = $1 and d.state = 'PENDING' and d.provider_media_id is not null
    order by d.position, d.id`,
};
/**
 * The update locks the row: an erasure or a withdrawal comes either before it, and then no reference is stored, or after it, and
 * then removes the reference.
 */
export const referToFile: Statement = {
  name: 'media.refer-to-file',
  text: `update message_media set file_id = $2, mime_type = $3, size_bytes = $4
    where tenant_id = app.tenant() and id = $1 and state = 'PENDING' and provider_media_id is not null returning id`,
};
export const noteFetched: Statement = {
  name: 'media.note-fetched',
  text: `update message_media set state = 'STORED', problem = null where tenant_id = app.tenant() and id = $1 and file_id is not null`,
};
/** Stores the problem; the message shows the first problem of its files. */
export const noteUnavailable: Statement = {
  name: 'media.note-unavailable',
  text: `with noted as (
      update message_media set state = 'UNAVAILABLE', problem = $2 where tenant_id = app.tenant() and id = $1 and state = 'PENDING' returning message_id)
    update message set error = coalesce(error, $3) where id = (select message_id from noted) and direction = 'INBOUND' and revoked_at is null`,
};
/** Whether the message has sound that is not transcribed yet: it gets no response before that. */
export const waitsToBeHeard: Statement = {
  name: 'media.waits-to-be-heard',
  text: `select exists (select from message m where m.id = $1 and m.direction = 'INBOUND' and m.transcript is null and m.revoked_at is null
      and m.status = 'DELIVERED' and exists (
        select from message_media d where d.tenant_id = app.tenant() and d.message_id = m.id and ${isSound('d')})) as waits`,
};
