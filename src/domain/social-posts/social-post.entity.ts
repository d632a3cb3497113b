import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { PostOccasion } from '../assistant/index.js';
import type { TextCodes } from '../shared/text-codes.js';

export const postStatuses = [
  'DRAFT',
  'APPROVED',
  'SCHEDULED',
  'PUBLISHING',
  'PUBLISHED',
  'FAILED',
  'CANCELLED',
] as const;
export type PostStatus = (typeof postStatuses)[number];
export const postOrigins = ['MODEL', 'LOCAL', 'PERSON'] as const;
export type PostOrigin = (typeof postOrigins)[number];

/** A post for a page or account of a social network. */
export const SocialPost = defineEntity({
  name: 'SocialPost',
  tableName: 'social_post',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    /** The author; null for an API key or an automation. */
    userId: p.uuid().strictNullable(),
    channelAccountId: p.uuid(),
    status: p.text().$type<PostStatus>(),
    origin: p.text().$type<PostOrigin>(),
    text: p.text(),
    imageUrl: p.text().strictNullable(),
    link: p.text().strictNullable(),
    productId: p.uuid().strictNullable(),
    articleId: p.uuid().strictNullable(),
    occasion: p.text().$type<PostOccasion>().strictNullable(),
    /** The form of a text that the local writer composed; null for other texts. */
    form: p.text().strictNullable(),
    /** Price and stock of the product when the draft was written. */
    priceMinor: p.bigint('string').strictNullable(),
    stock: p.integer().strictNullable(),
    scheduledAt: p.datetime().strictNullable(),
    publishedAt: p.datetime().strictNullable(),
    permalink: p.text().strictNullable(),
    /** The vendor's id of the published post. */
    vendorId: p.text().strictNullable(),
    /** The container that Instagram publishes the post from; null until it exists. */
    containerId: p.text().strictNullable(),
    /** How often the vendor was called, and when first. */
    tries: p.integer(),
    triedAt: p.datetime().strictNullable(),
    /** Why it failed; null if it did not. */
    failure: p.text().strictNullable(),
    codes: p.json<TextCodes>().strictNullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
export type SocialPost = InferEntity<typeof SocialPost>;
