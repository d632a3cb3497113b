import { spawn } from 'node:child_process';
import { expect, it } from '@jest/globals';

it('an import whose worker is killed half-way is finished by the next one, with each row counted once', async () => {
  const { DATABASE_URL: _shared, REDIS_URL: _events, ...env } = process.env;
  // The built bench as its own process, with a real server and workers on a database of its own. The kill comes with the first batch after the half.
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
  // It names each count that is wrong, and ends with 1.
  expect([code, told.includes('with a kill'), told.match(/^wrong: .*$/gm)]).toEqual([0, true, null]);
});
