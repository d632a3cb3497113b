import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const replyKinds = ['PUBLIC', 'PRIVATE'] as const;
export type ReplyKind = (typeof replyKinds)[number];

/** SENDING: the vendor is being asked. UNKNOWN: it was asked and its answer was lost, so the reply is never sent again. */
export const replyStatuses = ['QUEUED', 'SENDING', 'SENT', 'UNKNOWN', 'FAILED'] as const;
export type ReplyStatus = (typeof replyStatuses)[number];

/** What the business replied to a comment: below it, or in private. */
export const CommentReply = defineEntity({
  name: 'CommentReply',
  tableName: 'comment_reply',
  properties: {
    id: p.uuid().primary(),
    commentId: p.uuid(),
    kind: p.text().$type<ReplyKind>(),
    userId: p.uuid().strictNullable(),
    body: p.text(),
    status: p.text().$type<ReplyStatus>(),
    error: p.text().strictNullable(),
    vendorId: p.text().strictNullable(),
    sentAt: p.datetime().strictNullable(),
    createdAt: p.datetime(),
  },
});
export type CommentReply = InferEntity<typeof CommentReply>;
