import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'embudo-keep-running-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The program ends in these ways, one at each start. `before` runs first in the process that starts it. */
function keepRunning(name: string, ends: string[], before = ''): { ended: Promise<number | null>; starts(): number } {
  const counter = path.join(folder, `${name}.txt`);
  const entry = path.join(folder, `${name}.mjs`);
  writeFileSync(counter, '');
  writeFileSync(
    entry,
    `import { appendFileSync, readFileSync } from 'node:fs';
     appendFileSync(${JSON.stringify(counter)}, '.');
     const start = readFileSync(${JSON.stringify(counter)}, 'utf8').length;
     ${ends.map((end, at) => `if (start === ${at + 1}) { ${end} }`).join('\n')}`,
  );
  const script = `import { keepRunning } from './scripts/bootstrap.mjs'; ${before} process.exit(await keepRunning(${JSON.stringify(entry)}));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: 'ignore',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const ended = new Promise<number | null>(resolve => child.once('close', code => resolve(code)));
  return { ended, starts: () => readFileSync(counter, 'utf8').length };
}

describe('a server or worker', () => {
  it('is started again if its watchdog, an uncaught error or a crash ended it, and not if it ends otherwise', async () => {
    const processes = JSON.stringify(path.resolve('dist/src/processes.js'));
    const { ended, starts } = keepRunning('crashes', [
      'process.exit(70);',
      `const { exitBrokenOnError } = await import(${processes}); exitBrokenOnError(); setTimeout(() => { throw new Error('nobody caught it'); });`,
      `process.kill(process.pid, 'SIGSEGV'); await new Promise(resolve => setTimeout(resolve, 60_000));`,
      'process.exit(1);',
    ]);
    expect(await ended).toBe(1);
    expect(starts()).toBe(4);
  });

  it('is not started again where it is asked to end', async () => {
    // It is asked while it pauses before the next start, at once after it said so: a busy machine could be late from outside.
    const askWhenTold = `
      const { stderr } = process;
      const write = stderr.write.bind(stderr);
      stderr.write = (...given) => {
        if (String(given[0]).includes('started again')) process.kill(process.pid, 'SIGTERM');
        return write(...given);
      };`;
    const { ended, starts } = keepRunning('asked', ['process.exit(70);'], askWhenTold);
    expect(await ended).toBe(70);
    expect(starts()).toBe(1);
  });
});
