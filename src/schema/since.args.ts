import { ArgsType, Field } from 'type-graphql';

/** The arguments of every subscription. */
@ArgsType()
export class SinceArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'The cursor of the last event that you received (`extensions.cursor`): the events that you missed since then come first. `now` returns a first cursor; so does a duration of at most a minute such as `PT10S`, after the events of these last seconds.',
  })
  since?: string | null;
}
