import { startRetention } from '../domain/privacy/index.js';
import type { UseCaseContext } from '../domain/shared/use-case.js';
import { startUpkeep } from '../domain/tenants/index.js';

export interface CronTask {
  /** The job's name in the queue. It carries no tenant: what it starts does. */
  name: string;
  /** Minute, hour, day, month, weekday; UTC. */
  match: string;
  run(context: UseCaseContext): Promise<void>;
}

/** What runs by the clock, once however many workers there are. Each says in its use case why it is safe to repeat. */
export const crontab: CronTask[] = [
  { name: 'crontab/start-retention', match: '23 7 * * *', run: context => startRetention(context, {}) },
  { name: 'crontab/start-upkeep', match: '41 6 * * *', run: context => startUpkeep(context, {}) },
];
