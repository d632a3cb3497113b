import { ArgsType, Field, Int } from 'type-graphql';

@ArgsType()
export class ClassificationsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 10, description: 'The maximum number, newest first, 1 to 100.' })
  first!: number | null;
}
