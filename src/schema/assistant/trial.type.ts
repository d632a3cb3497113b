import { Field, Float, ID, ObjectType } from 'type-graphql';
import { LeadClassificationType } from '../leads/lead-classification.type.js';
import { LeadIntentType } from './lead-intent.type.js';
import { SentimentAnalysisType } from './sentiment-analysis.type.js';

@ObjectType('Understanding', {
  description: 'How a text would be understood. Nothing of it is stored, so its ids do not refer to anything.',
  simpleResolvers: true,
})
export class UnderstandingType {
  @Field(() => LeadIntentType, { description: 'The request of the text.' })
  intent!: LeadIntentType;

  @Field(() => SentimentAnalysisType, { description: 'The sentiment of the text.' })
  sentiment!: SentimentAnalysisType;

  @Field(() => LeadClassificationType, { description: 'How promising the text makes the contact.' })
  classification!: LeadClassificationType;

  @Field(() => Boolean, { description: 'Whether the writer asks for a person.' })
  wantsHuman!: boolean;

  @Field(() => Boolean, { description: 'Whether the text mentions legal steps.' })
  legal!: boolean;
}

@ObjectType('AnswerSource', { description: 'A source of an answer.', simpleResolvers: true })
export class AnswerSourceType {
  @Field(() => String, { description: '`PRODUCT` or `ARTICLE`.' })
  kind!: string;

  @Field(() => ID, { description: 'A UUID.' })
  id!: string;

  @Field(() => String, { description: 'The name of the product, or the title of the article.' })
  title!: string;
}

@ObjectType('AnswerPicture', { description: 'A picture of a product.', simpleResolvers: true })
export class AnswerPictureType {
  @Field(() => String, { description: 'The name of the product.' })
  name!: string;

  @Field(() => String, { description: 'The public address of the picture.' })
  url!: string;
}

@ObjectType('AnswerPreview', {
  description: 'The answer that the agent would give. Nothing of it is sent.',
  simpleResolvers: true,
})
export class AnswerPreviewType {
  @Field(() => String, { description: 'The text of the answer.' })
  text!: string;

  @Field(() => [String], { description: 'The buttons below it.' })
  quickReplies!: string[];

  @Field(() => [AnswerSourceType], { description: 'The products and articles that the answer is based on.' })
  sources!: AnswerSourceType[];

  @Field(() => [AnswerPictureType], {
    description: 'The pictures of products that would be sent with it, in order; at most three.',
  })
  pictures!: AnswerPictureType[];

  @Field(() => String, {
    description:
      'The outcome of the message: `ANSWER`, `NOT_KNOWN`, `CONFIRM_ORDER`, `PLACE_ORDER`, `REQUEST_VISIT`, or `HAND_OVER` if it goes to a person.',
  })
  action!: string;

  @Field(() => Float, {
    description: 'The confidence of the understanding behind it, 0 to 1; 0 if the agent does not know the answer.',
  })
  confidence!: number;

  @Field(() => String, { description: 'The provider of the model that wrote the answer; `local` needs no network.' })
  provider!: string;

  @Field(() => String, { description: 'The model that wrote the answer.' })
  model!: string;
}
