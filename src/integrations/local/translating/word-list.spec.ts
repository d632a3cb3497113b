import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { plainWord } from './spanish-forms.js';

const kinds: Readonly<Record<string, string>> = {
  nouns: 'noun',
  measures: 'measure',
  adjectives: 'adj',
  verbs: 'verb',
};

/** The entries of a list: their kind, and their first form as it is looked up. */
const entriesOf = (name: string): string[] =>
  readFileSync(new URL(`./words/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => line.split('|').map(field => field.trim()))
    .map(([form = '', , kind = '']) => `${kinds[name] ?? kind}: ${plainWord(form.split('/')[0] ?? '')}`);

// Without accents two entries can be the same, and the one that is read later says nothing.
it('no entry of the word lists hides another', () => {
  const entries = ['other', ...Object.keys(kinds)].flatMap(entriesOf);
  expect(entries.length).toBeGreaterThan(1_000);
  expect(entries.filter((entry, at) => entries.indexOf(entry) !== at)).toEqual([]);
});
