import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { SentimentRow } from '../../domain/assistant/index.js';
import type { SentimentLabel, Urgency } from '../../domain/shared/labels.js';
import { SentimentLabelEnum, UrgencyEnum } from '../enums.js';
import { JsonScalar } from '../scalars/index.js';

@ObjectType('SentimentAnalysis', {
  description: 'What a message feels like, as a model understood it.',
  simpleResolvers: true,
})
export class SentimentAnalysisType implements SentimentRow {
  messageId!: string;

  @Field(() => ID, { description: 'A UUID.' })
  id!: string;

  @Field(() => SentimentLabelEnum, { description: 'The feeling that dominates.' })
  label!: SentimentLabel;

  @Field(() => Float, { description: 'From -1, very upset, to 1, delighted.' })
  score!: number;

  @Field(() => Float, { description: 'How sure the model is, 0 to 1.' })
  confidence!: number;

  @Field(() => Boolean, {
    description: 'Whether a person has said or confirmed what it feels like; the confidence is still the model’s.',
  })
  corrected!: boolean;

  @Field(() => JsonScalar, {
    description:
      'How strong each feeling is, 0 to 1: an object with anger, frustration, disappointment, worry, joy, gratitude.',
  })
  emotions!: unknown;

  @Field(() => UrgencyEnum, { description: 'How soon it needs an answer.' })
  urgency!: Urgency;

  @Field(() => Int, { description: 'How likely the business is to lose them, 0 to 100 percent.' })
  churnRisk!: number;

  @Field(() => [String], { description: 'The words that show the feeling.' })
  triggers!: string[];

  @Field(() => String, { description: 'Who understood it, such as `openai` or `local`.' })
  provider!: string;

  @Field(() => String, { description: "The provider's model." })
  model!: string;
}
