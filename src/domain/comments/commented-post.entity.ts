import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A post below which people comment, whether Embudo published it or not. */
export const CommentedPost = defineEntity({
  name: 'CommentedPost',
  tableName: 'commented_post',
  properties: {
    id: p.uuid().primary(),
    channelAccountId: p.uuid().fieldName('account_id'),
    externalId: p.text(),
    /** Null until the vendor has told it; empty for a post without words. */
    caption: p.text().strictNullable(),
    permalink: p.text().strictNullable(),
    socialPostId: p.uuid().strictNullable(),
    askedAt: p.datetime().strictNullable(),
  },
});
export type CommentedPost = InferEntity<typeof CommentedPost>;
