import type { Channel, ChannelProvider } from '../conversations/index.js';
import type { Sql, Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import type { CommentStatus, LeftReason } from './comment.entity.js';
import { tellComment } from './comment.events.js';

/** A comment with what is needed to answer it. */
export interface CommentRow {
  id: string;
  accountId: string;
  provider: ChannelProvider;
  channel: Channel;
  externalId: string;
  postId: string | null;
  /** The stored post; null if the vendor did not report one. */
  commentedPostId: string | null;
  authorId: string | null;
  authorName: string | null;
  body: string;
  status: CommentStatus;
  language: string | null;
  contactId: string | null;
  /** Whether the contact wants no messages, or none on this channel. */
  optedOut: boolean;
  sentAt: Date;
}

const columns = `c.id, c.account_id as "accountId", a.provider, c.channel, c.external_id as "externalId", c.post_id as "postId", c.commented_post_id as "commentedPostId", c.author_id as "authorId",
    c.author_name as "authorName", c.body, c.status, c.language, c.contact_id as "contactId", c.sent_at as "sentAt",
    coalesce((select k.opted_out or c.channel = any (k.opted_out_channels) from contact k where k.id = c.contact_id), false) as "optedOut"`;
/** A seller does not see accounts, so a function looks up which provider an account has. */
const from =
  'from post_comment c cross join lateral (select s.provider from app.sending_accounts(c.account_id) s limit 1) a';
const find: Statement = { name: 'comment.find', text: `select ${columns} ${from} where c.id = $1` };
const lock: Statement = {
  name: 'comment.lock',
  text: `select ${columns} ${from} where c.id = $1 for no key update of c`,
};
const settle: Statement = {
  name: 'comment.settle',
  text: `update post_comment set status = $2, left_because = $3, answered_at = case when $2 = 'ANSWERED' then coalesce(answered_at, $4) else answered_at end, updated_at = now() where id = $1`,
};

/** Returns a comment, or null if there is none. */
export const findComment = async (sql: Sql, id: string): Promise<CommentRow | null> =>
  (await sql.query<CommentRow>(find, [id]))[0] ?? null;

/** Returns a comment whose row is locked until the end of the transaction, or null if there is none. */
export const lockComment = async (tx: Transaction, id: string): Promise<CommentRow | null> =>
  (await tx.query<CommentRow>(lock, [id]))[0] ?? null;

/** Returns the locked comment that a user wants to deal with. Throws if there is none, or it was removed. */
export async function takeComment(tx: Transaction, id: string): Promise<CommentRow> {
  const comment = isId(id) ? await lockComment(tx, id) : null;
  if (!comment) throw new DomainError('NOT_FOUND', 'Comment not found.', ['commentId']);
  if (comment.status === 'REMOVED') throw new DomainError('CONFLICT', 'The comment was deleted.', ['commentId']);
  return comment;
}

/** Sets the status of a comment. */
export async function settleComment(
  tx: Transaction,
  id: string,
  { status, leftBecause = null, now }: { status: CommentStatus; leftBecause?: LeftReason | null; now: Date },
): Promise<void> {
  await tx.query(settle, [id, status, leftBecause, now]);
  tellComment(tx, id);
}

/** What the audit log shows of a comment. */
export const shownComment = ({ status }: { status: CommentStatus }): object => ({ status });
