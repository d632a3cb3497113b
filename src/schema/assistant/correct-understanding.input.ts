import { Field, ID, InputType } from 'type-graphql';
import type { Intent, SentimentLabel, Temperature } from '../../domain/shared/labels.js';
import { TemperatureEnum } from '../leads/lead.enums.js';
import { IntentEnum, SentimentLabelEnum } from './assistant.enums.js';

@InputType('CorrectUnderstandingInput', {
  description:
    'What a person says a message means. What is left out stays as it was; null takes an earlier correction back. To say what the model said confirms it.',
})
export class CorrectUnderstandingInput {
  @Field(() => ID, { description: 'A message of a customer that has been understood.' })
  messageId!: string;

  @Field(() => IntentEnum, { nullable: true, description: 'The main request.' })
  intent?: Intent | null;

  @Field(() => SentimentLabelEnum, { nullable: true, description: 'The feeling that dominates.' })
  sentiment?: SentimentLabel | null;

  @Field(() => TemperatureEnum, {
    nullable: true,
    description: 'How promising the lead is by this message. The lead follows where it is its newest.',
  })
  temperature?: Temperature | null;
}
