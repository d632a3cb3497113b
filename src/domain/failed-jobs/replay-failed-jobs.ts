import { z } from 'zod';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { useCase } from '../shared/use-case.js';

const maxIds = 1_000;
const replay = { name: 'failed-jobs.replay', text: 'select id from app.replay_failed_jobs($1) as id' };

/**
 * Puts failed jobs of the tenant back into the queue, with all their attempts, and returns how many. Safe, because every job is safe to
 * repeat: a job that took effect before it failed has no second effect.
 */
export const replayFailedJobs = useCase({
  name: 'failed-jobs.replay',
  permission: 'failed-job:replay',
  input: z.object({ ids: z.array(z.string()).min(1).max(maxIds, `You can replay at most ${maxIds} jobs at a time.`) }),
  audit: { 'failed-jobs.replayed': { subject: 'tenant', shows: ({ ids }: { ids: string[] }) => ({ ids }) } },
  async run({ tx, audit }, { ids }) {
    const replayed = await tx.query<{ id: string }>(replay, [ids.filter(isId)]);
    if (replayed.length === 0)
      throw new DomainError('NOT_FOUND', 'None of these jobs exists any more: they were replayed or discarded.', [
        'ids',
      ]);
    audit['failed-jobs.replayed'].after({ id: tx.tenantId, ids: replayed.map(({ id }) => id) });
    return replayed.length;
  },
});
