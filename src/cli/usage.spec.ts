import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { evaluateProvider, trainOwnIntents } from './evaluate.js';
import { load } from './load.js';
import { helpAsked, usage } from './usage.js';
import { readWords } from './words.js';

const commands = [...usage.matchAll(/^ {2}([\w-]+) /gm)].map(([, name = '']) => name);

describe('--help', () => {
  it.each(commands)('says of %s what is said of it alone', command => {
    const said = helpAsked(command, ['--help']);
    expect(said?.match(/^ {2}[\w-]+ /gm)).toEqual([`  ${command} `]);
    expect(helpAsked(command, ['--json', '-h'])).toBe(said);
  });
  it('is heard nowhere else', () => {
    expect(helpAsked('send', ['Hola', '--json'])).toBeNull();
    expect(helpAsked('send', ['--', '--help'])).toBeNull();
    expect(helpAsked('reset', ['--help-me'])).toBeNull();
  });
});

describe('readWords', () => {
  it('refuses what a command does not take, and runs nothing else instead', () => {
    expect(() => readWords(['--help-me', '--dry-run'], {})).toThrow('There is no option --help-me here.');
    expect(() => readWords(['everything'], { json: { type: 'boolean' } })).toThrow(
      'This command does not take «everything».',
    );
    expect(readWords(['Hola', 'Ana'], {}, { text: true }).positionals).toEqual(['Hola', 'Ana']);
  });
});

describe('--file', () => {
  const seenFrom = (folder: string, args: string[]): string[] => {
    const script = `import { withFileOf } from './scripts/bootstrap.mjs';
      process.stdout.write(JSON.stringify(withFileOf(${JSON.stringify(folder)}, ${JSON.stringify(args)})));`;
    return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }));
  };
  it('is a file of the folder in which the command is given', () => {
    const given = ['load', '--tenant', 'a', '--file', 'lines.jsonl'];
    expect(seenFrom('/home/ana', given)).toEqual([...given.slice(0, 4), '/home/ana/lines.jsonl']);
    expect(seenFrom('/home/ana', ['evaluate', '--file=../b.jsonl'])).toEqual(['evaluate', '--file=/home/b.jsonl']);
    expect(seenFrom('/home/ana', ['evaluate', '--file', '/c.jsonl'])).toEqual(['evaluate', '--file', '/c.jsonl']);
    expect(seenFrom('/home/ana', ['send', '--', '--file', 'x'])).toEqual(['send', '--', '--file', 'x']);
  });
  it.each([
    ['load', (file: string) => load(['--tenant', 'none', '--file', file])],
    ['evaluate', (file: string) => evaluateProvider(['--file', file])],
    ['train-intents', (file: string) => trainOwnIntents(['--file', file])],
  ])('of %s is refused in a sentence if it is missing or a folder', async (_, run) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'embudo-cli-'));
    try {
      const missing = path.join(folder, 'none.jsonl');
      await expect(run(missing)).rejects.toThrow(`There is no file ${missing}.`);
      await expect(run(folder)).rejects.toThrow(`${folder} is a folder: name a file in it.`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
