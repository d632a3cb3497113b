import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';

// These tests need separate processes, so they use the build of `npm test`.
const built = (file: string) => pathToFileURL(path.resolve('dist/src/integrations', file)).href;
const watchdog = built('watchdog/event-loop-watchdog.js');
/** Has an answer drafted in a thread, so that the thread runs. */
const drafts = `
  const { ThreadedLanguageModel } = await import('${built('local/threaded-language-model.js')}');
  const { ask, bakery } = await import('${built('local/drafting/question.fixture.js')}');
  const model = new ThreadedLanguageModel({ log: { error() {} } });
  while (!(await ask(model, bakery, 'Hola')).elsewhere) await new Promise(resolve => setTimeout(resolve, 15));`;
const program = (act: string, limitMs: number, before = '') => `
  import { pbkdf2Sync } from 'node:crypto';
  const { watchEventLoop } = await import('${watchdog}');
  const log = { error: (_, message) => console.log(message) };
  ${before}
  const running = watchEventLoop({ limitMs: ${limitMs}, silent: false, log });
  const end = running.start({ id: '1', task: 'spec/ended', tenantId: 'tenant' });
  running.start({ id: '2', task: 'spec/runs', tenantId: 'tenant' });
  running.start({ id: '3', task: 'spec/by-the-clock', tenantId: null });
  end();
  setInterval(() => {}, 100);
  process.on('message', () => process.send('turns'));
  process.send('up');
  ${act}`;

function run(text: string): { child: ChildProcess; ended: Promise<[number | null, string | null]>; said(): string } {
  const child = spawn(process.execPath, ['--input-type=module', '-e', text], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
  });
  let said = '';
  child.stdout?.on('data', chunk => {
    said += chunk;
  });
  const ended = new Promise<[number | null, string | null]>(resolve =>
    child.once('close', (code, signal) => resolve([code, signal])),
  );
  return { child, ended, said: () => said };
}
const message = (child: ChildProcess) => new Promise(resolve => child.once('message', resolve));
const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

describe('a process whose event loop stands still', () => {
  it.each([
    ['a loop', 'function busy() { for (;;) {} } busy();', 'at busy'],
    ['a regular expression', `/^(a+)+$/.test('a'.repeat(80) + 'b');`, 'at RegExp.test'],
    ['promises that never let go', '(async () => { for (;;) await null; })();', null],
  ])('by %s is ended with its own exit code, and the log says which jobs ran and where', async (_, act, place) => {
    const { ended, said } = run(program(act, 500));
    expect(await ended).toEqual([70, null]);
    const line = JSON.parse(said()) as { place: string[] };
    expect(line).toMatchObject({
      level: 'fatal',
      jobs: [
        { id: '2', task: 'spec/runs', tenantId: 'tenant' },
        { id: '3', task: 'spec/by-the-clock', tenantId: null },
      ],
      msg: expect.stringContaining('the event loop stands still'),
    });
    if (place) expect(line.place[0]).toContain(place);
  });

  it('is ended although answers are drafted in another thread', async () => {
    const { ended, said } = run(program(`void ask(model, bakery, 'Hola'); for (;;) {}`, 500, drafts));
    expect(await ended).toEqual([70, null]);
    expect(JSON.parse(said())).toMatchObject({ level: 'fatal' });
  });

  it('in native code, which answers nothing, is killed', async () => {
    const { ended, said } = run(program(`pbkdf2Sync('a', 'b', 2 ** 31 - 1, 64, 'sha512');`, 500));
    expect(await ended).toEqual([null, 'SIGKILL']);
    expect(JSON.parse(said())).toMatchObject({ jobs: [{ id: '2' }, { id: '3' }], place: [] });
  });
});

describe('a process that is not stuck', () => {
  it('goes on after it was stopped for longer than the limit', async () => {
    const { child, ended } = run(program('', 1_000));
    await message(child);
    child.kill('SIGSTOP');
    await pause(3_000);
    child.kill('SIGCONT');
    // Two limits: the watchdog would have ended it by now.
    await pause(2_000);
    child.send('do you turn?');
    expect(await message(child)).toBe('turns');
    child.kill('SIGKILL');
    expect(await ended).toEqual([null, 'SIGKILL']);
  });

  it.each([
    ['the limit is 0', 0, ''],
    [
      'a debugger may stop it',
      100,
      `const inspector = await import('node:inspector'); inspector.open(0, '127.0.0.1');`,
    ],
  ])('is not watched where %s', async (_, limitMs, before) => {
    const hold = 'const until = Date.now() + 1500; while (Date.now() < until) {}';
    const { child, ended, said } = run(program(`${hold} process.exit(3);`, limitMs, before));
    await message(child);
    expect(await ended).toEqual([3, null]);
    expect(said()).toBe('');
  });
});
