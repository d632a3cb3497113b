import { z } from 'zod';
import { boundContent, type ChannelProvider, type InboundComment } from '../conversations/index.js';
import { notAudited } from '../shared/audit-trail.js';
import type { Channel } from '../shared/channels.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import { useCase } from '../shared/use-case.js';
import { tellComment } from './comment.events.js';

const load: Statement = {
  name: 'comment.load-event',
  text: `select e.body, e.key, e.account_id as "accountId", a.provider, a.channel from inbound_event e join channel_account a on a.id = e.account_id where e.id = $1`,
};
const notePost: Statement = {
  name: 'comment.note-post',
  text: `insert into commented_post (tenant_id, id, account_id, external_id, permalink) values (app.tenant(), $1, $2, $3, $4) on conflict (tenant_id, account_id, external_id) do nothing`,
};
/**
 * Stores a comment, or its new text. A change that is older than the last one is not applied, since webhooks arrive in any order. A comment
 * that nobody has answered is processed again if its text changes.
 */
const store: Statement = {
  name: 'comment.store',
  text: `insert into post_comment as c (tenant_id, id, account_id, channel, external_id, post_id, commented_post_id, parent_external_id, author_id, author_name, permalink, body, status, contact_id, merged_from, sent_at, changed_at)
    select app.tenant(), $1, $2, $3, $4, $5, (select p.id from commented_post p where p.account_id = $2 and p.external_id = $5), $6, $7, $8, $9, $10, case when $11 then 'OWN' else 'NEW' end, i.contact_id, i.merged_from, $12, $12
    from (select) one left join lateral (select contact_id, merged_from from channel_identity where channel = $3 and address = $7 and not $11 limit 1) i on true
    on conflict (tenant_id, account_id, external_id) do update set body = excluded.body, changed_at = excluded.changed_at, updated_at = now(),
      post_id = coalesce(c.post_id, excluded.post_id), commented_post_id = coalesce(c.commented_post_id, excluded.commented_post_id), parent_external_id = coalesce(c.parent_external_id, excluded.parent_external_id),
      author_id = coalesce(c.author_id, excluded.author_id), author_name = coalesce(c.author_name, excluded.author_name), permalink = coalesce(c.permalink, excluded.permalink),
      status = case when c.status = 'LEFT_TO_PERSON' and c.body <> excluded.body then 'NEW' else c.status end,
      left_because = case when c.body <> excluded.body then null else c.left_because end
    where c.changed_at < excluded.changed_at and c.status <> 'REMOVED'
    returning id, status`,
};
/**
 * Marks a comment as deleted and removes its text. If the deletion arrives before the comment, it is stored, so that the comment is not
 * stored later.
 */
const remove: Statement = {
  name: 'comment.remove',
  text: `insert into post_comment as c (tenant_id, id, account_id, channel, external_id, post_id, body, status, sent_at, changed_at)
    values (app.tenant(), $1, $2, $3, $4, $5, '', 'REMOVED', $6, $6)
    on conflict (tenant_id, account_id, external_id) do update set status = 'REMOVED', body = '', left_because = null, problem = null, changed_at = greatest(c.changed_at, excluded.changed_at), updated_at = now() returning id`,
};
const setHidden: Statement = {
  name: 'comment.note-hidden',
  text: `update post_comment set status = case when $3 then 'HIDDEN' when answered_at is null then 'LEFT_TO_PERSON' else 'ANSWERED' end, problem = null, updated_at = now()
    where account_id = $1 and external_id = $2 and status not in ('REMOVED', 'OWN') and (status = 'HIDDEN') <> $3 returning id`,
};
/**
 * A reply of Embudo comes back as a comment: it is known by its id, or, before the vendor's answer is stored, by its place and its words.
 */
const isOurs: Statement = {
  name: 'comment.is-ours',
  text: `select exists (select from comment_reply where vendor_id = $2)
    or exists (select from post_comment p join comment_reply r on r.comment_id = p.id
      where p.account_id = $1 and p.external_id = $3 and r.kind = 'PUBLIC' and r.status in ('SENDING', 'SENT', 'UNKNOWN') and r.body = $4) as ours`,
};
/** A reply that was written in the vendor's own app answers the comment. */
const answeredElsewhere: Statement = {
  name: 'comment.answered-elsewhere',
  text: `update post_comment set status = 'ANSWERED', left_because = null, answered_at = coalesce(answered_at, $3), updated_at = now()
    where account_id = $1 and external_id = $2 and status in ('NEW', 'LEFT_TO_PERSON') returning id`,
};

/** Stores what a webhook reports of a comment. Safe to repeat and in any order: a comment is unique by its account and the vendor's id. */
export const receiveComment = useCase({
  name: 'comments.receive',
  permission: 'comment:process',
  input: z.object({ eventId: z.uuid() }),
  audit: notAudited('The row of the ledger records what was received.'),
  async run({ tx, ports }, { eventId }) {
    const [event] = await tx.query<{
      body: Buffer;
      key: string;
      accountId: string;
      provider: ChannelProvider;
      channel: Channel;
    }>(load, [eventId]);
    const provider = event && ports.providers[event.provider];
    // Its body is empty if it was erased with its author, or by its age.
    if (!event || event.body.length === 0 || !provider) return;
    const content = boundContent(provider.format.read(event.body, event.key));
    if (content.type === 'comment') await apply(tx, event, content.comment);
  },
});

interface Place {
  accountId: string;
  channel: Channel;
}

function tellOf(tx: Transaction, changed: readonly { id: string }[]): void {
  for (const { id } of changed) tellComment(tx, id);
}

async function apply(tx: Transaction, { accountId, channel }: Place, comment: InboundComment): Promise<void> {
  const { id, change, at, postId, parentId, authorId, authorName, permalink, text } = comment;
  if (change === 'REMOVED') {
    tellOf(tx, await tx.query(remove, [newId(), accountId, channel, id, postId, at]));
    return;
  }
  if (change === 'HIDDEN' || change === 'SHOWN') {
    tellOf(tx, await tx.query(setHidden, [accountId, id, change === 'HIDDEN']));
    return;
  }
  const [{ ours } = { ours: false }] = await tx.query<{ ours: boolean }>(isOurs, [accountId, id, parentId, text]);
  if (ours) return;
  if (postId !== null) await tx.query(notePost, [newId(), accountId, postId, permalink]);
  const values = [newId(), accountId, channel, id, postId, parentId, authorId, authorName, permalink, text];
  const [stored] = await tx.query<{ id: string; status: string }>(store, [...values, comment.own, at]);
  tellOf(tx, stored ? [stored] : []);
  if (comment.own && parentId !== null) tellOf(tx, await tx.query(answeredElsewhere, [accountId, parentId, at]));
  if (stored?.status === 'NEW')
    await tx.enqueue('comments/answer', { commentId: stored.id }, { jobKey: `comment:${stored.id}` });
}
