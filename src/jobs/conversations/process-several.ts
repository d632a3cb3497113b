import { processApart, processInbound } from '../../domain/conversations/index.js';
import type { TaskPayload } from '../../domain/shared/tasks.js';
import type { UseCaseContext } from '../../domain/shared/use-case.js';
import { defineTask } from '../define-task.js';

type Row = TaskPayload<'conversations/process-several'>['events'][number];

/** Each row of the ledger keeps the id of the request that brought it. */
const contextOf = (context: UseCaseContext, { requestId }: Row): UseCaseContext => ({
  ...context,
  requestId: requestId ?? context.requestId,
  database: context.database.repeatable,
});
const apart = (context: UseCaseContext, rows: readonly Row[]) =>
  Promise.all(rows.map(row => processApart(contextOf(context, row), { eventId: row.eventId })));

/**
 * Processes several rows of the ledger. A row that fails gets a job of its own, with its own attempts, and so do all of them once the job
 * has been tried: if one of them ends the process, the others must not be tried with it again.
 */
export const processSeveralTask = defineTask(
  'conversations/process-several',
  async (context, { events }, { attempt }) => {
    if (attempt > 1) {
      await apart(context, events);
      return;
    }
    const ends = await Promise.allSettled(
      events.map(row => processInbound(contextOf(context, row), { eventId: row.eventId })),
    );
    await apart(
      context,
      events.filter((_row, index) => ends[index]?.status === 'rejected'),
    );
  },
  { onGiveUp: async (context, { events }) => void (await apart(context, events)) },
);
