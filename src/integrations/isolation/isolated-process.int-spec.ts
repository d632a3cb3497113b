import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Postponed } from '../../domain/shared/postponed.js';
import { EndedItsProcess } from '../postgres/suspects.js';
import { IsolatedProcess } from './isolated-process.js';

// The processes are real ones, so they use the build of `npm test`.
const serve = pathToFileURL(path.resolve('dist/src/integrations/isolation/serve-isolated.js')).href;
const postponed = pathToFileURL(path.resolve('dist/src/domain/shared/postponed.js')).href;
const PROGRAM = `
  const { ParentLiveEvents, serveIsolated, endWithWorker } = await import('${serve}');
  const { Postponed } = await import('${postponed}');
  if (process.env.BROKEN) process.exit(1);
  const crash = () => process.kill(process.pid, 'SIGKILL');
  endWithWorker();
  let ran = 0;
  serveIsolated({
    'spec/runs': async ({ fails, waits }) => {
      ran += 1;
      new ParentLiveEvents(() => {}).publish('topic', { pid: process.pid, ran });
      if (fails) throw new TypeError('a field is missing');
      if (waits) throw new Postponed(new Date(1_800_000_000_000), 'the vendor asks for it');
    },
    'spec/ends': async () => crash(),
    'spec/ends-after-others': async () => ran > 0 && crash(),
  }, { start: () => () => {} });`;

let folder: string;
let events: { pid: number; ran: number }[];
let isolated: IsolatedProcess | undefined;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'embudo-isolated-'));
  writeFileSync(path.join(folder, 'program.mjs'), PROGRAM);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => isolated?.stop());

const job = { attempt: 1, lastAttempt: false };
function start(idleMs = 60_000, env: NodeJS.ProcessEnv = {}): IsolatedProcess {
  events = [];
  isolated = new IsolatedProcess({
    entry: pathToFileURL(path.join(folder, 'program.mjs')),
    env: { PATH: process.env.PATH, ...env },
    idleMs,
    onEvent: (_, payload) => events.push(payload as { pid: number; ran: number }),
  });
  return isolated;
}

describe('a process of its own', () => {
  it('runs one job after the other, passes on their live events, and throws what they throw', async () => {
    const apart = start();
    await apart.run('spec/runs', {}, job);
    const failure = apart.run('spec/runs', { fails: true }, job);
    await expect(failure).rejects.toMatchObject({ name: 'TypeError', message: 'a field is missing' });
    const wait = await apart.run('spec/runs', { waits: true }, job).catch((error: unknown) => error);
    expect(wait).toBeInstanceOf(Postponed);
    expect((wait as Postponed).until).toEqual(new Date(1_800_000_000_000));
    expect(events.map(event => event.ran)).toEqual([1, 2, 3]);
    expect(new Set(events.map(event => event.pid)).size).toBe(1);
    expect(events[0]?.pid).not.toBe(process.pid);
  });

  it('tells that a job ended it, and runs the next one in a new process', async () => {
    const apart = start();
    await expect(apart.run('spec/ends', {}, job)).rejects.toBeInstanceOf(EndedItsProcess);
    await apart.run('spec/runs', {}, job);
    expect(events.map(event => event.ran)).toEqual([1]);
  });

  it('blames no job for what earlier ones left in the process', async () => {
    const apart = start();
    await apart.run('spec/runs', {}, job);
    await apart.run('spec/ends-after-others', {}, job);
  });

  it('postpones a job if it cannot be started', async () => {
    const apart = start(60_000, { BROKEN: 'yes' });
    await expect(apart.run('spec/runs', {}, job)).rejects.toBeInstanceOf(Postponed);
  });

  it('blames no job if it ends while the worker stops', async () => {
    const apart = start();
    await apart.run('spec/runs', {}, job);
    const running = apart.run('spec/ends-after-others', {}, job);
    await apart.stop();
    await expect(running).rejects.not.toBeInstanceOf(EndedItsProcess);
  });

  it('ends when no job has come for a while', async () => {
    const apart = start(1);
    await apart.run('spec/runs', {}, job);
    const { pid } = events[0]!;
    const lives = () => {
      try {
        return process.kill(pid, 0);
      } catch {
        return false;
      }
    };
    while (lives()) await new Promise(resolve => setTimeout(resolve, 20));
    await apart.run('spec/runs', {}, job);
    expect(events.map(event => event.ran)).toEqual([1, 1]);
  });
});
