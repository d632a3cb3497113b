import { ID, Int } from 'type-graphql';
import { FailedJob } from '../../domain/failed-jobs/index.js';
import { connectionOf } from '../connection.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar, JsonScalar } from '../scalars/index.js';

const job = windowOn(FailedJob, { list: 'failedJobs', order: ['failedAt'] });

@job.Type('FailedJob', {
  description: 'Work in the background that failed as often as it may be tried, such as answering a message.',
})
export class FailedJobType {
  @job.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @job.Column(() => String, { description: 'What was to be done, such as `conversations/respond`.' })
  task!: string;

  // Only ids are shown, since the rest of a payload may contain people's messages or a secret.
  @job.Computed(() => JsonScalar, {
    description: 'What it was about: ids by name, such as `messageId`. Nothing else of it is shown.',
    sql: alias => `(select coalesce(jsonb_object_agg(p.key, p.value), '{}') from jsonb_each_text(${alias}.payload) p
      where p.key not in ('tenantId', 'requestId') and p.value ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$')`,
  })
  subjects!: Record<string, string>;

  @job.Computed(() => ID, {
    nullable: true,
    description: 'The request that started it, as in the log and in errors; null where the clock did.',
    sql: alias => `(${alias}.payload->>'requestId')`,
  })
  requestId!: string | null;

  @job.Column(() => Int, { description: 'How often it was tried.' })
  attempts!: number;

  @job.Column(() => String, { description: 'What went wrong the last time, without what people wrote.' })
  error!: string;

  @job.Column(() => DateTimeScalar, { description: 'When it was to be done first.' })
  enqueuedAt!: Date;

  @job.Column(() => DateTimeScalar, {
    description: 'When it failed for the last time. It is kept for FAILED_JOBS_DAYS.',
  })
  failedAt!: Date;
}

export const { Edge: FailedJobEdge, Connection: FailedJobConnection } = connectionOf(FailedJobType, 'FailedJob');
