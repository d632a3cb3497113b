import { Field, Float, ID, ObjectType } from 'type-graphql';
import { LeadClassificationType } from '../leads/lead-classification.type.js';
import { LeadIntentType } from './lead-intent.type.js';
import { SentimentAnalysisType } from './sentiment-analysis.type.js';

@ObjectType('Understanding', {
  description: 'What a text would be understood as. Nothing of it is stored, so its ids lead nowhere.',
  simpleResolvers: true,
})
export class UnderstandingType {
  @Field(() => LeadIntentType, { description: 'What it asks for.' })
  intent!: LeadIntentType;

  @Field(() => SentimentAnalysisType, { description: 'What it feels like.' })
  sentiment!: SentimentAnalysisType;

  @Field(() => LeadClassificationType, { description: 'How promising it makes the contact.' })
  classification!: LeadClassificationType;

  @Field(() => Boolean, { description: 'Whether it asks for a person.' })
  wantsHuman!: boolean;

  @Field(() => Boolean, { description: 'Whether it speaks of legal steps.' })
  legal!: boolean;
}

@ObjectType('AnswerSource', { description: 'What an answer was made of.', simpleResolvers: true })
export class AnswerSourceType {
  @Field(() => String, { description: '`PRODUCT` or `ARTICLE`.' })
  kind!: string;

  @Field(() => ID, { description: 'A UUID.' })
  id!: string;

  @Field(() => String, { description: 'The name of the product, or the title of the article.' })
  title!: string;
}

@ObjectType('AnswerPreview', {
  description: 'What the agent would answer. Nothing of it is sent.',
  simpleResolvers: true,
})
export class AnswerPreviewType {
  @Field(() => String, { description: 'The answer.' })
  text!: string;

  @Field(() => [String], { description: 'The buttons below it.' })
  quickReplies!: string[];

  @Field(() => [AnswerSourceType], { description: 'The products and articles that it was made of.' })
  sources!: AnswerSourceType[];

  @Field(() => String, {
    description:
      'What would become of the message: `ANSWER`, `NOT_KNOWN`, `CONFIRM_ORDER`, `PLACE_ORDER`, `REQUEST_VISIT`, or `HAND_OVER` where it goes to a person.',
  })
  action!: string;

  @Field(() => Float, {
    description: 'How sure the understanding is that it rests on, 0 to 1; 0 where the agent does not know.',
  })
  confidence!: number;

  @Field(() => String, { description: 'The provider of the model that wrote it; `local` needs no network.' })
  provider!: string;

  @Field(() => String, { description: 'The model that wrote it.' })
  model!: string;
}
