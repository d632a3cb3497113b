import { closeSync } from 'node:fs';
import inspector from 'node:inspector';
import { Worker } from 'node:worker_threads';
import type { Log } from '../../domain/shared/use-case.js';
import { type WatchedJob, WatchedMemory } from './watched-memory.js';

/** The exit code of a process that its watchdog ended, or that an unexpected error ended. It is to be started again. */
export const brokenExitCode = 70;

/** Takes note of the jobs that run. `start` returns the function to call when the job has ended. */
export interface RunningJobs {
  start(job: WatchedJob): () => void;
}

export interface WatchdogOptions {
  /** How long the event loop may stand still, in milliseconds; 0 watches nothing. */
  limitMs: number;
  /** Whether the watchdog writes no line either. */
  silent: boolean;
  log: Log;
}
/** What the watching thread is started with. */
export interface ThreadData {
  shared: SharedArrayBuffer;
  limitMs: number;
  tickMs: number;
  silent: boolean;
}

/** The name under which the watching thread finds `hooks` in the main thread. */
export const hooksName = 'embudo.event-loop-watchdog';
const hooks = {
  /** Returns where the main thread is: functions and lines of code, no values. */
  place(): string {
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 20;
    const { stack = '' } = new Error();
    Error.stackTraceLimit = stackTraceLimit;
    // The first lines are the error, this function and the expression that called it.
    return JSON.stringify(
      stack
        .split('\n')
        .slice(3)
        .map(line => line.trim()),
    );
  },
  end(): void {
    // Node would write "Waiting for the debugger to disconnect" among the lines of the log.
    closeSync(2);
    process.exit(brokenExitCode);
  },
};

/**
 * Starts a thread that ends this process with `brokenExitCode` if the event loop does not turn for `limitMs`, after it has written to the
 * log which jobs were running. Such a process serves nobody, and nothing inside its event loop can notice it.
 *
 * The thread counts its own ticks and not the time of day, so a process that was stopped and continued (SIGSTOP, a suspended laptop) is
 * not ended: it has not ticked in the meantime. A process under a debugger is not watched, since breakpoints stop the event loop.
 */
export function watchEventLoop({ limitMs, silent, log }: WatchdogOptions): RunningJobs {
  const memory = new WatchedMemory();
  if (limitMs === 0 || inspector.url() !== undefined) return memory;
  const tickMs = Math.min(1_000, Math.max(10, limitMs / 20));
  Object.defineProperty(globalThis, Symbol.for(hooksName), { value: hooks, configurable: true });
  setInterval(() => memory.turn(), tickMs).unref();
  const workerData: ThreadData = { shared: memory.shared, limitMs, tickMs, silent };
  const thread = new Worker(new URL('./watching-thread.js', import.meta.url), {
    workerData,
    // Without what operators load into Node (--import of NODE_OPTIONS), which the thread does not need.
    execArgv: [],
    env: {},
  });
  thread.unref();
  thread.on('error', error => log.error({ error: String(error) }, 'the event loop is not watched any more'));
  return memory;
}
