import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A job that used up its attempts and was removed from the queue. The workers write the rows. */
export const FailedJob = defineEntity({
  name: 'FailedJob',
  tableName: 'failed_job',
  properties: {
    id: p.uuid().primary(),
    task: p.text(),
    attempts: p.integer(),
    error: p.text(),
    enqueuedAt: p.datetime(),
    failedAt: p.datetime(),
  },
});
export type FailedJob = InferEntity<typeof FailedJob>;
