import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { replayFailedJobs } from '../../domain/failed-jobs/index.js';
import { ReplayFailedJobsInput } from '../../schema/failed-jobs/failed-job.input.js';
import { ReplayFailedJobsPayload } from '../../schema/failed-jobs/failed-job.payload.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver()
export class FailedJobResolver {
  @Mutation(() => ReplayFailedJobsPayload, {
    description:
      'Runs failed jobs again, such as after the cause was mended. What took effect already takes no second effect; a message that failed is not sent again.',
  })
  replayFailedJobs(
    @Arg('input', () => ReplayFailedJobsInput, { description: 'Which jobs.' }) input: ReplayFailedJobsInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<ReplayFailedJobsPayload> {
    return payload('replayed', () => replayFailedJobs(useCase, input));
  }
}
