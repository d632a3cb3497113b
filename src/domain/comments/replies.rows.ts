import type { DialogueState } from '../assistant/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { newId } from '../shared/id.js';
import { tellComment } from './comment.events.js';
import type { ReplyKind } from './comment-reply.entity.js';

const queue: Statement = {
  name: 'comment-reply.queue',
  text: `insert into comment_reply (tenant_id, id, comment_id, kind, user_id, body, created_at, dialogue) values (app.tenant(), $1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning id`,
};
/** Everybody sees that somebody writes in private; the words are for those who may read the conversation. */
const notePrivate: Statement = {
  name: 'comment.note-private-reply',
  text: 'update post_comment set replied_privately = true, updated_at = now() where id = $1',
};

/** A reply to queue; `userId` is null if the agent wrote it. */
export interface ReplyToQueue {
  commentId: string;
  kind: ReplyKind;
  userId: string | null;
  body: string;
  /** The state of the dialogue after it, if it is an answer of the agent. */
  dialogue?: DialogueState | undefined;
  now: Date;
}

/**
 * Queues the replies to one comment. The public one is sent after the private one, since it may announce that. Throws if the comment has a
 * private message already, of which the vendor accepts one.
 */
export async function queueReplies(tx: Transaction, replies: readonly ReplyToQueue[]): Promise<void> {
  const ids: string[] = [];
  for (const { commentId, kind, userId, body, dialogue, now } of replies.toSorted((a, b) =>
    a.kind < b.kind ? -1 : 1,
  )) {
    const id = newId();
    const [queued] = await tx.query<{ id: string }>(queue, [id, commentId, kind, userId, body, now, dialogue ?? null]);
    if (queued && kind === 'PRIVATE') await tx.query(notePrivate, [commentId]);
    if (queued) {
      ids.push(id);
      tellComment(tx, commentId);
    } else if (userId !== null)
      throw new DomainError('CONFLICT', 'The comment already has its private message: continue in the conversation.', [
        'private',
      ]);
  }
  const [first] = ids;
  if (first) await tx.enqueue('comments/deliver-reply', { replyId: first }, { jobKey: `comment-reply:${first}` });
}
