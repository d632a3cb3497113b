import { Field, ID, InputType } from 'type-graphql';
import { RepeatableInput } from '../repeatable.input.js';

@InputType('TaughtMessageInput', { description: 'A message with the intent that the tenant gives it.' })
export class TaughtMessageInput {
  @Field(() => String, { description: 'What a customer would write, at most 2,000 characters.' })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The intent, a name of the tenant’s own; null or left out for a message that is none of them.',
  })
  intent?: string | null;
}

@InputType('TrainIntentsInput', {
  description:
    'Messages of 2 to 200 intents, five different ones of each at least. More than one request holds are sent in several: with `start` false first, and then with the id of the model.',
})
export class TrainIntentsInput extends RepeatableInput {
  @Field(() => String, { nullable: true, description: 'What the model is called.' })
  name?: string | null;

  @Field(() => ID, { nullable: true, description: 'A model that was begun with `start` false and takes these too.' })
  modelId?: string | null;

  @Field(() => [TaughtMessageInput], { description: 'The messages; at most 5,000 at once and 20,000 in all.' })
  messages!: TaughtMessageInput[];

  @Field(() => Boolean, { defaultValue: true, description: 'Whether these were the last and the training starts.' })
  start!: boolean;
}

@InputType('SwitchOwnModelInput', { description: 'Which of the tenant’s own models answers.' })
export class SwitchOwnModelInput {
  @Field(() => ID, { description: 'A model that is trained.' })
  modelId!: string;

  @Field(() => Boolean, { description: 'True: it answers, in the place of another of its kind. False: it does not.' })
  active!: boolean;
}
