import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { startEmbeddedPostgres } from '../integrations/local/embedded-postgres.js';
import { processesIn } from '../integrations/local/postgres/processes.js';
import { afterwards } from './afterwards.js';
import { openTestDatabase, type TestDatabase } from './test-database.js';

/** A separate Postgres server for one spec file, which may stop and start it. */
export interface OwnPostgres {
  database: TestDatabase;
  /** Suspends all its processes (SIGSTOP): the system still accepts data, but nothing answers. */
  freeze(): void;
  thaw(): void;
}

const built = pathToFileURL(path.resolve('dist/src/integrations/postgres/migrate.js')).href;

/**
 * Starts and migrates a server; it ends after the spec file. Slower than a cloned database: only for specs that disturb the server itself.
 */
export async function ownPostgres(): Promise<OwnPostgres> {
  const home = mkdtempSync(path.join(tmpdir(), 'embudo-spec-'));
  const server = await startEmbeddedPostgres({ home, mode: 'test', log: () => undefined });
  const signal = (name: NodeJS.Signals) => {
    for (const pid of processesIn(server.dataDir))
      try {
        process.kill(pid, name);
      } catch {
        // one of its connections has just ended
      }
  };
  afterwards(async () => {
    signal('SIGCONT');
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  });
  await migrated(server.ownerUrl);
  return {
    database: openTestDatabase(server.ownerUrl),
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
  };
}

/** Migrates with the built code, because migrations have to be built. */
async function migrated(ownerUrl: string): Promise<void> {
  const script = `const { migrate } = await import(${JSON.stringify(built)}); await migrate(process.env.OWNER_URL);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: { PATH: process.env.PATH, OWNER_URL: ownerUrl },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`the spec's own server could not be migrated (${code})`);
}
