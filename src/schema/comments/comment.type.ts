import { ID } from 'type-graphql';
import { type CommentStatus, type LeftReason, PostComment } from '../../domain/comments/index.js';
import type { Channel } from '../../domain/shared/channels.js';
import type { Intent, SentimentLabel } from '../../domain/shared/labels.js';
import { problemSentences } from '../../domain/shared/text-codes.js';
import { IntentEnum, SentimentLabelEnum } from '../assistant/assistant.enums.js';
import { connectionOf } from '../connection.js';
import { ChannelEnum } from '../conversations/conversation.enums.js';
import { equals, oneOf, range } from '../read/filters.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar } from '../scalars/index.js';
import { CommentLeftReasonEnum, CommentStatusEnum } from './comment.enums.js';

const comment = windowOn(PostComment, {
  list: 'comments',
  defaultOrder: 'SENT_AT',
  hasFinder: true,
  compositeIndexes: [{ order: 'SENT_AT', columns: ['status', 'sentiment'] }],
});

@comment.Type('Comment', { description: 'A public comment below a post of the business.', plural: 'comments' })
export class CommentType {
  @comment.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @comment.Column(() => ChannelEnum, { description: 'Where its author is reached in private.' })
  channel!: Channel;

  @comment.Column(() => String, { description: "The channel's id of the comment." })
  externalId!: string;

  @comment.Column(() => String, {
    nullable: true,
    description: "The channel's id of the post or medium; null if it was not reported.",
    filter: equals('Only comments below this post.', { kind: 'vendorId' }),
  })
  postId!: string | null;

  @comment.Column(() => String, {
    nullable: true,
    description: "The channel's id of the comment that it replies to; null for one directly below the post.",
  })
  parentExternalId!: string | null;

  @comment.Column(() => String, { nullable: true, description: 'The address of its post; null if it is not known.' })
  permalink!: string | null;

  @comment.Column(() => String, {
    nullable: true,
    description: 'The name of its author, on Instagram that of the account; null if it is not known.',
  })
  authorName!: string | null;

  @comment.Column(() => String, { description: 'Its text; empty for a picture, and once it was deleted.' })
  body!: string;

  @comment.Column(() => IntentEnum, {
    nullable: true,
    description: 'What it asks for; null until it is understood, and for a comment without words.',
  })
  intent!: Intent | null;

  @comment.Column(() => SentimentLabelEnum, {
    nullable: true,
    description: 'Its dominant feeling; null until it is understood, and for a comment without words.',
    filter: oneOf('One of these.'),
  })
  sentiment!: SentimentLabel | null;

  @comment.Column(() => CommentStatusEnum, {
    description: 'What became of it.',
    filter: oneOf('One of these.'),
  })
  status!: CommentStatus;

  @comment.Column(() => CommentLeftReasonEnum, {
    nullable: true,
    description: 'Why the agent left it to a person; null if it did not.',
  })
  leftBecause!: LeftReason | null;

  @comment.Text({
    nullable: true,
    sentencesOf: [problemSentences],
    description: 'Why the channel did not hide it, or show it again; null without such a problem.',
  })
  problem!: string | null;

  @comment.Column(() => DateTimeScalar, {
    description: 'When it was written.',
    filter: range('Only comments of this range: from inclusive, to exclusive.'),
    sort: { as: 'SENT_AT', description: 'When it was written.' },
  })
  sentAt!: Date;

  @comment.Column(() => DateTimeScalar, {
    nullable: true,
    description: 'When the business first replied; null until then.',
  })
  answeredAt!: Date | null;

  @comment.Column(() => Boolean, {
    description: 'Whether a private message was sent about it, or will be; `replies` has it for those who may read it.',
  })
  repliedPrivately!: boolean;

  @comment.Many(['CommentReply'], {
    to: 'commentId',
    order: ['createdAt', 'id'],
    description:
      'What the business replied, oldest first; of the private replies, those whose conversation you may read.',
  })
  replies?: unknown;

  @comment.One('ChannelAccount', {
    by: 'channelAccountId',
    nullable: true,
    filter: equals('Only comments of this page or account.'),
    description: 'The page or Instagram account; null if you may not see the accounts.',
  })
  channelAccount?: unknown;

  @comment.One('CommentedPost', {
    by: 'commentedPostId',
    nullable: true,
    description: 'The post below which it stands; null if it was not reported.',
  })
  post?: unknown;

  @comment.One('Contact', {
    by: 'contactId',
    nullable: true,
    description: 'Its author as a contact; null if they are none, or one that you may not see.',
  })
  contact?: unknown;

  @comment.One('Conversation', {
    by: 'conversationId',
    nullable: true,
    description: 'The conversation that its private reply began or continued; null if there is none that you may see.',
  })
  conversation?: unknown;
}

export const { Edge: CommentEdge, Connection: CommentConnection } = connectionOf(CommentType, 'Comment');
