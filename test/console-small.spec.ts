import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { distanceOf } from '../console/src/lib/distance.js';
import { stageBeside } from '../console/src/screens/board/stage-beside.js';
import { shopOf } from '../console/src/screens/customer-pen/demo-shop.js';
import { isKnown } from '../console/src/screens/workshop/answers.js';

const read = (name: string) => readFileSync(path.join(import.meta.dirname, '../console/src', name), 'utf8');
/** The Spanish words of a key in a table of texts. */
const wordsOf = (table: string, key: string): string => {
  const found = new RegExp(`\\b${key}: \\{\\s*es: '([^']+)'`).exec(read(table))?.[1];
  if (!found) throw new Error(`${table} has no ${key}.`);
  return found;
};
const inSpanish = (words: string, values: Record<string, number>): string =>
  String(new IntlMessageFormat(words, 'es').format(values));

it('rounds a distance in time before it chooses the unit', () => {
  const minutes = 60_000;
  expect(distanceOf(-59.6 * minutes)).toEqual([-1, 'hour']);
  expect(distanceOf(-59.4 * minutes)).toEqual([-59, 'minute']);
  expect(distanceOf(23.7 * 60 * minutes)).toEqual([1, 'day']);
  expect(distanceOf(90 * minutes)).toEqual([2, 'hour']);
  expect(distanceOf(20_000)).toEqual([0, 'minute']);
});

it('takes an answer without sources for known, unless the agent says that it does not know', () => {
  expect(isKnown({ action: 'ANSWER' })).toBe(true);
  expect(isKnown({ action: 'NOT_KNOWN' })).toBe(false);
});

it('offers to write as a customer only to a shop of the demo, not to a business that was registered beside it', () => {
  const demo = { shops: [{ tenantId: 't1' }] };
  expect(shopOf(demo, 't1')).toEqual({ tenantId: 't1' });
  expect(shopOf(demo, 't2')).toBeNull();
  expect(shopOf(null, 't1')).toBeNull();
});

describe('texts', () => {
  it('agree with the number of rows that a change left', () => {
    const done = wordsOf('screens/lists/lists.texts.ts', 'done');
    expect(inSpanish(done, { updated: 5, failed: 3 })).toBe('Cambiados 5; 3 quedaron como estaban.');
    expect(inSpanish(done, { updated: 5, failed: 1 })).toBe('Cambiados 5; 1 quedó como estaba.');
    const undone = wordsOf('screens/import/import.texts.ts', 'UNDONE');
    expect(inSpanish(undone, { restored: 4, kept: 0 })).toBe('Deshecho: 4 como antes');
    expect(inSpanish(undone, { restored: 4, kept: 1 })).toBe(
      'Deshecho: 4 como antes, 1 se queda porque alguien lo cambió después',
    );
  });

  it('name the status of a lead alike in lists and figures', () => {
    const inLists = wordsOf('screens/inbox/person.texts.ts', 'NURTURING');
    expect(wordsOf('screens/figures/metric.texts.ts', 'NURTURING')).toBe(inLists);
  });
});

it('finds the stage beside one, and none beyond the ends', () => {
  expect(stageBeside(['a', 'b', 'c'], 'b', 1)).toBe('c');
  expect(stageBeside(['a', 'b', 'c'], 'b', -1)).toBe('a');
  expect(stageBeside(['a', 'b', 'c'], 'c', 1)).toBeNull();
  expect(stageBeside(['a', 'b', 'c'], 'a', -1)).toBeNull();
  expect(stageBeside(['a'], 'x', 1)).toBeNull();
});
