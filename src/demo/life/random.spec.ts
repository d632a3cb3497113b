import { describe, expect, it } from '@jest/globals';
import { validate, version } from 'uuid';
import { openingTime } from './opening-time.js';
import { idOf, seededRandom } from './random.js';

describe('seededRandom', () => {
  it('gives the same numbers for the same seed, and others for another', () => {
    const numbers = (seed: string) => {
      const random = seededRandom(seed);
      return Array.from({ length: 50 }, () => random.between(1, 1_000));
    };
    expect(numbers('a')).toEqual(numbers('a'));
    expect(numbers('a')).not.toEqual(numbers('b'));
    expect(Math.min(...numbers('a'))).toBeGreaterThanOrEqual(1);
    expect(Math.max(...numbers('a'))).toBeLessThanOrEqual(1_000);
  });
});

describe('idOf', () => {
  it('gives ids of version 7 that sort by time and differ by key', () => {
    const [early, late] = [new Date('2026-09-01T10:00:00Z'), new Date('2026-09-01T10:00:01Z')];
    const ids = [idOf('a', early), idOf('b', early), idOf('a', late)];
    for (const id of ids) expect([validate(id), version(id)]).toEqual([true, 7]);
    expect(new Set(ids).size).toBe(3);
    expect(idOf('z', early) < idOf('a', late)).toBe(true);
    expect(idOf('a', early)).toBe(ids[0]);
  });
});

describe('openingTime', () => {
  it.each([
    ['2026-11-20T18:30:00Z', '2026-11-20T18:30:00.000Z', 'noon in Costa Rica stays'],
    ['2026-11-20T12:59:00Z', '2026-11-20T00:59:00.000Z', 'before opening it is the evening before'],
    ['2026-11-20T06:10:00Z', '2026-11-20T00:10:00.000Z', 'midnight too'],
    ['2026-11-20T03:10:00Z', '2026-11-20T00:10:00.000Z', 'after closing it is the last hour of the day'],
  ])('%s becomes %s: %s', (at, expected) => {
    expect(openingTime(new Date(at), 'America/Costa_Rica').toISOString()).toBe(expected);
  });
});
