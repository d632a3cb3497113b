import { type ChildProcess, spawn } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const built = fileURLToPath(new URL('../..', import.meta.url));

export interface Child {
  process: ChildProcess;
  pid: number;
  /** Resolves when the process has ended, for whatever reason. */
  ended: Promise<void>;
  kill(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts a built program under this Node. It ends with this process, since it holds a channel to it. */
export function startChild(entry: string, env: Record<string, string>, nodeArgs: string[] = []): Child {
  const child = spawn(process.execPath, [...nodeArgs, `${built}${entry}`], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
  });
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()));
  child.once('error', () => undefined);
  return {
    process: child,
    pid: child.pid ?? 0,
    ended,
    async kill(signal = 'SIGTERM') {
      child.kill(signal);
      await ended;
    },
  };
}

/** Resolves when the program has written a line with this text; its further output is read and discarded. */
export async function saysLine(child: Child, text: string): Promise<void> {
  const { stdout } = child.process;
  if (!stdout) throw new Error('the program has no standard output');
  const said: string[] = [];
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: stdout }).on('line', line => {
      if (said.length < 20) said.push(line);
      if (line.includes(text)) resolve();
    });
    void child.ended.then(() =>
      reject(new Error(`process ${child.pid} ended before it said "${text}": ${said.join(' ')}`)),
    );
  });
}

/** Returns the server or worker of production if there is a Redis, otherwise the same wiring without one. */
export const entryOf = (name: 'server' | 'worker', env: Record<string, string>): string =>
  env.REDIS_URL ? `src/${name}.js` : `bench/processes/${name}.js`;

/** Returns a port that is free now, so that a process that is started again can listen on the same one. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise(resolve => server.close(resolve));
  return port;
}
