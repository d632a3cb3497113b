import { lockContact, readConsentWord } from '../../contacts/index.js';
import type { Statement } from '../../shared/database.port.js';
import type { TransactionContext } from '../../shared/use-case.js';
import type { Channel } from '../channel.port.js';
import { applyConsentRequest, type ConsentRequest, requestOf } from './apply-consent.js';

interface VoiceMessage {
  contactId: string;
  conversationId: string;
  channel: Channel;
}
const load: Statement = {
  name: 'consent.voice-message',
  text: `select v.contact_id as "contactId", v.id as "conversationId", v.channel from message m join conversation v on v.id = m.conversation_id
    where m.id = $1 and m.direction = 'INBOUND' and m.body = '' and m.revoked_at is null`,
};
const lockConversation: Statement = {
  name: 'consent.lock-voice-conversation',
  text: 'select id from conversation where id = $1 for no key update',
};
/** Does the same as `storeInbound` for an opt-out: the contact no longer waits for an answer, and prepared answers are out of date. */
const noteStop: Statement = {
  name: 'consent.note-voice-stop',
  text: `update conversation v set version = v.version + $3::boolean::int, updated_at = now(),
      waiting_since = case when $3::boolean or v.status <> 'WAITING' and v.waiting_since = (select m.sent_at from message m where m.id = $2) then null else v.waiting_since end
    where v.id = $1 returning v.seller_id as "sellerId"`,
};

/** A consent request in a voice message, and how to apply it. */
export interface VoiceConsent {
  /** Applies it, in the transaction that stores the transcript. */
  apply(): Promise<void>;
}

/**
 * Returns the request for no more messages, or no more marketing, if a voice message consists of it; null if it says anything else. Locks
 * the contact and the conversation if there is one, so call it before the message is written. A voice message never opts in: the transcript
 * may be wrong, and somebody who wants no messages would get some.
 */
export async function hearConsent(
  context: TransactionContext,
  messageId: string,
  transcript: string,
): Promise<VoiceConsent | null> {
  const { tx } = context;
  const word = readConsentWord(transcript);
  if (!word?.optedOut) return null;
  const [message] = await tx.query<VoiceMessage>(load, [messageId]);
  if (!message) return null;
  const { contactId, channel } = message;
  await lockContact(tx, contactId);
  await tx.query(lockConversation, [message.conversationId]);
  const consent = await requestOf(tx, contactId, channel, word);
  return consent && { apply: () => apply(context, message, { messageId, said: transcript, consent }) };
}

async function apply(
  context: TransactionContext,
  { contactId, conversationId }: VoiceMessage,
  heard: { messageId: string; said: string; consent: ConsentRequest },
): Promise<void> {
  const { tx } = context;
  const [noted] = await tx.query<{ sellerId: string | null }>(noteStop, [
    conversationId,
    heard.messageId,
    !heard.consent.marketing,
  ]);
  if (noted) tx.record('conversation.updated', { conversationId, sellerId: noted.sellerId });
  await applyConsentRequest(context, { contactId, conversationId, ...heard });
}
