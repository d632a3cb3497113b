import { spawn } from 'node:child_process';
import { expect, it } from '@jest/globals';

it('an import whose worker is killed half-way is finished by the next one, with each row counted once', async () => {
  const { DATABASE_URL: _shared, REDIS_URL: _events, ...env } = process.env;
  // Runs the built bench as a process with a real server and workers on its own database. The kill comes in the first batch after half.
  const child = spawn(process.execPath, ['dist/bench/import.js', '--rows', '5000', '--kill', '--alone'], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env,
  });
  let told = '';
  child.stdout?.resume();
  child.stderr?.on('data', chunk => {
    told += chunk;
  });
  const code = await new Promise(resolve => child.once('close', resolve));
  // On failure it prints each wrong count and ends with exit code 1.
  expect([code, told.includes('with a kill'), told.match(/^wrong: .*$/gm)]).toEqual([0, true, null]);
});
