import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { z } from 'zod';
import { codeOf, EmbeddedPostgresError } from './error.js';

/** What is kept between starts of a folder's Postgres. Only its owner may read the file, because it holds the passwords. */
const State = z.object({
  port: z.int().min(1).max(65_535),
  superuserPassword: z.string().regex(/^[0-9a-f]{48}$/),
  ownerPassword: z.string().regex(/^[0-9a-f]{48}$/),
  /** The command line of the last started server. A left-over server is taken over only if it has the same command line. */
  launched: z.string(),
});
export type State = z.infer<typeof State>;

const fileOf = (root: string) => path.join(root, 'state.json');

/** Writes the state whole or not at all. Only the own user may read the file, because it holds passwords. */
export function writeState(root: string, state: State): void {
  const draft = `${fileOf(root)}.${process.pid}`;
  const file = fs.openSync(draft, 'w', 0o600);
  try {
    fs.writeFileSync(file, JSON.stringify(state));
    fs.fsyncSync(file); // after a loss of power, data without their passwords would be lost
  } finally {
    fs.closeSync(file);
  }
  fs.renameSync(draft, fileOf(root));
}

/** Reads the state; returns undefined if there is none yet. Throws if the file belongs to another user. */
export function readState(root: string): State | undefined {
  let text: string;
  try {
    text = fs.readFileSync(fileOf(root), 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new EmbeddedPostgresError(
      `The database in ${root} was made by another account (${error}). ` +
        'Run Embudo as that account, or set EMBUDO_HOME to a folder of your own.',
    );
  }
  return State.parse(JSON.parse(text));
}

/** Returns the state of a new database: a free port and new passwords. */
export async function newState(): Promise<State> {
  const password = () => randomBytes(24).toString('hex');
  return { port: await freePort(), superuserPassword: password(), ownerPassword: password(), launched: '' };
}

/** Whether no program listens on this port of 127.0.0.1 now. */
const isFree = (port: number): Promise<boolean> =>
  new Promise(resolve => {
    const server = net
      .createServer()
      .once('error', () => resolve(false))
      .listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

/**
 * Returns a free port between 20000 and 29999. This is below the range that systems use for outgoing connections; otherwise such a
 * connection could occupy the port when Postgres needs it again after a restart.
 */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 200; tries += 1) {
    const port = 20_000 + (randomBytes(2).readUInt16BE() % 10_000);
    if (await isFree(port)) return port;
  }
  throw new EmbeddedPostgresError('Found no free port between 20000 and 29999 for Postgres.');
}
