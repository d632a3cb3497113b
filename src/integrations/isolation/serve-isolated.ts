import { LocalLiveEvents } from '../local/local-pubsub.js';
import type { JobBody } from '../postgres/run-job.js';
import type { RunningJobs } from '../watchdog/event-loop-watchdog.js';
import { type IsolatedAnswer, type IsolatedCall, sentError } from './messages.js';

const tell = (answer: IsolatedAnswer): void => {
  if (process.connected) process.send?.(answer, () => undefined);
};

/** Runs jobs that the parent process sends, until it closes the channel. Then the process ends at once, like a worker that is killed. */
export function serveIsolated(bodies: Record<string, JobBody>, running: RunningJobs): void {
  process.on('message', async ({ task, payload, job }: IsolatedCall) => {
    const { tenantId } = (payload ?? {}) as { tenantId?: string };
    const ended = running.start({ id: job.id ?? '', task, tenantId: tenantId ?? null });
    try {
      const body = bodies[task];
      if (!body) throw new Error(`there is no task ${task}`);
      await body(payload, job);
      tell({ kind: 'done' });
    } catch (error) {
      tell({ kind: 'failed', error: sentError(error) });
    } finally {
      ended();
    }
  });
  tell({ kind: 'ready' });
}

/** Ends the process with its parent. The signals that stop the parent reach the whole group, but the parent waits for its jobs. */
export function endWithWorker(): void {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined);
  process.once('disconnect', () => process.exit(0));
  if (!process.connected) process.exit(0);
}

/** Live events of a process whose parent publishes them. */
export class ParentLiveEvents extends LocalLiveEvents {
  override publish(topic: string, payload: Record<string, unknown>): void {
    tell({ kind: 'event', topic, payload });
  }
}
