import { describe, expect, it } from '@jest/globals';
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
