import { describe, expect, it } from '@jest/globals';
import { isId, newId } from './id.js';

describe('a new id', () => {
  it('is a UUID of version 7, differs from every other, and sorts behind those made before it', () => {
    const ids = Array.from({ length: 20_000 }, newId);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(ids);
    for (const id of [ids[0], ids.at(-1)])
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-/);
  });

  it('carries the time at which it was made', () => {
    const before = Date.now();
    const time = Number.parseInt(newId().replace('-', '').slice(0, 12), 16);
    expect(time).toBeGreaterThanOrEqual(before);
    expect(time).toBeLessThanOrEqual(Date.now() + 1);
  });
});

describe('isId', () => {
  it('takes UUIDs and nothing else', () => {
    expect(isId(newId())).toBe(true);
    for (const text of ['', '1', 'not-an-id', `${newId()} `]) expect(isId(text)).toBe(false);
  });
});
