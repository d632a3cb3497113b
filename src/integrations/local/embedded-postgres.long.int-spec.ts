import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { until } from '../../testing/until.js';
import {
  type EmbeddedPostgres,
  EmbeddedPostgresInUse,
  locateEmbeddedPostgres,
  removeEmbeddedPostgres,
  startEmbeddedPostgres,
} from './embedded-postgres.js';
import { isRoot } from './postgres/account.js';
import { processesIn, readPostmaster } from './postgres/processes.js';
import { writeState } from './postgres/state.js';

const asRoot = isRoot() ? it : it.skip;
const launcher = pathToFileURL(path.resolve('dist/src/integrations/local/embedded-postgres.js')).href;

/** A program that starts a server, prints its address, and stops it when standard input ends. Needs the build of `npm test`. */
const PROGRAM = `
  const { startEmbeddedPostgres } = await import(process.env.LAUNCHER);
  if (process.env.ACCOUNT) { process.setgroups([]); process.setgid(+process.env.ACCOUNT); process.setuid(+process.env.ACCOUNT); }
  const { HOME_FOLDER: home, MODE: mode } = process.env;
  try {
    const { ownerUrl, dataDir, stop } = await startEmbeddedPostgres({ home, mode, log: () => {} });
    console.log(JSON.stringify({ ownerUrl, dataDir }));
    process.stdin.on('end', stop).resume();
  } catch (error) { console.log(JSON.stringify({ error: error.name, message: error.message })); }`;

const folders: string[] = [];
const homes: string[] = [];
const servers: EmbeddedPostgres[] = [];
const children: ChildProcess[] = [];

function makeFolder(mode = 0o755): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'embudo-postgres-'));
  fs.chmodSync(folder, mode);
  return folder;
}

function makeHome(mode?: number): string {
  const folder = makeFolder(mode);
  folders.push(folder);
  homes.push(path.join(folder, 'home'));
  return path.join(folder, 'home');
}

/** One home shared by the tests that need no new one: creating the database is almost the whole cost of a start. */
const shared = path.join(makeFolder(), 'home');

async function start(home: string, mode: 'durable' | 'test' = 'durable'): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ home, mode, log: () => undefined });
  servers.push(server);
  return server;
}

type Said = { ownerUrl: string; dataDir: string; error?: string; message?: string };

async function startElsewhere(
  home: string,
  extra: NodeJS.ProcessEnv = {},
): Promise<{ said: Said; child: ChildProcess }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM], {
    env: { ...process.env, NODE_OPTIONS: '', LAUNCHER: launcher, HOME_FOLDER: home, MODE: 'durable', ...extra },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  children.push(child);
  for await (const line of createInterface({ input: child.stdout! })) return { said: JSON.parse(line), child };
  throw new Error('the program said nothing');
}

const end = (child: ChildProcess, signal?: NodeJS.Signals) =>
  new Promise<void>(resolve => {
    child.once('exit', () => resolve());
    if (signal) child.kill(signal);
    else child.stdin?.end();
  });

async function ask<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

const postmasterOf = (dataDir: string): number => readPostmaster(dataDir)!.pid;

afterEach(async () => {
  for (const child of children.splice(0)) if (child.exitCode === null && !child.signalCode) await end(child, 'SIGKILL');
  for (const server of servers.splice(0)) await server.stop();
  for (const home of homes.splice(0)) await removeEmbeddedPostgres(home);
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
});

afterAll(async () => {
  await removeEmbeddedPostgres(shared);
  fs.rmSync(path.dirname(shared), { recursive: true, force: true });
});

describe('the embedded Postgres', () => {
  it('ends with a program that started it and then fails, such as at a port that is taken', async () => {
    const home = shared;
    fs.mkdirSync(home, { recursive: true });
    fs.writeFileSync(path.join(home, 'keys.json'), '{"ENCRYPTION_KEY":"no key","JWT_KEYS":"no key"}');
    const env = { ...process.env, NODE_OPTIONS: '', LOG_LEVEL: 'silent', EMBUDO_HOME: home, DATABASE_URL: '' };
    const child = spawn(process.execPath, ['dist/src/start.js'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    children.push(child);
    let said = '';
    child.stderr?.on('data', part => {
      said += part;
    });
    await new Promise(resolve => child.once('close', resolve));
    expect([child.exitCode, said]).toEqual([1, expect.stringContaining('ENCRYPTION_KEY')]);
    const { dataDir } = locateEmbeddedPostgres(home)!;
    expect(processesIn(dataDir)).toEqual([]);
  });

  it('keeps what was written over a restart, at the same address', async () => {
    const home = shared;
    const first = await start(home);
    await ask(first.ownerUrl, 'create table kept as select 1 as n');
    await first.stop();
    expect(processesIn(first.dataDir)).toEqual([]);
    const second = await start(home);
    expect(second.ownerUrl).toBe(first.ownerUrl);
    expect(await ask(second.ownerUrl, 'select n from kept')).toEqual([{ n: 1 }]);
  });

  it('gives an owner of its database that may make roles and is no superuser, behind a password', async () => {
    const { ownerUrl } = await start(shared);
    const [owner] = await ask(
      ownerUrl,
      `select rolname, rolsuper, rolcreaterole, pg_get_userbyid(datdba) = rolname as owns
         from pg_roles, pg_database where rolname = current_user and datname = current_database()`,
    );
    expect(owner).toEqual({ rolname: 'embudo_owner', rolsuper: false, rolcreaterole: true, owns: true });
    const wrong = new URL(ownerUrl);
    wrong.password = 'wrong';
    await expect(ask(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    wrong.username = 'postgres';
    wrong.password = '';
    await expect(ask(wrong.href, 'select 1')).rejects.toThrow();
  });

  it('acknowledges nothing before it is on disk, and takes 100 connections', async () => {
    const { ownerUrl } = await start(shared);
    const settings = await ask<{ name: string; setting: string }>(
      ownerUrl,
      `select name, setting from pg_settings
        where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'max_connections', 'jit') order by name`,
    );
    expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
      fsync: 'on',
      full_page_writes: 'on',
      jit: 'off',
      max_connections: '100',
      synchronous_commit: 'on',
    });
  });

  it('keeps the passwords from other accounts', async () => {
    const home = shared;
    await start(home);
    const { root, dataDir } = locateEmbeddedPostgres(home)!;
    expect(fs.statSync(path.join(root, 'state.json')).mode & 0o777).toBe(0o600);
    expect(fs.statSync(dataDir).mode & 0o777).toBe(0o700);
  });

  it('takes over the server of a process that was killed', async () => {
    const home = shared;
    const { said, child } = await startElsewhere(home);
    const pid = postmasterOf(said.dataDir);
    await end(child, 'SIGKILL');
    expect(locateEmbeddedPostgres(home)).toMatchObject({ running: true, heldBy: undefined });
    const next = await start(home);
    expect(next.ownerUrl).toBe(said.ownerUrl);
    expect(postmasterOf(next.dataDir)).toBe(pid);
    await next.stop();
    expect(processesIn(next.dataDir)).toEqual([]);
  });

  it('replaces a left-over server that was started in another way', async () => {
    const home = shared;
    const { said, child } = await startElsewhere(home);
    await ask(said.ownerUrl, 'create table if not exists kept as select 1 as n');
    const pid = postmasterOf(said.dataDir);
    await end(child, 'SIGKILL');
    const state = path.join(path.dirname(said.dataDir), 'state.json');
    writeState(path.dirname(said.dataDir), { ...JSON.parse(fs.readFileSync(state, 'utf8')), launched: 'otherwise' });
    const next = await start(home);
    expect(postmasterOf(next.dataDir)).not.toBe(pid);
    expect(await ask(next.ownerUrl, 'select n from kept')).toEqual([{ n: 1 }]);
  });

  it('starts over a lock file whose number now belongs to another program', async () => {
    const home = shared;
    const first = await start(home);
    const lockFile = path.join(first.dataDir, 'postmaster.pid');
    const text = fs.readFileSync(lockFile, 'utf8').split('\n');
    await first.stop();
    fs.writeFileSync(lockFile, [process.pid, ...text.slice(1)].join('\n'));
    const second = await start(home);
    expect(await ask(second.ownerUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
  });

  it('refuses a second start of the same home, and the first goes on', async () => {
    const home = shared;
    const first = await start(home);
    await expect(start(home)).rejects.toThrow(EmbeddedPostgresInUse);
    const { said } = await startElsewhere(home);
    expect(said.error).toBe('EmbeddedPostgresInUse');
    expect(said.message).toContain(`process ${process.pid}`);
    await expect(removeEmbeddedPostgres(home)).rejects.toThrow(EmbeddedPostgresInUse);
    expect(await ask(first.ownerUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
  });

  it('lets exactly one of several starts at once have a new home', async () => {
    const home = makeHome();
    const all = await Promise.all([1, 2, 3].map(() => startElsewhere(home)));
    expect(all.map(({ said }) => said.error ?? 'started').sort()).toEqual([
      'EmbeddedPostgresInUse',
      'EmbeddedPostgresInUse',
      'started',
    ]);
    const { said, child } = all.find(each => each.said.error === undefined)!;
    expect(await ask(said.ownerUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
    await end(child);
  });

  it.each(['SIGKILL', 'SIGQUIT'] as const)('is started again at the same address when %s ends it', async signal => {
    const server = await start(shared);
    await ask(server.ownerUrl, 'create table if not exists kept as select 1 as n');
    const pid = postmasterOf(server.dataDir);
    const died = new Promise<string>(resolve => server.onDied(resolve));
    process.kill(pid, signal);
    await died;
    const rows = await until('the new server', () => ask(server.ownerUrl, 'select n from kept').catch(() => null));
    expect(rows).toEqual([{ n: 1 }]);
    expect(postmasterOf(server.dataDir)).not.toBe(pid);
  });

  it('is started again when it was taken over and dies later', async () => {
    const home = shared;
    const { child, said } = await startElsewhere(home);
    await end(child, 'SIGKILL');
    const server = await start(home);
    const died = new Promise<string>(resolve => server.onDied(resolve));
    process.kill(postmasterOf(said.dataDir), 'SIGKILL');
    await died;
    const rows = await until('the new server', () => ask(server.ownerUrl, 'select 1 as n').catch(() => null));
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('moves to another port only when a stranger has taken its own', async () => {
    const home = shared;
    const first = await start(home);
    await first.stop();
    const stranger = net.createServer();
    await new Promise<void>(resolve => stranger.listen(first.port, '127.0.0.1', resolve));
    try {
      const second = await start(home);
      expect(second.port).not.toBe(first.port);
      expect(locateEmbeddedPostgres(home)).toMatchObject({
        port: second.port,
        ownerUrl: second.ownerUrl,
        running: true,
      });
    } finally {
      stranger.close();
    }
  });

  it('leaves nothing of a test server, neither stopped nor killed', async () => {
    const home = makeHome();
    const killed = await startElsewhere(home, { MODE: 'test' });
    await end(killed.child, 'SIGKILL');
    const server = await start(home, 'test');
    expect(fs.existsSync(killed.said.dataDir)).toBe(false);
    expect(processesIn(killed.said.dataDir)).toEqual([]);
    expect(await ask(server.ownerUrl, 'show fsync')).toEqual([{ fsync: 'off' }]);
    await server.stop();
    expect(fs.existsSync(server.dataDir)).toBe(false);
    expect(locateEmbeddedPostgres(home)).toBeUndefined();
  });

  it('removes the data of a killed test run whose process number another process has got', async () => {
    const home = makeHome();
    const first = await start(home, 'test');
    const folder = path.dirname(path.dirname(first.dataDir));
    const [dead, starting] = ['dead', 'starting'].map(name => path.join(folder, `${process.pid}-${name}`)) as [
      string,
      string,
    ];
    for (const root of [dead, starting]) fs.mkdirSync(root);
    folders.push(starting);
    fs.writeFileSync(path.join(dead, 'claim.1'), JSON.stringify({ pid: process.pid, start: 'long ago' }));
    await start(home, 'test');
    expect(fs.existsSync(dead)).toBe(false);
    expect(fs.existsSync(starting)).toBe(true);
    expect(fs.existsSync(first.dataDir)).toBe(true);
  });

  it('begins anew after it was removed', async () => {
    const home = makeHome();
    const first = await start(home);
    await ask(first.ownerUrl, 'create table gone as select 1 as n');
    await first.stop();
    await removeEmbeddedPostgres(home);
    expect(locateEmbeddedPostgres(home)).toBeUndefined();
    const second = await start(home);
    await expect(ask(second.ownerUrl, 'select n from gone')).rejects.toMatchObject({ code: '42P01' });
  });

  asRoot('lies in /var/lib/embudo below a closed folder, and the next start follows', async () => {
    const home = makeHome(0o700);
    const first = await start(home);
    expect(first.dataDir).toMatch(/^\/var\/lib\/embudo\/[0-9a-f]{16}\/data$/);
    expect(fs.readFileSync(path.join(home, 'location'), 'utf8').trim()).toBe(path.dirname(first.dataDir));
    await ask(first.ownerUrl, 'create table kept as select 1 as n');
    await first.stop();
    fs.chmodSync(path.dirname(home), 0o755);
    const second = await start(home);
    expect(second.dataDir).toBe(first.dataDir);
    expect(await ask(second.ownerUrl, 'select n from kept')).toEqual([{ n: 1 }]);
    await second.stop();
    await removeEmbeddedPostgres(home);
    expect(fs.existsSync(path.dirname(first.dataDir))).toBe(false);
    expect(fs.existsSync(path.join(home, 'location'))).toBe(false);
  });

  asRoot('lies in the home of an ordinary user, as that user', async () => {
    const home = makeHome();
    fs.mkdirSync(home);
    fs.chownSync(home, 65_534, 65_534);
    const { said, child } = await startElsewhere(home, { ACCOUNT: '65534' });
    if (said.error && !fs.existsSync(path.join(home, 'postgres'))) return; // the account cannot enter the checkout itself
    expect(said.dataDir).toBe(path.join(home, 'postgres', 'data'));
    expect(fs.statSync(said.dataDir).uid).toBe(65_534);
    expect(await ask(said.ownerUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
    await end(child);
    expect(processesIn(said.dataDir)).toEqual([]);
  });
});
