import { ArgsType, Field, ID } from 'type-graphql';
import { PageArgs } from '../page.args.js';

@ArgsType()
export class AgentDecisionsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only decisions about this thing.' })
  subjectId?: string | null;

  @Field(() => String, { nullable: true, description: 'Only decisions of this kind, such as `ROUTE`.' })
  kind?: string | null;
}
