import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { until } from '../../../testing/index.js';
import { commandTable, type ProcessTable, procTable } from './process-table.js';
import { localeFlags } from './server.js';

const children: ChildProcess[] = [];
const folders: string[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Starts a process that is named postgres, because lsof looks for that name, and that works in the folder. */
function sleeperIn(folder: string): number {
  const program = path.join(folder, 'postgres');
  copyFileSync('/bin/sleep', program);
  const child = spawn(program, ['60'], { cwd: folder, stdio: 'ignore' });
  children.push(child);
  return child.pid ?? 0;
}
function aFolder(): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'embudo-processes-')));
  folders.push(folder);
  return folder;
}

/** The process table of macOS runs on the same commands on Linux, if they are installed. */
const hasCommands = spawnSync('lsof', ['-v']).error === undefined && spawnSync('ps', ['-V']).error === undefined;
const tables: [string, ProcessTable][] = [
  ['/proc', procTable],
  ...(hasCommands ? ([['ps and lsof', commandTable]] as [string, ProcessTable][]) : []),
];

describe.each(tables)('processes by %s', (_name, table) => {
  it('finds who works in a folder, and nobody else', async () => {
    const [mine, other] = [aFolder(), aFolder()];
    const pid = sleeperIn(mine);
    sleeperIn(other);
    await until('it to be found', async () => table.workingIn(mine).length > 0);
    expect(table.workingIn(mine)).toEqual([pid]);
    expect(table.workingIn(path.join(mine, 'nothing'))).toEqual([]);
  });

  it('tells the same start of a process as long as it lives, and none afterwards', async () => {
    const pid = sleeperIn(aFolder());
    const start = table.startOf(pid);
    expect(start).toBeTruthy();
    expect(table.startOf(pid)).toBe(start);
    children[0]?.kill('SIGKILL');
    await until('it to be gone', async () => table.startOf(pid) === undefined);
    expect(table.startOf(process.pid)).toBeTruthy();
  });
});

it('asks initdb for the letters of Unicode everywhere, and for no locale that macOS lacks', () => {
  expect(localeFlags('linux')).toEqual(['--locale=C.UTF-8']);
  expect(localeFlags('darwin').join(' ')).toBe('--locale=C --locale-provider=builtin --builtin-locale=C.UTF-8');
});
