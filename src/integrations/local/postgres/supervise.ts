import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { dataDirOf } from './location.js';
import { clearOut, processesIn, startOf } from './processes.js';
import { launch, type Site } from './server.js';

const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 5_000;
/** A server that ran for this many milliseconds was healthy: the pauses before restarts begin again with the shortest. */
const WELL_AFTER = 30_000;
const LOOK_EVERY = 250;

export interface Supervised {
  onDied(callback: (reason: string) => void): () => void;
  stop(): Promise<void>;
}

/** Calls back once when the server has ended. Uses the exit event for a child process, and polling for a server that was taken over. */
function watch(server: ChildProcess | { pid: number }, gone: (reason: string) => void): void {
  if ('once' in server) {
    // The server may have died before this line; then its exit event was already emitted.
    if (server.exitCode !== null || server.signalCode !== null) gone(`${server.signalCode ?? server.exitCode}`);
    else server.once('exit', (code, signal) => gone(signal ?? `exit code ${code}`));
    return;
  }
  const start = startOf(server.pid);
  const timer = setInterval(() => {
    if (start !== undefined && startOf(server.pid) === start) return;
    clearInterval(timer);
    gone('it is gone');
  }, LOOK_EVERY);
  timer.unref();
}

/** Supervises a running server until `stop`: when it dies, it is started again on the same port, after growing pauses. */
export function supervise(
  site: Site,
  port: number,
  first: ChildProcess | { pid: number },
  log: (line: string) => void,
): Supervised {
  const listeners = new Set<(reason: string) => void>();
  const stopping = new AbortController();
  let server = first;
  let wellSince = performance.now();
  let nextPause = FIRST_PAUSE;
  let restarting: Promise<void> | undefined;

  const interrupt = () => {
    // Checks the data folder and not only the pid: after a server's death another program may have got its pid.
    if (server.pid !== undefined && processesIn(dataDirOf(site.root)).includes(server.pid))
      process.kill(server.pid, 'SIGINT');
  };
  process.once('exit', interrupt); // a program that ends without calling `stop` leaves no server behind

  async function restart(): Promise<void> {
    if (performance.now() - wellSince > WELL_AFTER) nextPause = FIRST_PAUSE;
    while (!stopping.signal.aborted) {
      await pause(nextPause, undefined, { signal: stopping.signal }).catch(() => undefined);
      nextPause = Math.min(nextPause * 2, LONGEST_PAUSE);
      if (stopping.signal.aborted) return;
      try {
        await clearOut(dataDirOf(site.root)); // the backends outlive their server for a moment
        server = await launch(site, port);
        wellSince = performance.now();
        log(`Postgres runs again on port ${port}.`);
        watch(server, died);
        return;
      } catch (error) {
        log(error instanceof Error ? error.message : String(error));
      }
    }
  }

  function died(reason: string): void {
    if (stopping.signal.aborted) return;
    log(`Postgres died (${reason}); starting it again.`);
    restarting = restart();
    for (const listener of listeners) listener(reason);
  }

  watch(server, died);
  return {
    onDied(callback) {
      listeners.add(callback);
      return () => listeners.delete(callback);
    },
    async stop() {
      stopping.abort();
      await restarting;
      process.off('exit', interrupt);
      await clearOut(dataDirOf(site.root));
    },
  };
}
