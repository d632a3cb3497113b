import { z } from 'zod';
import { descriptorOf, fitContent } from '../conversations/index.js';
import type { Statement } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { idempotencyKey, repeatReturnsIdIn } from '../shared/once.js';
import { text } from '../shared/texts.js';
import { useCase } from '../shared/use-case.js';
import { privateWithinMs } from './answer-comment.js';
import { settleComment, takeComment } from './comment.rows.js';
import { queueReplies } from './replies.rows.js';

/** Whether the user may write to the author: what cannot be read is not written either. */
const reaches: Statement = {
  name: 'comment.reaches-author',
  text: 'select app.sees_private_reply($1, app.actor()) as reaches',
};

/** A person replies to a comment: below it, in private, or both. Returns its id. */
export const replyToComment = useCase({
  name: 'comments.reply',
  permission: 'comment:reply',
  input: z.object({
    commentId: z.string(),
    public: text('sentMessage').nullish(),
    private: text('sentMessage').nullish(),
    idempotencyKey,
  }),
  audit: {
    'comment.replied': { subject: 'comment', shows: (reply: { public: boolean; private: boolean }) => reply },
  },
  once: repeatReturnsIdIn('post_comment'),
  async run({ tx, clock, scope, ports, audit }, { commentId, public: below, private: message }): Promise<string> {
    const comment = await takeComment(tx, commentId);
    const now = clock.now();
    if (!below && !message) throw new DomainError('INVALID', 'Enter a reply.', ['public']);
    if (comment.status === 'OWN')
      throw new DomainError('INVALID', 'This comment is your own business’s.', ['commentId']);
    if (message) {
      if (comment.optedOut) throw new DomainError('OPTED_OUT', 'The contact wants no messages.', ['private']);
      if (now.getTime() - comment.sentAt.getTime() >= privateWithinMs)
        throw new DomainError(
          'REPLY_WINDOW_CLOSED',
          'A private message about a comment can be sent within seven days.',
          ['private'],
        );
      const [known] = await tx.query<{ reaches: boolean }>(reaches, [comment.id]);
      if (!known?.reaches)
        throw new DomainError(
          'CONFLICT',
          'This person is a colleague’s contact, and only they write in private. Reply below the comment.',
          ['private'],
        );
      const channel = descriptorOf(ports.providers, comment.provider, comment.channel);
      const fitted = channel && fitContent(channel, { type: 'text', text: message });
      if (fitted && 'kind' in fitted) throw new DomainError('INVALID', fitted.reason, ['private']);
    }
    const by = { commentId: comment.id, userId: scope.userId, now };
    await queueReplies(tx, [
      ...(message ? [{ ...by, kind: 'PRIVATE' as const, body: message }] : []),
      ...(below ? [{ ...by, kind: 'PUBLIC' as const, body: below }] : []),
    ]);
    if (comment.status !== 'HIDDEN') await settleComment(tx, comment.id, { status: 'ANSWERED', now });
    audit['comment.replied'].after({ id: comment.id, public: Boolean(below), private: Boolean(message) });
    return comment.id;
  },
});
