import { Field, InputType } from 'type-graphql';

/** The field of RepeatableInput, for inputs that have another base. */
export const IdempotencyKey = Field(() => String, {
  nullable: true,
  description:
    'Any text of yours, 1 to 200 characters, new for each new thing: the same one with the same input gives what the first made, for a day at least, so that trying again is safe. With another input it is a `CONFLICT`.',
});

/** The base of inputs of mutations that create something. It is not in the schema itself: inputs inherit its field. */
@InputType('RepeatableInput', { description: 'What is made once, however often it is asked for.' })
export abstract class RepeatableInput {
  @IdempotencyKey
  idempotencyKey?: string | null;
}
