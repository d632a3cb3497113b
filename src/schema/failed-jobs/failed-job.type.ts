import { ID, Int } from 'type-graphql';
import { FailedJob } from '../../domain/failed-jobs/index.js';
import { connectionOf } from '../connection.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar, JsonScalar } from '../scalars/index.js';

const job = windowOn(FailedJob, { list: 'failedJobs', order: ['failedAt'] });

@job.Type('FailedJob', {
  description: 'A background job that failed on every attempt, such as answering a message.',
})
export class FailedJobType {
  @job.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @job.Column(() => String, { description: 'The name of the job, such as `conversations/respond`.' })
  task!: string;

  // Only ids are shown, since the rest of a payload may contain people's messages or a secret.
  @job.Computed(() => JsonScalar, {
    description: 'What the job was about: ids by name, such as `messageId`. No other data of it is shown.',
    sql: alias => `(select coalesce(jsonb_object_agg(p.key, p.value), '{}') from jsonb_each_text(${alias}.payload) p
      where p.key not in ('tenantId', 'requestId') and p.value ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$')`,
  })
  subjects!: Record<string, string>;

  @job.Computed(() => ID, {
    nullable: true,
    description: 'The id of the request that started it, as in the log and in errors; null if a schedule started it.',
    sql: alias => `(${alias}.payload->>'requestId')`,
  })
  requestId!: string | null;

  @job.Column(() => Int, { description: 'The number of attempts.' })
  attempts!: number;

  @job.Column(() => String, { description: 'The error of the last attempt, without text that people wrote.' })
  error!: string;

  @job.Column(() => DateTimeScalar, { description: 'When it was due to run first.' })
  enqueuedAt!: Date;

  @job.Column(() => DateTimeScalar, {
    description: 'When the last attempt failed. The job is kept for FAILED_JOBS_DAYS days after that.',
  })
  failedAt!: Date;
}

export const { Edge: FailedJobEdge, Connection: FailedJobConnection } = connectionOf(FailedJobType, 'FailedJob');
