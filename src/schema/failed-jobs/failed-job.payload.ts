import { Field, Int, ObjectType } from 'type-graphql';
import { Payload } from '../user-error.js';

@ObjectType('ReplayFailedJobsPayload', { description: 'The answer to replayFailedJobs.', simpleResolvers: true })
export class ReplayFailedJobsPayload extends Payload {
  @Field(() => Int, {
    nullable: true,
    description:
      'How many jobs were put back into the queue; null when none was. Not how many succeed: a job that fails again comes back to `failedJobs` with its newest error.',
  })
  replayed!: number | null;
}
