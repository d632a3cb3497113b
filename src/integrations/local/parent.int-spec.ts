import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';

// These tests need separate processes, so they use the build of `npm test`.
const parent = pathToFileURL(path.resolve('dist/src/integrations/local/parent.js')).href;
const SERVER = `
  const { endWithParent } = await import('${parent}');
  const working = setInterval(() => {}, 1000);
  endWithParent(() => { console.log('stopped'); clearInterval(working); });
  console.log('started');`;

/** Runs the program with or without an IPC channel to this process. Returns its output once it has ended. */
function run(program: string, channel: boolean, onOutput: (said: string, close: () => void) => void): Promise<string> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: channel ? ['ignore', 'pipe', 'inherit', 'ipc'] : ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout?.on('data', chunk => {
    said += chunk;
    onOutput(said, () => (channel ? child.disconnect() : child.kill('SIGTERM')));
  });
  // Not 'close': Node does not emit it after this side has disconnected.
  const ended = new Promise(resolve => child.once('exit', resolve));
  const read = new Promise(resolve => child.stdout?.once('end', resolve));
  return Promise.all([ended, read]).then(() => said);
}

describe('endWithParent', () => {
  it('stops a server when the channel to its parent closes', async () => {
    const said = await run(SERVER, true, (text, close) => {
      if (text === 'started\n') close();
    });
    expect(said).toBe('started\nstopped\n');
  });

  it('stops at once a server whose parent died while it was loading', async () => {
    const late = `process.disconnect(); await new Promise(resolve => setImmediate(resolve));${SERVER}`;
    expect(await run(late, true, () => undefined)).toBe('stopped\nstarted\n');
  });

  it('lets a program that is done end while its parent lives', async () => {
    const program = `const { endWithParent } = await import('${parent}'); endWithParent(() => console.log('stopped'));`;
    expect(await run(program, true, () => undefined)).toBe('');
  });

  it('does nothing in a program that was started by hand', async () => {
    const said = await run(SERVER, false, (text, close) => {
      if (text === 'started\n') close();
    });
    expect(said).toBe('started\n');
  });
});
