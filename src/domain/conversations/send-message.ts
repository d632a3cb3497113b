import { z } from 'zod';
import { recordAudit } from '../access/index.js';
import { DomainError } from '../shared/domain-error.js';
import { newId } from '../shared/id.js';
import { nextSequence } from '../shared/sequence.js';
import { text } from '../shared/texts.js';
import { useCase } from '../shared/use-case.js';
import { announceConversation, findConversationToTake } from './find-conversation.js';
import { type HeldBack, heldBackError } from './held-back.js';
import { Message } from './message.entity.js';
import { takeOver } from './take-over-conversation.js';

const contactStatement = {
  name: 'send.contact',
  text: 'select opted_out as "optedOut", app.held_back($2) as "heldBack" from contact where id = $1',
};

/** A person writes to the contact, and takes the conversation over with it. The same idempotency key sends once. */
export const sendMessage = useCase({
  name: 'conversations.send-message',
  permission: 'message:send',
  input: z.object({
    conversationId: z.string(),
    body: text('sentMessage'),
    idempotencyKey: text('idempotencyKey').nullish(),
  }),
  async run(context, { conversationId, body, idempotencyKey }) {
    const { tx, clock, scope, actor } = context;
    if (body === '') throw new DomainError('INVALID', 'Write something to send.', ['body']);
    const conversation = await findConversationToTake(tx, conversationId);
    if (idempotencyKey) {
      const sent = await tx.em.findOne(Message, { conversationId: conversation.id, idempotencyKey });
      if (sent && sent.body !== body)
        throw new DomainError(
          'CONFLICT',
          'This idempotencyKey was used for another message of this conversation: take a new key for each message.',
          ['idempotencyKey'],
        );
      if (sent) return sent.id;
    }
    const [contact] = await tx.query<{ optedOut: boolean; heldBack: HeldBack | null }>(contactStatement, [
      conversation.contactId,
      conversation.channelAccountId,
    ]);
    if (contact?.heldBack) throw heldBackError(contact.heldBack);
    if (contact?.optedOut)
      throw new DomainError('OPTED_OUT', 'This contact has asked not to be written to.', ['conversationId']);
    const now = clock.now();
    if (!conversation.mayReply(now))
      throw new DomainError(
        'REPLY_WINDOW_CLOSED',
        'More than 24 hours have passed since the contact last wrote: only an approved template may be sent.',
        ['conversationId'],
      );

    const sellerId = await takeOver(tx, conversation, now);
    const message = tx.em.create(Message, {
      id: newId(),
      tenantId: scope.tenantId,
      conversationId: conversation.id,
      channelAccountId: conversation.channelAccountId,
      sellerId: conversation.sellerId,
      direction: 'OUTBOUND',
      author: 'SELLER',
      authorSellerId: sellerId,
      authorUserId: actor.kind === 'user' ? scope.userId : null,
      kind: 'text',
      body,
      quickReplies: [],
      status: 'QUEUED',
      error: null,
      providerMessageId: null,
      idempotencyKey: idempotencyKey ?? null,
      sentAt: now > conversation.lastMessageAt ? now : conversation.lastMessageAt,
      sequence: nextSequence(),
      dueAt: now,
      createdAt: now,
    });
    conversation.lastMessageId = message.id;
    conversation.lastMessageAt = message.sentAt;
    conversation.unreadCount = 0;
    await tx.em.flush();
    await tx.enqueue('conversations/deliver', { messageId: message.id });
    tx.record('message.added', {
      messageId: message.id,
      conversationId: conversation.id,
      sellerId: conversation.sellerId,
    });
    announceConversation(tx, conversation);
    await recordAudit(tx, context, {
      action: 'message.sent',
      subjectType: 'message',
      subjectId: message.id,
      after: { conversationId: conversation.id },
    });
    return message.id;
  },
});
