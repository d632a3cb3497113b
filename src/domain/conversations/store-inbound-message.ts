import { forgetArrived } from '../media/index.js';
import type { Transaction } from '../shared/database.port.js';
import { dayMs } from '../shared/durations.js';
import { newId } from '../shared/id.js';
import type { TransactionContext } from '../shared/use-case.js';
import { loadTenant, type TenantProfile } from '../tenants/index.js';
import type { InboundContent, InboundMedia, InboundMessage } from './channel.port.js';
import { applyConsentRequest, asksToStop, readConsent } from './consent/apply-consent.js';
import { findByProviderId } from './delivery.sql.js';
import type { InboundEmail } from './email.port.js';
import { findOrOpenConversation, type MessageThread } from './find-or-open-conversation.js';
import * as sql from './inbound.sql.js';
import { FinishedByAnother, type LedgerEvent, type Outcome } from './ledger-event.js';
import { problemText } from './media-problem.js';
import type { ChannelDescriptor } from './provider.port.js';

/** Vendors redeliver for at most seven days. An older time means a wrong clock, and the reply window then counts from the arrival. */
const maxAgeMs = 7 * dayMs;

/** Stores a contact's message in its conversation and enqueues the job that responds to it. */
export async function storeMessage(
  context: TransactionContext,
  event: LedgerEvent,
  message: InboundMessage,
  channel: ChannelDescriptor | null,
): Promise<Outcome> {
  const { tx } = context;
  if (message.sender.addresses.length === 0) return { status: 'IGNORED', reason: 'no_sender' };
  // An answer would start a conversation of the account with itself.
  if (message.sender.addresses.includes(event.externalId)) return { status: 'IGNORED', reason: 'own_address' };
  const thread = await findOrOpenConversation(tx, event, message.sender, {
    at: message.sentAt,
    wantsLead: opensLead(message),
    channel,
    email: message.email,
  });
  // If the sender's clock ran ahead, the question would be shown below its answer.
  const sentAt = message.sentAt > event.receivedAt ? event.receivedAt : message.sentAt;
  const credible = event.receivedAt.getTime() - sentAt.getTime() < maxAgeMs ? sentAt : event.receivedAt;
  const id = newId();
  const consent = message.keptOnly ? null : await readConsent(tx, thread.contactId, event.channel, message);
  // An opt-out or opt-in gets no answer; at most it is confirmed.
  const isForOthers = message.keptOnly || message.answeredElsewhere || message.spoken;
  const wanted = consent === null && !isForOthers && asksAgent(message);
  // A voice message is transcribed first: the job that fetches its file continues from there.
  const responds = wanted && !message.media.some(isSound);
  const [stored] = await tx.query<Stored>(sql.storeInbound, [
    ...messageValues(id, event, thread, { ...message, sentAt }, 'INBOUND', {
      responds,
      wordless: responds && !message.understandable,
    }),
    credible,
    thread.leadId,
    ...(responds ? tx.jobValues('conversations/respond', { messageId: id }) : [null, null, null, null]),
    consent !== null && !consent.marketing,
    // A contact who stops marketing still waits for the same answers as before.
    message.keptOnly === true || message.spoken === true || consent?.marketing === true,
  ]);
  if (stored && message.spoken) {
    const [contacted] = await tx.query<{ id: string }>(sql.settleSpoken, [stored.id]);
    if (contacted) tx.record('lead.updated', { leadId: contacted.id, sellerId: stored.sellerId });
  }
  if (stored && consent) await applyConsentRequest(context, { ...thread, messageId: id, said: message.body, consent });
  return finish(context, event, thread, message, stored);
}

/** Kinds of messages without words that nobody answers: a mood, or that somebody followed a link. */
const asksNothing = new Set(['reaction', 'sticker', 'referral']);

/**
 * Whether the agent responds: to words, and to messages such as a place or a file, about which it asks a question or which it leaves to a
 * person. Otherwise a contact who sends nothing else would wait without anybody noticing.
 */
const asksAgent = ({ understandable, kind }: InboundMessage): boolean => understandable || !asksNothing.has(kind);

/** Whether a contact without an open lead gets one by this message. A reaction opens none, and neither does an opt-out. */
const opensLead = ({ keptOnly, kind, consent, ...message }: InboundMessage): boolean =>
  !keptOnly && kind !== 'reaction' && consent !== 'OPT_OUT' && !asksToStop({ ...message, kind });

const isSound = ({ voice, mimeType }: InboundMedia): boolean => voice || mimeType.startsWith('audio/');

/** Stores a message that staff wrote in the vendor's own app. */
export async function storeEcho(
  context: TransactionContext,
  event: LedgerEvent,
  echo: Extract<InboundContent, { type: 'echo' }>,
  channel: ChannelDescriptor | null,
): Promise<Outcome> {
  const { tx } = context;
  if (echo.to.addresses.length === 0) return { status: 'IGNORED', reason: 'no_recipient' };
  const thread = await findOrOpenConversation(tx, event, echo.to, {
    at: echo.message.sentAt,
    wantsLead: false,
    channel,
  });
  const [stored] = await tx.query<Stored & { contactedId: string | null }>(
    sql.storeEcho,
    messageValues(newId(), event, thread, echo.message, 'OUTBOUND'),
  );
  if (stored?.contactedId) tx.record('lead.updated', { leadId: stored.contactedId, sellerId: stored.sellerId });
  return finish(context, event, thread, echo.message, stored);
}

interface Stored {
  id: string;
  sellerId: string | null;
  /** Whether the same statement finished the ledger's row. */
  finished: boolean;
}
type MessageContent = Omit<InboundMessage, 'sender'>;

const messageValues = (
  id: string,
  event: LedgerEvent,
  thread: MessageThread,
  message: MessageContent,
  direction: 'INBOUND' | 'OUTBOUND',
  { responds, wordless } = { responds: false, wordless: false },
): unknown[] => [
  id,
  thread.conversationId,
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
  responds,
  wordless,
];

/** A redelivery or a replay finds the message already stored: nothing is announced or answered again. */
async function finish(
  context: TransactionContext,
  event: LedgerEvent,
  { conversationId }: MessageThread,
  message: MessageContent,
  stored: Stored | undefined,
): Promise<Outcome> {
  const { tx } = context;
  if (!stored) {
    const [known] = await tx.query<{ id: string }>(findByProviderId, [event.accountId, message.providerMessageId]);
    return { status: 'PROCESSED', messageId: known?.id ?? null };
  }
  const { id, sellerId } = stored;
  if (!stored.finished) throw new FinishedByAnother(event.id);
  await storeMedia(context, message.media, stored);
  // The job fetches files and has sound transcribed and answered. For sound whose bytes came with the message it is enqueued only
  // if the message may be answered.
  if (message.media.some(media => media.providerMediaId !== null || (isSound(media) && !message.keptOnly)))
    await tx.enqueue('conversations/fetch-media', { messageId: id });
  if (message.email) await storeEmail(tx, message.email, stored);
  if (message.order) await tx.query(sql.keepSentCart, [id, JSON.stringify(message.order.lines)]);
  tx.record('message.added', { messageId: id, conversationId, sellerId });
  tx.record('conversation.updated', { conversationId, sellerId });
  return { status: 'PROCESSED', messageId: id, finished: true };
}

async function storeEmail(tx: Transaction, email: InboundEmail, { id, sellerId }: Stored): Promise<void> {
  const { subject, from, text, html, references, senderCheck, spf, dkim } = email;
  await tx.query(sql.insertEmail, [
    newId(),
    id,
    sellerId,
    subject,
    from,
    text,
    html,
    references,
    senderCheck,
    spf,
    dkim,
  ]);
}

async function storeMedia(
  { tx, scope }: TransactionContext,
  media: MessageContent['media'],
  { id, sellerId }: Stored,
): Promise<void> {
  if (media.length === 0) return;
  const came = media.flatMap(({ came, sha256 }) => (came && sha256 !== null ? [sha256] : []));
  const tenant = came.length > 0 ? await loadTenant(tx, scope.tenantId) : null;
  const rows = media.map((one, position) => ({
    id: newId(),
    position,
    provider_media_id: one.providerMediaId,
    mime_type: one.mimeType,
    file_name: one.fileName,
    sha256: one.sha256,
    size_bytes: one.sizeBytes,
    voice: one.voice,
    ...(tenant && one.came && problemOf(tenant, one)),
  }));
  await tx.query(sql.insertMedia, [JSON.stringify(rows), id, sellerId]);
  if (came.length > 0) forgetArrived(tx, came);
}

/** Returns the texts about a file that came with the message, in case it was not kept. */
function problemOf(
  tenant: TenantProfile,
  { came, sizeBytes, mimeType }: InboundMedia,
): { problem: string; error: string } {
  const isLarge = (sizeBytes ?? 0) > tenant.settings.media.mostBytes;
  return problemText(tenant, came?.problem ?? (isLarge ? 'TOO_LARGE' : 'GONE'), mimeType);
}
