import { z } from 'zod';
import { refusal } from '../conversations/index.js';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement } from '../shared/database.port.js';
import { minuteMs } from '../shared/durations.js';
import { Postponed } from '../shared/postponed.js';
import { longUseCase, type ScopedContext } from '../shared/use-case.js';
import { tenantProblem } from '../tenants/index.js';
import { type AccountColumns, accountColumns, deskOf } from './account-of.js';
import { type CommentRow, findComment } from './comment.rows.js';
import type { PrivateReplyOutcome } from './comment-desk.port.js';
import type { ReplyStatus } from './comment-reply.entity.js';
import { enqueueNextReply, type ReplyToSettle, settleReply } from './settle-reply.js';

const timeoutMs = 10_000;
/** After this time the worker that claimed a reply must have ended. */
const longestCallMs = minuteMs;

/**
 * Claims a reply before the vendor is asked. A reply to a comment that was deleted, and a private one to somebody who wants no messages any
 * more, is not claimed.
 */
const claim: Statement = {
  name: 'comment-reply.claim',
  text: `with found as materialized (
      select r.id, r.comment_id as "commentId", r.user_id as "userId", r.kind, r.body, r.dialogue, r.status, r.claimed_at as "claimedAt", c.status = 'REMOVED' as removed,
        r.kind = 'PRIVATE' and coalesce((select k.opted_out or c.channel = any (k.opted_out_channels) from contact k where k.id = c.contact_id), false) as unwanted,
        ${accountColumns}
      from comment_reply r join post_comment c on c.id = r.comment_id join channel_account a on a.id = c.account_id where r.id = $1 for no key update of r),
    claimed as (
      update comment_reply r set status = 'SENDING', claimed_at = $2, updated_at = now() from found f
      where r.id = f.id and f.status = 'QUEUED' and f.sends and not f.removed and not f.unwanted returning r.id)
    select f.*, exists (select from claimed) as claimed from found f`,
};
const release: Statement = {
  name: 'comment-reply.release',
  text: `update comment_reply set status = 'QUEUED', error = $2, updated_at = now() where id = $1 and status = 'SENDING'`,
};

interface Claimed extends AccountColumns, ReplyToSettle {
  status: ReplyStatus;
  claimedAt: Date | null;
  removed: boolean;
  unwanted: boolean;
  claimed: boolean;
}

/**
 * Sends a reply to a comment. Safe to repeat: a reply is claimed (QUEUED to SENDING) before the vendor is asked, and one that was claimed
 * by an attempt whose worker died becomes UNKNOWN and is never sent again, so a reply is sent at most once. A private reply that was sent
 * opens the conversation of its author, or goes on with it.
 */
export const deliverReply = longUseCase({
  name: 'comments.deliver-reply',
  permission: 'comment:process',
  input: z.object({ replyId: z.uuid(), lastAttempt: z.boolean().default(false) }),
  audit: notAudited('The status of the reply is its record.'),
  async run(context, { replyId, lastAttempt }) {
    const now = context.clock.now();
    const [reply] = await context.transaction(tx => tx.query<Claimed>(claim, [replyId, now]));
    const comment = reply && (await findComment(context.read, reply.commentId));
    if (!reply || !comment) return;
    if (!reply.claimed) return settleUnclaimed(context, reply, comment);
    const outcome = await ask(context, reply, comment);
    if (outcome.kind === 'rejected' && outcome.retry === 'later' && !lastAttempt) {
      const error = `${outcome.code}: ${outcome.reason}`;
      await context.transaction(async tx => tx.query(release, [replyId, await tenantProblem(tx, error)]));
      throw new Error(`The vendor asked to reply later: ${error}`);
    }
    await settleReply(context, reply, comment, outcome);
  },
});

async function ask(context: ScopedContext, reply: Claimed, comment: CommentRow): Promise<PrivateReplyOutcome> {
  const { desk, account } = deskOf(context, reply);
  const { externalId: commentId } = comment;
  if (!desk) return { kind: 'sent', providerMessageId: `sandbox:${reply.id}`, recipientId: null };
  const asked = { commentId, text: reply.body, replyId: reply.id };
  if (reply.kind === 'PRIVATE') return desk.replyPrivately(account, asked, { timeoutMs });
  const outcome = await desk.replyPublicly(account, asked, { timeoutMs });
  return outcome.kind === 'sent' ? { ...outcome, recipientId: null } : outcome;
}

/** Settles a reply that could not be claimed, depending on the reason. */
async function settleUnclaimed(context: ScopedContext, reply: Claimed, comment: CommentRow): Promise<void> {
  const failed = (code: string, reason: string) => settleReply(context, reply, comment, refusal(code, reason));
  if (reply.status === 'SENDING') {
    const until = new Date((reply.claimedAt?.getTime() ?? 0) + longestCallMs);
    if (until > context.clock.now()) throw new Postponed(until, 'the reply may be on its way just now');
    return settleReply(context, reply, comment, { kind: 'unknown', reason: 'the worker ended during the call' });
  }
  if (reply.status !== 'QUEUED') return context.transaction(tx => enqueueNextReply(tx, reply.commentId));
  if (reply.removed) return failed('removed', 'The comment was deleted.');
  if (reply.unwanted) return failed('opted_out', 'The contact wants no messages.');
  return failed('account_closed', 'The account is paused, or its vendor refuses it.');
}
