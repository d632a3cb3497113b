import { describe, expect, it } from '@jest/globals';
import { BadInput } from './domain-error.js';
import { idOrNobody, type KeysetList, type PageRequest, rangeOf } from './keyset.js';
import { sqlOf } from './sql-text.js';

const list: KeysetList = {
  name: 'things',
  from: sqlOf('thing'),
  alias: 'thing',
  columns: 'thing.id',
  where: [],
  keys: [
    { sql: 'thing.at', type: 'timestamptz' },
    { sql: 'thing.id', type: 'uuid' },
  ],
  direction: 'DESC',
  defaultPage: { first: 20 },
};
const cursorOf = (...parts: string[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
const own = cursorOf('things DESC', '2026-01-02 03:04:05.678901+00', '0190aaaa-0000-7000-8000-000000000001');

describe('the range of a page request', () => {
  it('goes on from a cursor of its list, either way', () => {
    expect(rangeOf(list, { after: own })).toMatchObject({ size: 20, backwards: false, direction: 'desc' });
    expect(rangeOf(list, { before: own })).toMatchObject({ size: 20, backwards: true, direction: 'asc' });
  });

  it('begins at the start of the list without a cursor; null means the same as left out', () => {
    expect(rangeOf(list, { first: null, after: null, last: null, before: null })).toEqual(rangeOf(list, {}));
  });

  it.each<[string, PageRequest]>([
    ['an empty text', { after: '' }],
    ['an empty text, backwards', { before: '' }],
    ['an empty text with a size', { last: 5, before: '' }],
    ['what is no JSON', { after: 'bm9wZQ' }],
    ["another list's", { after: cursorOf('others DESC', '2026-01-02 03:04:05+00', own) }],
    ["another order's", { after: cursorOf('things ASC', '2026-01-02 03:04:05+00', own) }],
  ])('is refused where its cursor is %s', (_, request) => {
    expect(() => rangeOf(list, request)).toThrow(BadInput);
    expect(() => rangeOf(list, request)).toThrow(/Invalid cursor for this list/);
  });

  it.each<[string, PageRequest, string]>([
    ["another list's cursor", { after: 'bm9wZQ' }, 'after'],
    ["another list's cursor, backwards", { before: 'bm9wZQ' }, 'before'],
    ['the cursor of the other end', { first: 5, before: own }, 'before'],
    ['the cursor of the other end, backwards', { last: 5, after: own }, 'after'],
  ])('is refused with %s, and the argument is named', (_, request, field) => {
    expect(() => rangeOf(list, request)).toThrow(expect.objectContaining({ field: [field] }));
  });

  it.each<[string, PageRequest]>([
    ['both cursors', { after: own, before: '' }],
    ['the cursor of the other end', { first: 5, before: '' }],
    ['the cursor of the other end, backwards', { last: 5, after: '' }],
    ['both sizes', { first: 5, last: 5 }],
  ])('is refused with %s', (_, request) => {
    expect(() => rangeOf(list, request)).toThrow(BadInput);
  });
});

it('an id that is no UUID, also the empty one, is replaced by the nil UUID', () => {
  const nobody = '00000000-0000-0000-0000-000000000000';
  expect([idOrNobody('x'), idOrNobody(''), idOrNobody(null), idOrNobody(undefined)]).toEqual([
    nobody,
    nobody,
    null,
    undefined,
  ]);
});
