import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { LeadIntentRow } from '../../domain/assistant/index.js';
import type { Intent } from '../../domain/shared/labels.js';
import { IntentEnum } from '../enums.js';
import { JsonScalar } from '../scalars/index.js';

@ObjectType('LeadIntent', { description: 'What a message asks for, as a model understood it.', simpleResolvers: true })
export class LeadIntentType implements LeadIntentRow {
  messageId!: string;

  @Field(() => ID, { description: 'A UUID.' })
  id!: string;

  @Field(() => IntentEnum, { description: 'The main request.' })
  primary!: Intent;

  @Field(() => [IntentEnum], { description: 'Other requests in the same message, the strongest first.' })
  secondary!: Intent[];

  @Field(() => Float, { description: 'How sure the model is of the main request, 0 to 1.' })
  confidence!: number;

  @Field(() => Boolean, {
    description:
      'Whether a person has said or confirmed what the main request is; the confidence is still the model’s.',
  })
  corrected!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Which of the intents that the tenant taught; `OUT_OF_SCOPE` for none of them; null where none were taught when it came.',
  })
  ownIntent!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How sure that is, 0 to 1: that the intent is right, or that it is none.',
  })
  ownConfidence!: number | null;

  @Field(() => JsonScalar, {
    description:
      'What the message names: an object with the lists products, quantities, money, dates, phones, emails, addresses, days (of the tenant’s calendar), machines, catalogue.',
  })
  entities!: unknown;

  @Field(() => String, { nullable: true, description: 'Why, in a sentence; null when the model gave none.' })
  reasoning!: string | null;

  @Field(() => String, { description: 'Who understood it, such as `openai` or `local`.' })
  provider!: string;

  @Field(() => String, { description: "The provider's model." })
  model!: string;

  @Field(() => Int, { description: 'How long it took, in milliseconds.' })
  latencyMs!: number;
}
