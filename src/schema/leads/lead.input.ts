import { ArgsType, Field, Int } from 'type-graphql';

@ArgsType()
export class ClassificationsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 10, description: 'How many at most, the newest first, 1 to 100.' })
  first!: number | null;
}
