import { z } from 'zod';
import { recordAudit } from '../access/index.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { useCase } from '../shared/use-case.js';

const mostIds = 1_000;
const replay = { name: 'failed-jobs.replay', text: 'select id from app.replay_failed_jobs($1) as id' };

/**
 * Runs failed jobs of the tenant again, with all their attempts, and gives how many. Safe to repeat as every job is: one
 * that took effect before it failed takes no second effect.
 */
export const replayFailedJobs = useCase({
  name: 'failed-jobs.replay',
  permission: 'failed-job:replay',
  input: z.object({ ids: z.array(z.string()).min(1).max(mostIds, `Replay at most ${mostIds} jobs at once.`) }),
  async run(context, { ids }) {
    const { tx } = context;
    const replayed = await tx.query<{ id: string }>(replay, [ids.filter(isId)]);
    if (replayed.length === 0)
      throw new DomainError('NOT_FOUND', 'None of these jobs is there: they were replayed or forgotten.', ['ids']);
    await recordAudit(tx, context, {
      action: 'failed-jobs.replayed',
      subjectType: 'tenant',
      subjectId: tx.tenantId,
      after: { ids: replayed.map(({ id }) => id) },
    });
    return replayed.length;
  },
});
