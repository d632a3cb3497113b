import { Field, Int, ObjectType } from 'type-graphql';
import { Payload } from '../user-error.js';

@ObjectType('ReplayFailedJobsPayload', { description: 'The answer to replayFailedJobs.', simpleResolvers: true })
export class ReplayFailedJobsPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'How many jobs will run again; null when it failed.' })
  replayed!: number | null;
}
