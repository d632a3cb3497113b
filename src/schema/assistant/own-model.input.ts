import { Field, ID, InputType } from 'type-graphql';
import { RepeatableInput } from '../repeatable.input.js';

@InputType('TaughtMessageInput', { description: 'A message with the intent that the tenant assigns to it.' })
export class TaughtMessageInput {
  @Field(() => String, { description: 'A text as a customer would write it, at most 2,000 characters.' })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The intent, a name chosen by the tenant; null or omitted for a message that has none of the intents.',
  })
  intent?: string | null;
}

@InputType('TrainIntentsInput', {
  description:
    'Messages of 2 to 200 intents, with at least five different messages per intent. If they do not fit into one request, send several: the first with `start` false, and the others with the id of the model.',
})
export class TrainIntentsInput extends RepeatableInput {
  @Field(() => String, { nullable: true, description: 'The name of the model.' })
  name?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A model that was begun with `start` false and to which these messages are added.',
  })
  modelId?: string | null;

  @Field(() => [TaughtMessageInput], { description: 'The messages; at most 5,000 per request and 20,000 in total.' })
  messages!: TaughtMessageInput[];

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether these are the last messages, so that training starts.',
  })
  start!: boolean;
}

@InputType('SwitchOwnModelInput', { description: 'Which of the tenant’s own models is in use.' })
export class SwitchOwnModelInput {
  @Field(() => ID, { description: 'A trained model.' })
  modelId!: string;

  @Field(() => Boolean, {
    description: 'True: it is used, and replaces another model of its kind. False: it is not used.',
  })
  active!: boolean;
}
