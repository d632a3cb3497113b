import type { Embudo } from './compose.js';
import type { Config } from './config.js';
import { Postponed } from './domain/shared/postponed.js';
import { IsolatedProcess } from './integrations/isolation/isolated-process.js';
import type { WorkerOptions } from './integrations/postgres/worker.js';
import type { Logger } from './integrations/telemetry/log.js';
import { type RunningJobs, watchEventLoop } from './integrations/watchdog/event-loop-watchdog.js';

/** The process of suspects holds as much memory as a worker, so it is not kept for long. */
const idleMs = 30_000;

/** Ends this process if its event loop stands still for longer than the settings allow. */
export const watchProcess = (config: Config, log: Logger): RunningJobs =>
  watchEventLoop({ limitMs: config.EVENT_LOOP_LIMIT_MS, silent: config.LOG_LEVEL === 'silent', log });

/** Returns what protects a worker from its jobs. `env` are the settings with which a process of its own is started. */
export function workerGuards(
  embudo: Embudo,
  running: RunningJobs,
  env: NodeJS.ProcessEnv,
): Pick<WorkerOptions, 'running' | 'isolation'> {
  const isolated = new IsolatedProcess({
    entry: new URL('./isolated.js', import.meta.url),
    env,
    onEvent: (topic, payload) => embudo.liveEvents.publish(topic, payload),
    idleMs,
  });
  return {
    running,
    isolation: {
      stop: () => isolated.stop(),
      async run(task, payload, job) {
        const startedAt = performance.now();
        let outcome: 'done' | 'failed' | 'postponed' = 'failed';
        try {
          await isolated.run(task, payload, job);
          outcome = 'done';
        } catch (error) {
          if (error instanceof Postponed) outcome = 'postponed';
          throw error;
        } finally {
          // The process of the job has metrics that nobody reads.
          embudo.metrics.job(task, outcome, (performance.now() - startedAt) / 1_000);
        }
      },
    },
  };
}
