import { Field, ID, InputType } from 'type-graphql';
import type { Intent, SentimentLabel, Temperature } from '../../domain/shared/labels.js';
import { TemperatureEnum } from '../leads/lead.enums.js';
import { IntentEnum, SentimentLabelEnum } from './assistant.enums.js';

@InputType('CorrectUnderstandingInput', {
  description:
    'The meaning of a message according to a person. Omitted fields stay unchanged; null withdraws an earlier correction. Repeating the model’s value confirms it.',
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
    description:
      'How promising the lead is according to this message. The lead is updated if this is its newest message.',
  })
  temperature?: Temperature | null;
}
