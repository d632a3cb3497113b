import { defineTables, everything } from '../shared/tables.js';
import { PostComment } from './comment.entity.js';
import { CommentReply } from './comment-reply.entity.js';
import { CommentedPost } from './commented-post.entity.js';

/** A public comment belongs to no seller: every user who sells may answer it. */
const sell = `tenant_id = (select app.tenant()) and (select app.role()) in ('CEO', 'ADMIN', 'SELLER', 'PROFESSIONAL', 'SYSTEM')`;
/** A private reply is read by the users who may read the conversation that it opened. */
const seen = `tenant_id = (select app.tenant()) and (kind = 'PUBLIC' or (select app.sees_team()) or app.sees_private_reply(comment_id, user_id))`;
const sells = `${seen} and (select app.role()) in ('CEO', 'ADMIN', 'SELLER', 'PROFESSIONAL', 'SYSTEM')`;

/** The fields are explained in src/domain/shared/tables.ts. */
export const commentTables = defineTables('comments', {
  post_comment: {
    holds: 'a comment below a post of the business',
    entity: PostComment,
    rights: 'tenant',
    grants: {
      app: everything,
      jobs: 'select(tenant_id, id, contact_id)',
      lookup: 'select(id, tenant_id, account_id, post_id, status, sentiment, sent_at)',
    },
    policies: { 'app insert': sell, 'app update': sell },
    personal: {
      external_id: `'erased:' || t.id`,
      author_id: 'null',
      author_name: '$2',
      body: `''`,
      permalink: 'null',
    },
    plain:
      'account_id channel post_id commented_post_id parent_external_id intent sentiment language status left_because problem replied_privately contact_id merged_from conversation_id sent_at changed_at answered_at',
    whenErased: { status: `'REMOVED'`, updated_at: 'now()' },
    merge: 'moves',
    ofContact: { rows: 't.contact_id = $1', exportedAs: 'comments', order: 't.sent_at, t.id' },
    subject: true,
    retention: { after: 'retentionMonths', since: 'sent_at', order: 't.sent_at, t.id' },
  },
  commented_post: {
    holds: 'a post below which people comment',
    entity: CommentedPost,
    rights: 'tenant',
    grants: { app: 'select, insert, update' },
    plain: 'account_id external_id caption permalink social_post_id asked_at',
    unseen: 'shown only above its comments',
  },
  comment_reply: {
    holds: 'what the business replied to a comment',
    entity: CommentReply,
    rights: 'tenant',
    grants: { app: everything },
    policies: { 'app select': `${seen} and (select app.is_member())`, 'app insert': sells, 'app update': sells },
    personal: { body: `''`, dialogue: 'null', error: 'null', vendor_id: 'null' },
    plain: 'comment_id kind user_id status claimed_at sent_at',
    unseen: 'shown only below its comment',
    ofContact: {
      rows: 't.comment_id in (select c.id from post_comment c where c.contact_id = $1)',
      exportedAs: 'commentReplies',
      order: 't.created_at, t.id',
    },
  },
});
