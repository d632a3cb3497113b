import { Field, ID, InputType } from 'type-graphql';

@InputType('ReplayFailedJobsInput', { description: 'Which failed jobs to run again.' })
export class ReplayFailedJobsInput {
  @Field(() => [ID], { description: 'The jobs, at most 1,000. Those that are gone are passed over.' })
  ids!: string[];
}
