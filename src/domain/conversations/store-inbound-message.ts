import type { Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import type { InboundContent, InboundMessage } from './channel.port.js';
import { findByProviderId } from './delivery.sql.js';
import { findOrOpenConversation, type Place } from './find-or-open-conversation.js';
import * as sql from './inbound.sql.js';
import { FinishedByAnother, type LedgerEvent, type Outcome } from './ledger-event.js';

/** Vendors redeliver for seven days at most: an older time is a broken clock, and the window counts from the arrival. */
const oldestCredibleMs = 7 * 24 * 3_600_000;

/** Stores what a contact wrote, in the conversation that it belongs to, and has it responded to. */
export async function storeMessage(tx: Transaction, event: LedgerEvent, message: InboundMessage): Promise<Outcome> {
  if (message.sender.addresses.length === 0) return { status: 'IGNORED', reason: 'no_sender' };
  const place = await findOrOpenConversation(tx, event, message.sender, message.sentAt, true);
  // A sender's clock that runs ahead must not put the question below its answer.
  const sentAt = message.sentAt > event.receivedAt ? event.receivedAt : message.sentAt;
  const credible = event.receivedAt.getTime() - sentAt.getTime() < oldestCredibleMs ? sentAt : event.receivedAt;
  const id = newId();
  const responds = message.understandable || message.media.some(media => !media.mimeType.includes('webp'));
  const [stored] = await tx.query<Stored>(sql.storeInbound, [
    ...valuesOf(id, event, place, { ...message, sentAt }, 'INBOUND'),
    credible,
    place.leadId,
    responds,
    ...(responds ? tx.jobValues('conversations/respond', { messageId: id }) : [null, null, null, null]),
  ]);
  return finish(tx, event, place, message, stored);
}

/** Stores what a person of the business wrote in the vendor's own app. */
export async function storeEcho(
  tx: Transaction,
  event: LedgerEvent,
  echo: Extract<InboundContent, { type: 'echo' }>,
): Promise<Outcome> {
  if (echo.to.addresses.length === 0) return { status: 'IGNORED', reason: 'no_recipient' };
  const place = await findOrOpenConversation(tx, event, echo.to, echo.message.sentAt, false);
  const [stored] = await tx.query<Stored>(sql.storeEcho, valuesOf(newId(), event, place, echo.message, 'OUTBOUND'));
  return finish(tx, event, place, echo.message, stored);
}

interface Stored {
  id: string;
  sellerId: string | null;
  /** Whether the ledger's row was finished with it. */
  finished: boolean;
}
type Given = Omit<InboundMessage, 'sender'>;

const valuesOf = (
  id: string,
  event: LedgerEvent,
  place: Place,
  message: Given,
  direction: 'INBOUND' | 'OUTBOUND',
): unknown[] => [
  id,
  place.conversationId,
  event.accountId,
  direction,
  direction === 'INBOUND' ? 'CONTACT' : 'SELLER',
  message.kind,
  message.body,
  direction === 'INBOUND' ? 'DELIVERED' : 'SENT',
  message.providerMessageId,
  message.repliesTo,
  message.referral,
  message.sentAt,
  event.sequence,
  event.id,
];

/** A repeat, or a replay, finds the message there already: nothing is announced or answered again. */
async function finish(
  tx: Transaction,
  event: LedgerEvent,
  { conversationId }: Place,
  message: Given,
  stored: Stored | undefined,
): Promise<Outcome> {
  if (!stored) {
    const [known] = await tx.query<{ id: string }>(findByProviderId, [event.accountId, message.providerMessageId]);
    return { status: 'PROCESSED', messageId: known?.id ?? null };
  }
  const { id, sellerId } = stored;
  if (!stored.finished) throw new FinishedByAnother(event.id);
  await storeMedia(tx, message.media, stored);
  tx.record('message.added', { messageId: id, conversationId, sellerId });
  tx.record('conversation.updated', { conversationId, sellerId });
  return { status: 'PROCESSED', messageId: id, finished: true };
}

async function storeMedia(tx: Transaction, media: Given['media'], { id, sellerId }: Stored): Promise<void> {
  if (media.length === 0) return;
  const rows = media.map((one, position) => ({
    id: newId(),
    position,
    provider_media_id: one.providerMediaId,
    mime_type: one.mimeType,
    file_name: one.fileName,
    sha256: one.sha256,
    size_bytes: one.sizeBytes,
    voice: one.voice,
  }));
  await tx.query(sql.insertMedia, [JSON.stringify(rows), id, sellerId]);
}
