import { Field, ID, InputType } from 'type-graphql';

@InputType('ReplayFailedJobsInput', { description: 'The failed jobs to run again.' })
export class ReplayFailedJobsInput {
  @Field(() => [ID], { description: 'The jobs, at most 1,000. Those that no longer exist are skipped.' })
  ids!: string[];
}
