import { readDialogue, saveDialogue } from '../assistant/index.js';
import { recordPrivateReply } from '../conversations/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import type { ScopedContext } from '../shared/use-case.js';
import { loadTenant, tenantProblem } from '../tenants/index.js';
import { tellComment } from './comment.events.js';
import { type CommentRow, lockComment } from './comment.rows.js';
import type { PrivateReplyOutcome } from './comment-desk.port.js';
import type { ReplyKind } from './comment-reply.entity.js';
import { withoutAnnouncement } from './public-reply.js';

/** A reply that the vendor has been asked to send. */
export interface ReplyToSettle {
  id: string;
  commentId: string;
  /** Null if the agent wrote it. */
  userId: string | null;
  kind: ReplyKind;
  body: string;
  /** The state of the dialogue after it; null if it is no answer of the agent. */
  dialogue: unknown;
}

/** A reply that another attempt has settled stays as it is. */
const settle: Statement = {
  name: 'comment-reply.settle',
  text: `update comment_reply set status = $2, error = $3, vendor_id = $4, sent_at = case when $2 = 'SENT' then $5::timestamptz end, updated_at = now()
    where id = $1 and status in ('QUEUED', 'SENDING', 'UNKNOWN') returning id`,
};
const nextQueued: Statement = {
  name: 'comment-reply.next-queued',
  text: `select id, body, user_id as "userId" from comment_reply where comment_id = $1 and status = 'QUEUED' and kind = 'PUBLIC' order by created_at, id limit 1`,
};
const reword: Statement = {
  name: 'comment-reply.reword',
  text: `update comment_reply set body = $2, updated_at = now() where id = $1 and status = 'QUEUED'`,
};
/** Nothing was sent about the comment, so it is left to a person. */
const leave: Statement = {
  name: 'comment.leave-unsent',
  text: `update post_comment c set status = 'LEFT_TO_PERSON', left_because = 'NOT_SENT', updated_at = now()
    where id = $1 and status = 'ANSWERED' and not exists (select from comment_reply r where r.comment_id = c.id and r.status <> 'FAILED')`,
};
/** Users who may not read the private reply then see that there is none. */
const noPrivate: Statement = {
  name: 'comment.note-no-private-reply',
  text: `update post_comment set replied_privately = false, updated_at = now()
    where id = $1 and replied_privately and not exists (select from comment_reply r where r.comment_id = $1 and r.kind = 'PRIVATE' and r.status <> 'FAILED')`,
};
/** The author is known as a contact from now on, in their earlier comments too. */
const join: Statement = {
  name: 'comment.join-conversation',
  text: `update post_comment set contact_id = $3, conversation_id = case when id = $4 then $5 else conversation_id end, updated_at = now()
    where account_id = $1 and author_id = $2 and (contact_id is null or id = $4)`,
};

/** Enqueues the comment's public reply, if one waits for its private one. */
export async function enqueueNextReply(tx: Transaction, commentId: string): Promise<void> {
  const [next] = await tx.query<{ id: string }>(nextQueued, [commentId]);
  if (next) await tx.enqueue('comments/deliver-reply', { replyId: next.id }, { jobKey: `comment-reply:${next.id}` });
}

/** Stores the result of a reply, and records a private one in its author's conversation. The public reply of the same comment follows. */
export async function settleReply(
  context: ScopedContext,
  reply: ReplyToSettle,
  comment: CommentRow,
  outcome: PrivateReplyOutcome,
): Promise<void> {
  const now = context.clock.now();
  await context.transaction(async tx => {
    const sent = outcome.kind === 'sent';
    const status = sent ? 'SENT' : outcome.kind === 'unknown' ? 'UNKNOWN' : 'FAILED';
    const code = outcome.kind === 'rejected' ? outcome.code : 'unknown';
    const error = outcome.kind === 'sent' ? null : await tenantProblem(tx, `${code}: ${outcome.reason}`);
    const vendorId = sent ? outcome.providerMessageId : null;
    // The contact's locks come before the locks of the rows.
    const isPrivate = reply.kind === 'PRIVATE';
    if (sent && isPrivate) await openTalk(context, tx, { reply, comment, outcome, now });
    // Before its reply is, as when somebody writes another one.
    else await lockComment(tx, reply.commentId);
    await tx.query(settle, [reply.id, status, error, vendorId, now]);
    if (isPrivate && !sent) await unannounce(tx, comment);
    if (isPrivate) await enqueueNextReply(tx, reply.commentId);
    if (status === 'FAILED') {
      await tx.query(leave, [reply.commentId]);
      if (isPrivate) await tx.query(noPrivate, [reply.commentId]);
    }
    tellComment(tx, reply.commentId);
  });
}

/** The agent's public reply must not announce a private message that was not sent. */
async function unannounce(tx: Transaction, comment: CommentRow): Promise<void> {
  const [next] = await tx.query<{ id: string; body: string; userId: string | null }>(nextQueued, [comment.id]);
  if (!next || next.userId !== null) return;
  const { language } = await loadTenant(tx, tx.tenantId);
  await tx.query(reword, [next.id, withoutAnnouncement(next.body, comment, language)]);
}

/** Puts the comment and its private reply into the conversation with its author, so that an answer continues it. */
async function openTalk(
  context: ScopedContext,
  tx: Transaction,
  {
    reply,
    comment,
    outcome,
    now,
  }: {
    reply: ReplyToSettle;
    comment: CommentRow;
    outcome: Extract<PrivateReplyOutcome, { kind: 'sent' }>;
    now: Date;
  },
): Promise<void> {
  const { accountId, provider, channel, authorId, authorName, externalId, body, sentAt } = comment;
  const address = outcome.recipientId ?? authorId;
  if (address === null) return;
  const { contactId, conversationId } = await recordPrivateReply(context, tx, {
    account: { accountId, provider, channel },
    addresses: [...new Set([address, ...(authorId === null ? [] : [authorId])])],
    name: authorName,
    comment: { id: externalId, body, sentAt },
    reply: { body: reply.body, providerMessageId: outcome.providerMessageId, userId: reply.userId, sentAt: now },
  });
  if (reply.dialogue !== null) await saveDialogue(tx, conversationId, readDialogue(reply.dialogue));
  await tx.query(join, [accountId, authorId, contactId, comment.id, conversationId]);
}
