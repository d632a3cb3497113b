import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/integrations/local/embedded-postgres.js';
import { processesIn } from '../../src/integrations/local/postgres/processes.js';
import { migrate } from '../../src/integrations/postgres/migrate.js';

/** A migrated database for the benchmark. */
export interface StageDatabase {
  ownerUrl: string;
  /** The owner: sees every row, and may become embudo_queue. */
  owner: pg.Pool;
  /** The version of the server, for the head of a report. */
  version: string;
  /** Kills the postmaster with SIGKILL; its supervisor starts it again. Null if the server was not started here. */
  kill: (() => number) | null;
  /** Sends a signal to every process of the server; does nothing if the server was not started here. */
  signal(name: NodeJS.Signals): void;
  /** The folder of the write-ahead log, if it has a disk of its own. */
  walFolder: string | null;
  stop(): Promise<void>;
}

/** Opens DATABASE_URL if it is set (it must be empty or a benchmark's own), otherwise an embedded server that syncs like production's. */
export async function openDatabase(home: string, { walMegabytes = 0 } = {}): Promise<StageDatabase> {
  const given = process.env.DATABASE_URL;
  const start = () =>
    startEmbeddedPostgres({ home, mode: 'durable', log: line => process.stderr.write(`  ${line}\n`) });
  let embedded = given ? null : await start();
  let disk: Disk | null = null;
  if (embedded && walMegabytes > 0) {
    disk = await giveWalItsDisk(embedded, walMegabytes);
    embedded = await start();
  }
  const ownerUrl = given ?? embedded?.ownerUrl ?? '';
  const dataDir = embedded?.dataDir;
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
    kill: dataDir ? () => killPostmaster(dataDir) : null,
    signal(name) {
      for (const pid of dataDir ? processesIn(dataDir) : [])
        try {
          process.kill(pid, name);
        } catch {
          // one of its connections has just been closed
        }
    },
    walFolder: disk?.folder ?? null,
    async stop() {
      await owner.end();
      await embedded?.stop();
      disk?.remove();
    },
  };
}

function killPostmaster(dataDir: string): number {
  const pid = Number(readFileSync(path.join(dataDir, 'postmaster.pid'), 'utf8').split('\n')[0]);
  process.kill(pid, 'SIGKILL');
  return pid;
}

interface Disk {
  folder: string;
  remove(): void;
}

/** Moves the write-ahead log to a small file system in memory, which only root can create. Leaves the server stopped. */
async function giveWalItsDisk({ adminUrl, dataDir, stop }: EmbeddedPostgres, megabytes: number): Promise<Disk> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  // Below the size of the disk, which would otherwise become full by itself.
  for (const setting of [`max_wal_size = '${Math.floor(megabytes / 3)}MB'`, `min_wal_size = '32MB'`])
    await admin.query(`alter system set ${setting}`);
  await admin.end();
  await stop();
  const mount = path.join(path.dirname(dataDir), 'wal-disk');
  mkdirSync(mount, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'tmpfs', mount]);
  const folder = path.join(mount, 'pg_wal');
  const plain = path.join(dataDir, 'pg_wal');
  execFileSync('cp', ['-a', plain, folder]);
  renameSync(plain, `${plain}.moved`);
  rmSync(`${plain}.moved`, { recursive: true });
  symlinkSync(folder, plain);
  const { uid, gid } = statSync(dataDir);
  chownSync(folder, uid, gid);
  return { folder, remove: () => void execFileSync('umount', ['-l', mount]) };
}
