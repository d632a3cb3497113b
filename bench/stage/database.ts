import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../src/integrations/local/embedded-postgres.js';
import { migrate } from '../../src/integrations/postgres/migrate.js';

/** A migrated database of the benchmark's own. */
export interface StageDatabase {
  ownerUrl: string;
  /** The owner: sees every row, and may become embudo_queue. */
  owner: pg.Pool;
  /** What the server says of itself, for the head of a report. */
  version: string;
  /** Ends the postmaster with SIGKILL; its supervisor starts it again. Null where the server is not ours to kill. */
  kill: (() => number) | null;
  stop(): Promise<void>;
}

/** DATABASE_URL where it is set (it must be empty or a bench's own), else an embedded server that syncs like production's. */
export async function openDatabase(home: string): Promise<StageDatabase> {
  const given = process.env.DATABASE_URL;
  const embedded = given
    ? null
    : await startEmbeddedPostgres({ home, mode: 'durable', log: line => process.stderr.write(`  ${line}\n`) });
  const ownerUrl = given ?? embedded?.ownerUrl ?? '';
  await migrate(ownerUrl);
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 2, idleTimeoutMillis: 1_000 });
  owner.on('error', () => undefined);
  owner.on('connect', client => void client.on('error', () => undefined));
  const { rows } = await owner.query<{ version: string }>(
    `select format('PostgreSQL %s, fsync %s, synchronous_commit %s', current_setting('server_version'), current_setting('fsync'), current_setting('synchronous_commit')) as version`,
  );
  return {
    ownerUrl,
    owner,
    version: rows[0]?.version ?? '',
    kill: embedded ? () => killPostmaster(embedded.dataDir) : null,
    async stop() {
      await owner.end();
      await embedded?.stop();
    },
  };
}

function killPostmaster(dataDir: string): number {
  const pid = Number(readFileSync(path.join(dataDir, 'postmaster.pid'), 'utf8').split('\n')[0]);
  process.kill(pid, 'SIGKILL');
  return pid;
}
