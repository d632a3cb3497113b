import { ArgsType, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { PostOccasion, PostTone } from '../../domain/assistant/index.js';
import type { PostTime } from '../../domain/social-posts/index.js';
import { Node } from '../read/node.js';
import { RepeatableInput } from '../repeatable.input.js';
import { DateTimeScalar } from '../scalars/index.js';
import { Payload } from '../user-error.js';
import { SocialPostOccasionEnum, SocialPostTimeBasisEnum, SocialPostToneEnum } from './social-post.enums.js';
import { SocialPostType } from './social-post.type.js';

@InputType('CreateSocialPostInput', { description: 'A post in your own words.' })
export class CreateSocialPostInput extends RepeatableInput {
  @Field(() => ID, { description: 'A Facebook page (channel MESSENGER) or an Instagram account.' })
  channelAccountId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The text: at most 5,000 characters on Facebook, 2,200 on Instagram.',
  })
  text?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A public https address of a JPEG image. Instagram publishes no post without one.',
  })
  imageUrl?: string | null;

  @Field(() => String, { nullable: true, description: 'A link, on Facebook only.' })
  link?: string | null;

  @Field(() => ID, { nullable: true, description: 'The product that it shows.' })
  productId?: string | null;
}

@InputType('SocialPostAboutInput', { description: 'What a draft is about: exactly one of these.' })
export class SocialPostAboutInput {
  @Field(() => ID, { nullable: true, description: 'A product for sale.' })
  productId?: string | null;

  @Field(() => ID, { nullable: true, description: 'An article in use.' })
  articleId?: string | null;

  @Field(() => String, { nullable: true, description: 'A topic in your own words: the draft names no other facts.' })
  topic?: string | null;
}

@InputType('DraftSocialPostInput', { description: 'What drafts are written about, for which accounts and how.' })
export class DraftSocialPostInput {
  @Field(() => [ID], { description: 'Pages and accounts, at most 10; each gets a draft of its own.' })
  channelAccountIds!: string[];

  @Field(() => SocialPostAboutInput, { description: 'What they are about.' })
  about!: SocialPostAboutInput;

  @Field(() => SocialPostOccasionEnum, {
    nullable: true,
    description: 'Why a product is shown; omit it to let its price, stock and age decide.',
  })
  occasion?: PostOccasion | null;

  @Field(() => String, { nullable: true, description: "`es` or `en`; omit it for the tenant's language." })
  language?: string | null;

  @Field(() => SocialPostToneEnum, { nullable: true, description: 'The tone; omit it for FRIENDLY.' })
  tone?: PostTone | null;

  @Field(() => String, { nullable: true, description: 'A public https address of a JPEG image for all drafts.' })
  imageUrl?: string | null;
}

@InputType('UpdateSocialPostInput', {
  description: 'What changes: omitted fields stay unchanged, null clears a field.',
})
export class UpdateSocialPostInput {
  @Field(() => ID, { description: 'A post that is not published.' })
  socialPostId!: string;

  @Field(() => String, { nullable: true, description: 'The text.' })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'A public https address of a JPEG image.' })
  imageUrl?: string | null;

  @Field(() => String, { nullable: true, description: 'A link, on Facebook only.' })
  link?: string | null;
}

@InputType('SocialPostInput', { description: 'The post to act on.' })
export class SocialPostInput {
  @Field(() => ID, { description: 'The post.' })
  socialPostId!: string;
}

@InputType('ScheduleSocialPostInput', { description: 'The post and its time.' })
export class ScheduleSocialPostInput {
  @Field(() => ID, { description: 'A post that is not published.' })
  socialPostId!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it is published, within 90 days; null for the best time of the next seven days.',
  })
  at?: Date | null;
}

@ArgsType()
export class SocialPostTimesArgs {
  @Field(() => ID, { description: 'The page or account.' })
  channelAccountId!: string;

  @Field(() => Int, { defaultValue: 7, description: 'The number of days to look ahead, 1 to 31.' })
  days!: number;
}

@ObjectType('SocialPostTime', { description: 'A time that suits a post.', simpleResolvers: true })
export class SocialPostTimeType {
  @Field(() => DateTimeScalar, { description: 'A full hour of the tenant’s clock.' })
  at!: Date;

  @Field(() => Float, {
    description: '0 to 1: how active people are then, in relation to the most active hour of the week.',
  })
  score!: number;

  @Field(() => Int, {
    description: 'How many conversations had messages of contacts in this hour of the week, in the last eight weeks.',
  })
  conversations!: number;

  @Field(() => SocialPostTimeBasisEnum, { description: 'What the score rests on.' })
  basis!: PostTime['basis'];
}

@ObjectType('SocialPostPayload', { description: 'The answer to the mutations of a post.', simpleResolvers: true })
export class SocialPostPayload extends Payload {
  @Node(() => SocialPostType, { nullable: true, description: 'The post; null when it failed.' })
  socialPost!: string | null;
}

@ObjectType('DraftSocialPostPayload', { description: 'The answer to draftSocialPost.', simpleResolvers: true })
export class DraftSocialPostPayload extends Payload {
  @Node(() => [SocialPostType], { nullable: true, description: 'A draft for each account; null when it failed.' })
  socialPosts!: string[] | null;
}
