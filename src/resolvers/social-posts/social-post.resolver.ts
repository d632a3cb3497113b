import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import {
  approveSocialPost,
  cancelSocialPost,
  createSocialPost,
  draftSocialPost,
  publishSocialPostNow,
  readPostTimes,
  scheduleSocialPost,
  updateSocialPost,
} from '../../domain/social-posts/index.js';
import {
  CreateSocialPostInput,
  DraftSocialPostInput,
  DraftSocialPostPayload,
  ScheduleSocialPostInput,
  SocialPostInput,
  SocialPostPayload,
  SocialPostTimesArgs,
  SocialPostTimeType,
  UpdateSocialPostInput,
} from '../../schema/social-posts/social-post.input.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver()
export class SocialPostResolver {
  @Query(() => [SocialPostTimeType], {
    description:
      'Times that suit a post on an account in the next days, the best first: by when contacts write, and apart from its other posts.',
  })
  socialPostTimes(
    @Args(() => SocialPostTimesArgs) args: SocialPostTimesArgs,
    @Ctx() { useCase }: GraphContext,
  ): Promise<SocialPostTimeType[]> {
    return readPostTimes(useCase, args);
  }

  @Mutation(() => SocialPostPayload, { description: 'Stores a post in your own words as a draft.' })
  createSocialPost(
    @Arg('input', () => CreateSocialPostInput, { description: 'The account and the content.' })
    input: CreateSocialPostInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<SocialPostPayload> {
    return payload('socialPost', () => createSocialPost(useCase, input));
  }

  @Mutation(() => DraftSocialPostPayload, {
    description:
      'Writes drafts about a product, an article or a topic, one for each account. A draft names only facts of what it is about.',
  })
  draftSocialPost(
    @Arg('input', () => DraftSocialPostInput, { description: 'What they are about, for whom and how.' })
    input: DraftSocialPostInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<DraftSocialPostPayload> {
    return payload('socialPosts', () => draftSocialPost(useCase, input as never));
  }

  @Mutation(() => SocialPostPayload, {
    description:
      'Changes a post that is not published. By someone who may not approve posts, it becomes a draft again.',
  })
  updateSocialPost(
    @Arg('input', () => UpdateSocialPostInput, { description: 'The post and what changes.' })
    input: UpdateSocialPostInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<SocialPostPayload> {
    return payload('socialPost', () => updateSocialPost(useCase, input));
  }

  @Mutation(() => SocialPostPayload, { description: 'Approves a draft.' })
  approveSocialPost(
    @Arg('input', () => SocialPostInput, { description: 'The post.' }) input: SocialPostInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<SocialPostPayload> {
    return payload('socialPost', () => approveSocialPost(useCase, input));
  }

  @Mutation(() => SocialPostPayload, {
    description: 'Approves a post and plans it for a time, or for the best time of the next days.',
  })
  scheduleSocialPost(
    @Arg('input', () => ScheduleSocialPostInput, { description: 'The post and the time.' })
    input: ScheduleSocialPostInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<SocialPostPayload> {
    return payload('socialPost', () => scheduleSocialPost(useCase, input));
  }

  @Mutation(() => SocialPostPayload, { description: 'Approves a post and publishes it at once.' })
  publishSocialPostNow(
    @Arg('input', () => SocialPostInput, { description: 'The post.' }) input: SocialPostInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<SocialPostPayload> {
    return payload('socialPost', () => publishSocialPostNow(useCase, input));
  }

  @Mutation(() => SocialPostPayload, { description: 'Cancels a post that is not published.' })
  cancelSocialPost(
    @Arg('input', () => SocialPostInput, { description: 'The post.' }) input: SocialPostInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<SocialPostPayload> {
    return payload('socialPost', () => cancelSocialPost(useCase, input));
  }
}
