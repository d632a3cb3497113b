import { ID } from 'type-graphql';
import type { PostOccasion } from '../../domain/assistant/index.js';
import { type PostOrigin, type PostStatus, SocialPost } from '../../domain/social-posts/index.js';
import { connectionOf } from '../connection.js';
import { equals, oneOf, range } from '../read/filters.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar } from '../scalars/index.js';
import '../access/user.type.js';
import '../catalogue/knowledge-article.type.js';
import '../catalogue/product.type.js';
import '../conversations/channel-account.type.js';
import { SocialPostOccasionEnum, SocialPostOriginEnum, SocialPostStatusEnum } from './social-post.enums.js';

const post = windowOn(SocialPost, {
  list: 'socialPosts',
  compositeIndexes: [{ order: 'CREATED_AT', columns: ['status'] }],
});

@post.Type('SocialPost', { description: 'A post for a Facebook page or an Instagram account.', plural: 'posts' })
export class SocialPostType {
  @post.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @post.Column(() => SocialPostStatusEnum, {
    description: 'Its state.',
    filter: oneOf('Only posts in one of these states.'),
  })
  status!: PostStatus;

  @post.Column(() => SocialPostOriginEnum, { description: 'Who wrote the text.' })
  origin!: PostOrigin;

  @post.Column(() => String, { description: 'The text; empty for a post of an image alone.' })
  text!: string;

  @post.Column(() => String, { nullable: true, description: 'The public address of the image; null for none.' })
  imageUrl!: string | null;

  @post.Column(() => String, { nullable: true, description: 'A link that a page shows with the text; null for none.' })
  link!: string | null;

  @post.Column(() => SocialPostOccasionEnum, {
    nullable: true,
    description: 'Why it was drafted; null for a post in a person’s own words.',
  })
  occasion!: PostOccasion | null;

  @post.Column(() => DateTimeScalar, {
    nullable: true,
    description: 'When it is to be published; null if it is not planned.',
    filter: range('When it is to be published; posts without a time never match.'),
    sort: {
      as: 'SCHEDULED_AT',
      up: 'scheduled_up',
      down: 'scheduled_down',
      description: 'When it is to be published; posts without a time come last, in both directions.',
    },
  })
  scheduledAt!: Date | null;

  @post.Column(() => DateTimeScalar, { nullable: true, description: 'When it was published; null until then.' })
  publishedAt!: Date | null;

  @post.Column(() => String, {
    nullable: true,
    description: 'The address of the published post; null until then, or if the provider did not tell it.',
  })
  permalink!: string | null;

  @post.Text({
    nullable: true,
    description:
      'Why it was not published and what to do, in the language of Accept-Language, otherwise in that of the tenant; null if it did not fail.',
  })
  failure!: string | null;

  @post.Column(() => DateTimeScalar, {
    description: 'When it was written.',
    sort: { as: 'CREATED_AT', description: 'When it was written.' },
  })
  createdAt!: Date;

  @post.Column(() => DateTimeScalar, { description: 'When it last changed.' })
  updatedAt!: Date;

  @post.One('ChannelAccount', {
    by: 'channelAccountId',
    filter: equals('Only posts for this account.'),
    description: 'The page or account that it is for.',
  })
  channelAccount?: unknown;

  @post.One('Product', { by: 'productId', nullable: true, description: 'The product that it shows; null for none.' })
  product?: unknown;

  @post.One('KnowledgeArticle', {
    by: 'articleId',
    nullable: true,
    description: 'The article that it was drafted from; null for none.',
  })
  article?: unknown;

  @post.One('User', {
    by: 'userId',
    nullable: true,
    description: 'Who wrote it or asked for the draft; null for an API key and for the weekly drafts.',
  })
  author?: unknown;
}

export const { Edge: SocialPostEdge, Connection: SocialPostConnection } = connectionOf(SocialPostType, 'SocialPost');
