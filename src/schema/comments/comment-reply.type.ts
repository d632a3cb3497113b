import { ID } from 'type-graphql';
import { CommentReply, type ReplyKind, type ReplyStatus } from '../../domain/comments/index.js';
import { problemSentences } from '../../domain/shared/text-codes.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar } from '../scalars/index.js';
import { CommentReplyKindEnum, CommentReplyStatusEnum } from './comment.enums.js';

const reply = windowOn(CommentReply);

@reply.Type('CommentReply', { description: 'What the business replied to a comment.' })
export class CommentReplyType {
  @reply.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @reply.Column(() => CommentReplyKindEnum, { description: 'Who can read it.' })
  kind!: ReplyKind;

  @reply.Column(() => String, { description: 'Its text.' })
  body!: string;

  @reply.Column(() => CommentReplyStatusEnum, { description: 'How far it has come.' })
  status!: ReplyStatus;

  @reply.Text({
    nullable: true,
    sentencesOf: [problemSentences],
    description:
      'Why it was not sent, in the language of Accept-Language, otherwise in that of the tenant; null without such a problem.',
  })
  error!: string | null;

  @reply.Column(() => DateTimeScalar, { nullable: true, description: 'When the channel accepted it.' })
  sentAt!: Date | null;

  @reply.Column(() => DateTimeScalar, { description: 'When it was written.' })
  createdAt!: Date;

  @reply.One('User', {
    by: 'userId',
    nullable: true,
    description: 'Who wrote it; null for the agent, and for an API key.',
  })
  user?: unknown;
}
