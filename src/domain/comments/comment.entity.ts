import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Channel } from '../shared/channels.js';
import type { Intent, SentimentLabel } from '../shared/labels.js';

/**
 * NEW: nobody has dealt with it. ANSWERED: it has a reply. LEFT_TO_PERSON: the agent leaves it to a person. HIDDEN: others do not see it.
 * REMOVED: its author, or somebody of the page, deleted it. DONE: a person needs to do nothing more. OWN: the business wrote it.
 */
export const commentStatuses = ['NEW', 'ANSWERED', 'LEFT_TO_PERSON', 'HIDDEN', 'REMOVED', 'DONE', 'OWN'] as const;
export type CommentStatus = (typeof commentStatuses)[number];

/** Why the agent left a comment to a person. */
export const leftReasons = [
  'UNCLEAR',
  'NOT_KNOWN',
  'WANTS_PERSON',
  'SPAM',
  'DAILY_CAP',
  'SAME_POST',
  'OPTED_OUT',
  'NO_AUTHOR',
  'TOO_OLD',
  'NOT_ALLOWED',
  'NOT_SENT',
] as const;
export type LeftReason = (typeof leftReasons)[number];

/** A public comment below a post of the business. */
export const PostComment = defineEntity({
  name: 'PostComment',
  tableName: 'post_comment',
  properties: {
    id: p.uuid().primary(),
    channelAccountId: p.uuid().fieldName('account_id'),
    channel: p.text().$type<Channel>(),
    externalId: p.text(),
    postId: p.text().strictNullable(),
    commentedPostId: p.uuid().strictNullable(),
    parentExternalId: p.text().strictNullable(),
    authorId: p.text().strictNullable(),
    authorName: p.text().strictNullable(),
    permalink: p.text().strictNullable(),
    body: p.text(),
    intent: p.text().$type<Intent>().strictNullable(),
    sentiment: p.text().$type<SentimentLabel>().strictNullable(),
    language: p.text().strictNullable(),
    status: p.text().$type<CommentStatus>(),
    leftBecause: p.text().$type<LeftReason>().strictNullable(),
    problem: p.text().strictNullable(),
    /** Whether a private message was sent about it, or will be. */
    repliedPrivately: p.boolean(),
    contactId: p.uuid().strictNullable(),
    conversationId: p.uuid().strictNullable(),
    sentAt: p.datetime(),
    changedAt: p.datetime(),
    answeredAt: p.datetime().strictNullable(),
  },
});
export type PostComment = InferEntity<typeof PostComment>;
