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
      'Runs failed jobs again, for example after the cause was fixed. Jobs that already took effect have no second effect; a failed message is not sent again.',
  })
  replayFailedJobs(
    @Arg('input', () => ReplayFailedJobsInput, { description: 'The jobs.' }) input: ReplayFailedJobsInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<ReplayFailedJobsPayload> {
    return payload('replayed', () => replayFailedJobs(useCase, input));
  }
}
