import { writeSync } from 'node:fs';
import { Session } from 'node:inspector';
import { workerData } from 'node:worker_threads';
import { hooksName, type ThreadData } from './event-loop-watchdog.js';
import { WatchedMemory } from './watched-memory.js';

/** The thread of watchEventLoop. The main thread may hang at any moment, so nothing here may wait for it without a limit. */
const { shared, limitMs, tickMs, silent } = workerData as ThreadData;
const memory = new WatchedMemory(shared);
/** How long the main thread may take to say where it is, and to end. Native code that hangs does neither. */
const answerMs = 2_000;

let lastTurn = memory.turned();
let idleTicks = 0;
const timer = setInterval(() => {
  const turn = memory.turned();
  idleTicks = turn === lastTurn ? idleTicks + 1 : 0;
  lastTurn = turn;
  if (idleTicks * tickMs < limitMs) return;
  clearInterval(timer);
  void endProcess();
}, tickMs);

async function endProcess(): Promise<void> {
  const ask = debuggerOfMain();
  const place = await Promise.race([ask('place'), after(answerMs)]);
  // The main thread may have gone on in the last moment; then it is ended all the same, since other workers have taken its jobs.
  if (!silent) writeLine(place ? (JSON.parse(place) as string[]) : []);
  await Promise.race([ask('end'), after(answerMs)]);
  process.kill(process.pid, 'SIGKILL');
}

const after = (ms: number) => new Promise<undefined>(resolve => setTimeout(resolve, ms, undefined));

/**
 * Returns a function that calls a hook in the main thread. V8 runs it in the middle of a loop or of a regular expression. A thread cannot
 * end its process with a code in any other way.
 */
function debuggerOfMain(): (hook: 'place' | 'end') => Promise<string | undefined> {
  const session = new Session();
  try {
    session.connectToMainThread();
  } catch {
    return () => Promise.resolve(undefined);
  }
  return hook =>
    new Promise(resolve => {
      const expression = `globalThis[Symbol.for('${hooksName}')].${hook}()`;
      session.post('Runtime.evaluate', { expression }, (error, answer) => {
        const value: unknown = error ? undefined : answer.result.value;
        resolve(typeof value === 'string' ? value : undefined);
      });
    });
}

/** Writes a line as the log writes it; the log's own lines leave through the main thread. */
function writeLine(place: string[]): void {
  const line = {
    level: 'fatal',
    time: new Date().toISOString(),
    blockedMs: Math.round(idleTicks * tickMs),
    jobs: memory.jobs(),
    place,
    msg: 'the event loop stands still: this process is ended, and is to be started again',
  };
  try {
    writeSync(1, `${JSON.stringify(line)}\n`);
  } catch {
    // Nobody reads the output, or not fast enough: the process is ended all the same.
  }
}
