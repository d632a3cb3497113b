import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { dataDirOf } from './location.js';
import { clearOut, processesIn, startOf } from './processes.js';
import { launch, type Site } from './server.js';

const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 5_000;
/** A server that lived this long was well: the pauses begin anew. */
const WELL_AFTER = 30_000;
const LOOK_EVERY = 250;

export interface Supervised {
  onDied(callback: (reason: string) => void): () => void;
  stop(): Promise<void>;
}

/** Calls back once when the server is gone: told by the system for our child, looked for when it was taken over. */
function watch(server: ChildProcess | { pid: number }, gone: (reason: string) => void): void {
  if ('once' in server) {
    // It may have died between its start and this line; then its exit was told already.
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

/** Looks after a running server: when it dies it is started again on the same port, after growing pauses, until `stop`. */
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
    // By the data folder, not by the pid alone: a server that died long ago may have left its number to a stranger.
    if (server.pid !== undefined && processesIn(dataDirOf(site.root)).includes(server.pid))
      process.kill(server.pid, 'SIGINT');
  };
  process.once('exit', interrupt); // a program that ends without stopping us leaves no orphan

  async function restart(): Promise<void> {
    if (performance.now() - wellSince > WELL_AFTER) nextPause = FIRST_PAUSE;
    while (!stopping.signal.aborted) {
      await pause(nextPause, undefined, { signal: stopping.signal }).catch(() => undefined);
      nextPause = Math.min(nextPause * 2, LONGEST_PAUSE);
      if (stopping.signal.aborted) return;
      try {
        await clearOut(dataDirOf(site.root)); // its backends outlive it by a moment
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
