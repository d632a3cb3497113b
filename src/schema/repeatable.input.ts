import { Field, InputType } from 'type-graphql';

/** The field of RepeatableInput, for inputs that have another base. */
export const IdempotencyKey = Field(() => String, {
  nullable: true,
  description:
    'Any text of yours, 1 to 200 characters, new for each new object. Repeating the mutation with the same key and input returns the result of the first one, for at least a day, so it is safe to retry. With another input it is a `CONFLICT`.',
});

/** The base of inputs of mutations that create something. It is not in the schema itself: inputs inherit its field. */
@InputType('RepeatableInput', {
  description: 'An input whose object is created only once, however often the mutation is repeated.',
})
export abstract class RepeatableInput {
  @IdempotencyKey
  idempotencyKey?: string | null;
}
