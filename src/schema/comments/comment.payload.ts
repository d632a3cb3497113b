import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Node } from '../read/node.js';
import { RepeatableInput } from '../repeatable.input.js';
import { Payload } from '../user-error.js';
import { CommentType } from './comment.type.js';

@InputType('CommentInput', { description: 'The comment.' })
export class CommentInput {
  @Field(() => ID, { description: 'The comment.' })
  commentId!: string;
}

@InputType('ReplyToCommentInput', { description: 'A reply that everybody reads, one in private, or both.' })
export class ReplyToCommentInput extends RepeatableInput {
  @Field(() => ID, { description: 'The comment.' })
  commentId!: string;

  @Field(() => String, { nullable: true, description: 'The text to write below the comment; omit it for none.' })
  public?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The message to its author; omit it for none. The channel accepts one for each comment, within seven days.',
  })
  private?: string | null;
}

const changed = { nullable: true, description: 'The comment as it is now; null when it failed.' } as const;

@ObjectType('ReplyToCommentPayload', { description: 'The answer to replyToComment.', simpleResolvers: true })
export class ReplyToCommentPayload extends Payload {
  @Node(() => CommentType, changed)
  comment!: string | null;
}

@ObjectType('HideCommentPayload', { description: 'The answer to hideComment.', simpleResolvers: true })
export class HideCommentPayload extends Payload {
  @Node(() => CommentType, changed)
  comment!: string | null;
}

@ObjectType('UnhideCommentPayload', { description: 'The answer to unhideComment.', simpleResolvers: true })
export class UnhideCommentPayload extends Payload {
  @Node(() => CommentType, changed)
  comment!: string | null;
}

@ObjectType('MarkCommentDonePayload', { description: 'The answer to markCommentDone.', simpleResolvers: true })
export class MarkCommentDonePayload extends Payload {
  @Node(() => CommentType, changed)
  comment!: string | null;
}
