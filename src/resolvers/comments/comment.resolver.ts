import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { hideComment, markCommentDone, replyToComment, unhideComment } from '../../domain/comments/index.js';
import {
  CommentInput,
  HideCommentPayload,
  MarkCommentDonePayload,
  ReplyToCommentInput,
  ReplyToCommentPayload,
  UnhideCommentPayload,
} from '../../schema/comments/comment.payload.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

const which = { description: 'The comment.' };

@Resolver()
export class CommentResolver {
  @Mutation(() => ReplyToCommentPayload, {
    description:
      'Replies to a comment in public, in private, or both. A private reply opens or continues a conversation.',
  })
  replyToComment(
    @Arg('input', () => ReplyToCommentInput, { description: 'The comment and the replies.' })
    input: ReplyToCommentInput,
    @Ctx() context: GraphContext,
  ): Promise<ReplyToCommentPayload> {
    return payload('comment', () => replyToComment(context.useCase, input));
  }

  @Mutation(() => HideCommentPayload, {
    description: 'Hides a comment from everybody but its author and their friends.',
  })
  hideComment(
    @Arg('input', () => CommentInput, which) input: CommentInput,
    @Ctx() context: GraphContext,
  ): Promise<HideCommentPayload> {
    return payload('comment', () => hideComment(context.useCase, input));
  }

  @Mutation(() => UnhideCommentPayload, { description: 'Shows a hidden comment again.' })
  unhideComment(
    @Arg('input', () => CommentInput, which) input: CommentInput,
    @Ctx() context: GraphContext,
  ): Promise<UnhideCommentPayload> {
    return payload('comment', () => unhideComment(context.useCase, input));
  }

  @Mutation(() => MarkCommentDonePayload, { description: 'Notes that nobody needs to do more about a comment.' })
  markCommentDone(
    @Arg('input', () => CommentInput, which) input: CommentInput,
    @Ctx() context: GraphContext,
  ): Promise<MarkCommentDonePayload> {
    return payload('comment', () => markCommentDone(context.useCase, input));
  }
}
