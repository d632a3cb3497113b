import { Field, InputType } from 'type-graphql';

/** What every mutation that makes something takes. It stands in no schema by itself: inputs inherit the field. */
@InputType('RepeatableInput', { description: 'What is made once, however often it is asked for.' })
export abstract class RepeatableInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Any text of yours, 1 to 200 characters, new for each new thing: the same one with the same input gives what the first made, for a day at least, so that trying again is safe. With another input it is a `CONFLICT`.',
  })
  idempotencyKey?: string | null;
}
