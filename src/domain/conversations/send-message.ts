import { createHash } from 'node:crypto';
import { z } from 'zod';
import { personOf } from '../shared/actor.js';
import type { Statement } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { idempotencyKey } from '../shared/once.js';
import { text } from '../shared/texts.js';
import { useCase } from '../shared/use-case.js';
import type { ChannelProvider } from './channel.port.js';
import { findConversationToTake } from './find-conversation.js';
import { Message } from './message.entity.js';
import { numberRequest } from './outgoing.port.js';
import { attachFiles, findUploads, partsOf } from './outgoing-files.js';
import { planError } from './planning/plan-error.js';
import { descriptorOf } from './provider.port.js';
import { queueMessage } from './queue-message.js';
import { takeOver } from './take-over-conversation.js';

const noteFiles: Statement = { name: 'send.note-files', text: 'update message set media_digest = $2 where id = $1' };
const providerStatement = { name: 'send.provider', text: 'select app.provider_of($1) as provider' };

/** Sends a user's message to the contact, which also takes the conversation over. The same idempotency key sends once. */
export const sendMessage = useCase({
  name: 'conversations.send-message',
  permission: 'message:send',
  input: z.object({
    conversationId: z.string(),
    body: text('sentMessage'),
    mediaIds: z.array(z.string()).max(10, 'A message can have at most 10 files.').nullish(),
    quickReplies: z.array(text('label')).max(20, 'A message can have at most 20 quick replies.').nullish(),
    asksForNumber: z.boolean().nullish(),
    idempotencyKey,
  }),
  audit: {
    'message.sent': {
      subject: 'message',
      shows: ({ conversationId }: { id: string; conversationId: string }) => ({ conversationId }),
    },
  },
  async run(context, { conversationId, body, idempotencyKey, ...given }) {
    const { tx, clock, actor, ports, audit } = context;
    const mediaIds = given.mediaIds ?? [];
    const quickReplies = given.quickReplies ?? [];
    if (body === '' && (mediaIds.length === 0 || quickReplies.length > 0))
      throw new DomainError('INVALID', 'Enter a message to send.', ['body']);
    if (given.asksForNumber && (mediaIds.length > 0 || quickReplies.length > 0))
      throw new DomainError('INVALID', 'A message that asks for the number has neither files nor quick replies.', [
        'asksForNumber',
      ]);
    const mediaDigest = digestOf(mediaIds);
    const conversation = await findConversationToTake(tx, conversationId);
    if (idempotencyKey) {
      const sent = await tx.em.findOne(Message, { conversationId: conversation.id, idempotencyKey });
      if (sent && !isSame(sent, { body, quickReplies, mediaDigest }))
        throw new DomainError(
          'CONFLICT',
          'This idempotencyKey was already used for another message in this conversation. Use a new one for each message.',
          ['idempotencyKey'],
        );
      if (sent) {
        audit.nothing();
        return sent.id;
      }
    }
    const [account] = await tx.query<{ provider: ChannelProvider }>(providerStatement, [conversation.channelAccountId]);
    const descriptor = account && descriptorOf(ports.providers, account.provider, conversation.channel);
    const files = await findUploads(tx, mediaIds);
    // If nothing can be sent at all, or the account is not known, the plan says so.
    const parts = descriptor?.text
      ? partsOf(descriptor, { body, files, quickReplies }).map(part =>
          given.asksForNumber && descriptor.numberRequests ? { ...part, kind: numberRequest } : part,
        )
      : [{ body, files: [], kind: 'text', quickReplies: [], main: true }];

    const sellerId = await takeOver(tx, conversation, clock.now());
    await tx.em.flush();
    let mainId = '';
    for (const { files: attached, main, ...part } of parts) {
      const { messageId, plan } = await queueMessage(context, {
        ...part,
        conversationId: conversation.id,
        contactId: conversation.contactId,
        author: 'SELLER',
        authorSellerId: sellerId,
        authorUserId: personOf(actor),
        idempotencyKey: main ? (idempotencyKey ?? null) : null,
        request: { content: 'TEXT' },
      });
      if (messageId === null) throw planError(plan, ['conversationId']);
      await attachFiles(tx, { id: messageId, sellerId: conversation.sellerId }, attached);
      if (main) mainId = messageId;
    }
    if (idempotencyKey && mediaDigest) tx.send(noteFiles, [mainId, mediaDigest]);
    audit['message.sent'].after({ id: mainId, conversationId: conversation.id });
    return mainId;
  },
});

/** Whether a repeated request has the same text, buttons and files as the sent message. */
const isSame = (sent: Message, given: Pick<Message, 'body' | 'quickReplies' | 'mediaDigest'>): boolean =>
  sent.body === given.body &&
  sent.quickReplies.join('\n') === given.quickReplies.join('\n') &&
  sent.mediaDigest === given.mediaDigest;

/** Returns a digest of the ids of uploads, since uploads are deleted before the message; null if there are none. */
const digestOf = (mediaIds: readonly string[]): string | null =>
  mediaIds.length === 0 ? null : createHash('sha256').update(mediaIds.join('\n').toLowerCase()).digest('hex');
