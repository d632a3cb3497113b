import { z } from 'zod';
import {
  askedBelow,
  type DialogueState,
  prepareAnswer,
  recordCalls,
  spokenLanguage,
  trialMessage,
  type Understanding,
  understandTrial,
} from '../assistant/index.js';
import { lockAddresses } from '../contacts/index.js';
import { cutToFit, descriptorOf } from '../conversations/index.js';
import { raiseAlertOnce, tenantAlert } from '../insights/index.js';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { dayMs, hourMs } from '../shared/durations.js';
import type { Language } from '../shared/translations.js';
import { longUseCase, type ScopedContext } from '../shared/use-case.js';
import { loadTenant, type TenantProfile } from '../tenants/index.js';
import type { LeftReason } from './comment.entity.js';
import { tellComment } from './comment.events.js';
import { type CommentRow, findComment, lockComment, settleComment } from './comment.rows.js';
import { enqueueHiding } from './comment-hiding.js';
import type { ReplyKind } from './comment-reply.entity.js';
import { type CommentedPostFacts, findCommentedPost } from './commented-post.js';
import { commentTexts } from './comments.texts.js';
import { type CommentKind, judgeComment } from './judge-comment.js';
import { publicReply, spokenName, withoutPrivate } from './public-reply.js';
import { queueReplies } from './replies.rows.js';

/** How long after a comment the vendor accepts a private message about it. */
export const privateWithinMs = 7 * dayMs;
/** How long a person who was answered below a post gets no further automatic reply there. */
const samePostMs = 12 * hourMs;
/** Maximum length of a public answer in characters: people do not read longer ones. */
const longestPublic = 400;

const noteUnderstood: Statement = {
  name: 'comment.note-understood',
  text: 'update post_comment set intent = $2, sentiment = $3, language = $4, updated_at = now() where id = $1 and body = $5',
};
/** Counts what the agent has written to the author: about comments below the same post, and in private. */
const countEarlier: Statement = {
  name: 'comment.count-earlier',
  text: `select count(*) filter (where c.post_id = $4 and r.created_at > $5)::int as "onPost", count(*) filter (where r.kind = 'PRIVATE' and r.created_at > $6)::int as "inDay"
    from post_comment c join comment_reply r on r.comment_id = c.id
    where c.account_id = $1 and c.author_id = $2 and c.id <> $3 and r.user_id is null and r.status <> 'FAILED'`,
};
const raiseComplaint = tenantAlert('comment.raise-complaint', raiseAlertOnce, {
  kind: 'COMMENT_COMPLAINT',
  severity: 'WARNING',
});

/** What the agent does with a comment. */
type Plan =
  | { leave: LeftReason; complaint: boolean }
  | { hide: true }
  | { replies: { kind: ReplyKind; body: string; dialogue?: DialogueState | undefined }[]; complaint: boolean };

/**
 * Understands a comment and, if the tenant wants that, answers it: in public, in private, both, or by hiding it. If the agent is not sure,
 * the comment is left to a person. Safe to repeat: only a NEW comment is answered, and it then is no longer NEW.
 */
export const answerComment = longUseCase({
  name: 'comments.answer',
  permission: 'comment:process',
  input: z.object({ commentId: z.uuid() }),
  audit: notAudited('The comment shows how it was understood and what was replied.'),
  async run(context, { commentId }) {
    const { read, scope, transaction } = context;
    const comment = await findComment(read, commentId);
    if (comment?.status !== 'NEW') return;
    const tenant = await loadTenant(read, scope.tenantId);
    // People see the post above the comment too, so it is read whether or not the agent answers.
    const post = comment.commentedPostId === null ? null : await findCommentedPost(context, comment.commentedPostId);
    const meant = comment.body.trim() === '' ? null : await understand(context, tenant, comment);
    if (!tenant.settings.comments.enabled) return;
    const sort = meant ? judgeComment(comment.body, meant.understood) : 'UNCLEAR';
    const language = meant?.language ?? tenant.language;
    const drafted = meant && (await draft(context, tenant, { comment, post, ...meant, sort }));
    await transaction(async tx => {
      if (comment.authorId) lockAddresses(tx, [{ channel: comment.channel, address: comment.authorId }]);
      const now = context.clock.now();
      const locked = await lockComment(tx, commentId);
      // It was answered, changed or removed while the models were asked; a changed one has a job of its own.
      if (locked?.status !== 'NEW' || locked.body !== comment.body) return;
      const plan = await planFor(tx, tenant, { comment: locked, sort, language, drafted, now });
      await apply(tx, tenant, locked, plan, now);
    });
  },
});

/** Understands a comment as a message of its author, and stores what it means. */
async function understand(
  context: ScopedContext,
  tenant: TenantProfile,
  comment: CommentRow,
): Promise<{ understood: Understanding; language: Language }> {
  const trial = await messageOf(context, comment);
  const { reply } = await understandTrial(context, tenant, trial, null);
  const understood = reply.value;
  const language = spokenLanguage({
    text: comment.body,
    understood: understood.language,
    before: trial.dialogue.language,
    usual: tenant.language,
    products: [],
  });
  const values = [comment.id, understood.intent.primary, understood.sentiment.label, language, comment.body];
  await context.transaction(async tx => {
    await tx.query(noteUnderstood, values);
    tellComment(tx, comment.id);
  });
  return { understood, language };
}

const messageOf = async ({ read, clock, ports }: ScopedContext, { body, contactId, authorName }: CommentRow) => {
  const trial = await trialMessage(read, { text: body, contactId, now: clock.now(), providers: ports.providers });
  return { ...trial, contactName: trial.contactName ?? authorName };
};

interface Judged {
  comment: CommentRow;
  post: CommentedPostFacts | null;
  understood: Understanding;
  sort: CommentKind;
  language: Language;
}

/** Returns the private answer to a question, as the agent would write it in a conversation, or why it writes none. */
async function draft(
  context: ScopedContext,
  tenant: TenantProfile,
  { comment, post, understood, sort, language }: Judged,
): Promise<{ text: string; dialogue?: DialogueState } | { leave: LeftReason } | null> {
  if (sort === 'COMPLAINT') return { text: commentTexts(language, 'sorryPrivate', { name: spokenName(comment) }) };
  if (sort !== 'QUESTION') return null;
  const { intent, sentiment, language: spoken, wantsHuman, legal } = understood;
  if (wantsHuman) return { leave: 'WANTS_PERSON' };
  const asked = await messageOf(context, comment);
  const message = {
    ...(post ? await askedBelow(context.read, tenant.id, asked, post) : asked),
    understood: { primary: intent.primary, label: sentiment.label, language: spoken, wantsHuman, legal },
  };
  // A trial: no tool may order or book anything by a comment. What answers one is a text.
  const prepared = await prepareAnswer(context, message, tenant, { trial: { agent: null }, textOnly: true });
  await recordCalls(context, prepared.calls);
  const { draft: answer, wishes } = prepared;
  const channel = descriptorOf(context.ports.providers, comment.provider, comment.channel);
  return answer.known && wishes.handOver === null
    ? { text: channel ? cutToFit(channel, answer.text) : answer.text, dialogue: prepared.dialogue }
    : { leave: 'NOT_KNOWN' };
}

async function planFor(
  tx: Transaction,
  tenant: TenantProfile,
  {
    comment,
    sort,
    language,
    drafted,
    now,
  }: {
    comment: CommentRow;
    sort: CommentKind;
    language: Language;
    drafted: Awaited<ReturnType<typeof draft>>;
    now: Date;
  },
): Promise<Plan> {
  const { settings } = tenant;
  const wanted = settings.comments;
  if (sort === 'SPAM' || sort === 'INSULT') return wanted.hide ? { hide: true } : { leave: 'SPAM', complaint: false };
  if (sort === 'UNCLEAR') return { leave: 'UNCLEAR', complaint: false };
  const complaint = sort === 'COMPLAINT';
  const left = (leave: LeftReason): Plan => ({ leave, complaint });
  if (comment.optedOut) return left('OPTED_OUT');
  const earlier = await earlierReplies(tx, comment, now);
  if (earlier.onPost > 0) return left('SAME_POST');
  if (sort === 'PRAISE')
    return wanted.public
      ? { replies: [{ kind: 'PUBLIC', body: publicReply(language, 'thanks', comment) }], complaint }
      : left('NOT_ALLOWED');
  if (drafted && 'leave' in drafted) return left(drafted.leave);
  const text = drafted?.text ?? '';
  const refused = wanted.private ? whyNotPrivate(comment, earlier.inDay, wanted.perPersonDay, now) : 'NOT_ALLOWED';
  if (refused && (refused !== 'NOT_ALLOWED' || !wanted.public)) return left(refused);
  const purpose = complaint ? 'sorry' : 'wrote';
  const whole = wanted.publicPrices && !complaint && text.length <= longestPublic;
  const line = whole ? text : publicReply(language, refused ? withoutPrivate[purpose] : purpose, comment);
  return {
    complaint,
    replies: [
      ...(refused ? [] : [{ kind: 'PRIVATE' as const, body: text, dialogue: drafted?.dialogue }]),
      ...(wanted.public ? [{ kind: 'PUBLIC' as const, body: line }] : []),
    ],
  };
}

function whyNotPrivate(comment: CommentRow, inDay: number, perDay: number, now: Date): LeftReason | null {
  if (comment.authorId === null) return 'NO_AUTHOR';
  if (now.getTime() - comment.sentAt.getTime() >= privateWithinMs) return 'TOO_OLD';
  return inDay >= perDay ? 'DAILY_CAP' : null;
}

async function earlierReplies(
  tx: Transaction,
  { id, accountId, authorId, postId }: CommentRow,
  now: Date,
): Promise<{ onPost: number; inDay: number }> {
  const [since, day] = [new Date(now.getTime() - samePostMs), new Date(now.getTime() - dayMs)];
  const values = [accountId, authorId, id, postId, since, day];
  const [counted] = await tx.query<{ onPost: number; inDay: number }>(countEarlier, values);
  return counted ?? { onPost: 0, inDay: 0 };
}

async function apply(tx: Transaction, tenant: TenantProfile, comment: CommentRow, plan: Plan, now: Date) {
  const { id: commentId } = comment;
  if ('hide' in plan) {
    await settleComment(tx, commentId, { status: 'HIDDEN', now });
    await enqueueHiding(tx, commentId, true);
    return;
  }
  if ('replies' in plan)
    await queueReplies(
      tx,
      plan.replies.map(reply => ({ ...reply, commentId, userId: null, now })),
    );
  await settleComment(
    tx,
    commentId,
    'leave' in plan ? { status: 'LEFT_TO_PERSON', leftBecause: plan.leave, now } : { status: 'ANSWERED', now },
  );
  if (!plan.complaint) return;
  const { language } = tenant;
  const title = comment.authorName
    ? commentTexts.coded(language, 'complaint', { name: comment.authorName })
    : commentTexts.coded(language, 'complaintUnnamed');
  await raiseComplaint(tx, { title, details: { commentId }, subjectId: commentId });
}
