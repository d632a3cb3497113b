import { chainAudit } from '../domain/access/index.js';
import { wakeFlowRuns } from '../domain/flows/index.js';
import { forgetOldAccess } from '../domain/privacy/index.js';
import type { UseCaseContext } from '../domain/shared/use-case.js';

export interface CronTask {
  /** The job's name in the queue. The job has no tenant; the jobs that it starts have one. */
  name: string;
  /** Minute, hour, day, month, weekday; UTC. */
  match: string;
  run(context: UseCaseContext): Promise<void>;
}

/**
 * Tasks that run by the clock for the whole installation, once however many workers there are. Tasks that each tenant has at its own time
 * are declared with the tasks.
 */
export const crontab: CronTask[] = [
  { name: 'crontab/chain-audit', match: '* * * * *', run: context => chainAudit(context, {}) },
  { name: 'crontab/wake-flow-runs', match: '* * * * *', run: async context => void (await wakeFlowRuns(context, {})) },
  { name: 'crontab/forget-old-access', match: '23 7 * * *', run: context => forgetOldAccess(context, {}) },
];
