import { ArgsType, Field } from 'type-graphql';
import { InnerPageArgs } from '../page.args.js';

@ArgsType()
export class TasksArgs extends InnerPageArgs {
  @Field(() => Boolean, { nullable: true, description: 'Only completed tasks, or only open ones; omit it for all.' })
  done?: boolean | null;
}
