import { ArgsType, Field } from 'type-graphql';

/** What every subscription takes. */
@ArgsType()
export class SinceArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'The cursor of the last event that you got (`extensions.cursor`): first comes what you missed since. `now` gets a first cursor.',
  })
  since?: string | null;
}
