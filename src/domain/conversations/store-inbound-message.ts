import type { Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import type { InboundContent, InboundMessage } from './channel.port.js';
import { findByProviderId } from './delivery.sql.js';
import { findOrOpenConversation, type Place } from './find-or-open-conversation.js';
import * as sql from './inbound.sql.js';
import type { LedgerEvent, Outcome } from './ledger-event.js';

/** Vendors redeliver for seven days at most: an older time is a broken clock, and the window counts from the arrival. */
const oldestCredibleMs = 7 * 24 * 3_600_000;

/** Stores what a contact wrote, in the conversation that it belongs to, and has it responded to. */
export async function storeMessage(tx: Transaction, event: LedgerEvent, message: InboundMessage): Promise<Outcome> {
  if (message.sender.addresses.length === 0) return { status: 'IGNORED', reason: 'no_sender' };
  const place = await findOrOpenConversation(tx, event, message.sender, message.sentAt, true);
  // A sender's clock that runs ahead must not put the question below its answer.
  const sentAt = message.sentAt > event.receivedAt ? event.receivedAt : message.sentAt;
  const stored = await insert(tx, event, place, { ...message, sentAt }, 'INBOUND');
  if (!stored) return known(tx, event, message.providerMessageId);
  const credible = event.receivedAt.getTime() - sentAt.getTime() < oldestCredibleMs ? sentAt : event.receivedAt;
  await tx.query(sql.noteInbound, [place.conversationId, stored.id, sentAt, credible, place.leadId]);
  announce(tx, stored, place);
  if (message.understandable || message.media.some(media => !media.mimeType.includes('webp')))
    await tx.enqueue('conversations/respond', { messageId: stored.id });
  return { status: 'PROCESSED', messageId: stored.id };
}

/** Stores what a person of the business wrote in the vendor's own app. */
export async function storeEcho(
  tx: Transaction,
  event: LedgerEvent,
  echo: Extract<InboundContent, { type: 'echo' }>,
): Promise<Outcome> {
  if (echo.to.addresses.length === 0) return { status: 'IGNORED', reason: 'no_recipient' };
  const place = await findOrOpenConversation(tx, event, echo.to, echo.message.sentAt, false);
  const stored = await insert(tx, event, place, echo.message, 'OUTBOUND');
  if (!stored) return known(tx, event, echo.message.providerMessageId);
  await tx.query(sql.noteEcho, [place.conversationId, stored.id, echo.message.sentAt]);
  announce(tx, stored, place);
  return { status: 'PROCESSED', messageId: stored.id };
}

/** A repeat, or a replay: the message is there already and nothing is announced or answered again. */
async function known(tx: Transaction, event: LedgerEvent, providerMessageId: string): Promise<Outcome> {
  const [message] = await tx.query<{ id: string }>(findByProviderId, [event.accountId, providerMessageId]);
  return { status: 'PROCESSED', messageId: message?.id ?? null };
}

interface Stored {
  id: string;
  sellerId: string | null;
}

async function insert(
  tx: Transaction,
  event: LedgerEvent,
  place: Place,
  message: Omit<InboundMessage, 'sender'>,
  direction: 'INBOUND' | 'OUTBOUND',
): Promise<Stored | null> {
  const id = newId();
  const inbound = direction === 'INBOUND';
  const [stored] = await tx.query<Stored>(sql.insertMessage, [
    id,
    place.conversationId,
    event.accountId,
    direction,
    inbound ? 'CONTACT' : 'SELLER',
    message.kind,
    message.body,
    inbound ? 'DELIVERED' : 'SENT',
    message.providerMessageId,
    message.repliesTo,
    message.referral,
    message.sentAt,
    event.sequence,
  ]);
  if (!stored) return null;
  if (message.media.length > 0) {
    const rows = message.media.map((media, position) => ({
      id: newId(),
      position,
      provider_media_id: media.providerMediaId,
      mime_type: media.mimeType,
      file_name: media.fileName,
      sha256: media.sha256,
      size_bytes: media.sizeBytes,
      voice: media.voice,
    }));
    await tx.query(sql.insertMedia, [JSON.stringify(rows), id, stored.sellerId]);
  }
  return stored;
}

function announce(tx: Transaction, { id, sellerId }: Stored, { conversationId }: Place): void {
  tx.record('message.added', { messageId: id, conversationId, sellerId });
  tx.record('conversation.updated', { conversationId, sellerId });
}
