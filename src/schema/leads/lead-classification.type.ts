import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { LeadClassificationRow } from '../../domain/leads/index.js';
import type { Temperature } from '../../domain/shared/labels.js';
import { TemperatureEnum } from '../enums.js';
import { DateTimeScalar } from '../scalars/index.js';

@ObjectType('LeadClassification', {
  description: 'How promising a lead was judged to be at one moment. The score is the sum of its four parts.',
  simpleResolvers: true,
})
export class LeadClassificationType implements LeadClassificationRow {
  leadId!: string;

  @Field(() => ID, { description: 'A UUID.' })
  id!: string;

  @Field(() => Int, { description: '0 to 100: urgency, decisionPower, budget and fit together.' })
  score!: number;

  @Field(() => TemperatureEnum, { description: 'The score in three steps.' })
  temperature!: Temperature;

  @Field(() => Int, { description: 'How soon they want to buy, 0 to 30.' })
  urgency!: number;

  @Field(() => Int, { description: 'How far they can decide by themselves, 0 to 25.' })
  decisionPower!: number;

  @Field(() => Int, { description: 'How far their means reach, 0 to 25.' })
  budget!: number;

  @Field(() => Int, { description: 'How well their need suits what the business sells, 0 to 20.' })
  fit!: number;

  @Field(() => String, { description: 'Why, in a sentence or two.' })
  reasoning!: string;

  @Field(() => String, { description: 'What a seller should do next.' })
  recommendedAction!: string;

  @Field(() => [String], { description: 'The words or facts that it rests on.' })
  signals!: string[];

  @Field(() => String, { description: 'Who judged, such as `openai` or `local`.' })
  provider!: string;

  @Field(() => String, { description: "The provider's model." })
  model!: string;

  @Field(() => Int, { description: 'How long it took, in milliseconds.' })
  latencyMs!: number;

  @Field(() => Boolean, {
    description:
      'Whether a model that was asked before this one failed. When all failed it is the neutral score 50, by provider `none`.',
  })
  fallback!: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was judged.' })
  createdAt!: Date;
}
