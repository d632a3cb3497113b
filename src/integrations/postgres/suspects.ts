import { StoppedWorkers } from '../../domain/shared/stopped-workers.js';
import type { Lane } from './lane.js';
import type { JobBody, RunningJob } from './run-job.js';

/** The task to which `worker.count-lost` moves a job when as many workers have ended while they had it as make it a suspect. */
export const suspectTask = 'worker/suspect';
/** The first time, a deploy or a power cut is a likelier reason than the job. */
export const suspectFrom = 2;
/**
 * A job that is run alone is the only one whose worker can end by it again and again, for example if the whole container is ended for its
 * memory. Deploys end so many workers in a row at the same job only by a rare chance.
 */
const stoppedFrom = 6;

/** Runs jobs in a process of their own. */
export interface Isolation {
  /** Throws what the job threw; EndedItsProcess if the process ended by the job. */
  run(task: string, payload: unknown, job: RunningJob): Promise<void>;
  stop(): Promise<void>;
}
/** The process of a suspected job ended before the job did. */
export class EndedItsProcess extends Error {
  override name = 'EndedItsProcess';
}

/**
 * Returns the lane that runs suspects, one at a time and each in a process of its own, so that the end of that process tells which job
 * it was. Jobs that were merely beside the culprit end here like everywhere else. Without `isolation` they run in this process.
 */
export function suspectsLane(lanes: readonly Lane[], isolation: Isolation | null): Lane {
  const bodies: Lane['bodies'] = Object.assign({}, ...lanes.map(lane => lane.bodies));
  const run: JobBody = async (payload, { suspect, ...job }) => {
    const body = suspect && bodies[suspect.task];
    if (!body) throw new Error(`there is no task ${suspect?.task}`);
    if (suspect.workersLost < stoppedFrom) {
      if (!isolation) return await body(payload, job);
      try {
        return await isolation.run(suspect.task, payload, job);
      } catch (error) {
        if (!(error instanceof EndedItsProcess)) throw error;
      }
    }
    // Ends what the job would otherwise leave under way for ever.
    await body(payload, { ...job, lastAttempt: true, isDeadly: true });
    throw new StoppedWorkers();
  };
  return {
    name: 'suspects',
    concurrency: 1,
    tenantConcurrency: 1,
    ahead: 1,
    // Nothing is taken ahead: a job that waits in a worker that ends would look as if it had ended it.
    aheadMs: 0,
    bodies: { [suspectTask]: run },
  };
}
