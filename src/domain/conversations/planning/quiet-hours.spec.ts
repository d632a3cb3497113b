import { describe, expect, it } from '@jest/globals';
import { nextAwake } from './quiet-hours.js';

const night = { from: '21:00', to: '08:00' };

describe('nextAwake', () => {
  it.each([
    // New York puts its clock forward on 8 March 2026 and back on 1 November.
    ['a night that a clock change shortens', 'America/New_York', night, '2026-03-08T03:00:00Z', '2026-03-08T12:00:00Z'],
    [
      'a night that a clock change lengthens',
      'America/New_York',
      night,
      '2026-11-01T02:00:00Z',
      '2026-11-01T13:00:00Z',
    ],
    [
      'hours whose end is skipped',
      'America/New_York',
      { from: '00:00', to: '02:30' },
      '2026-03-08T06:00:00Z',
      '2026-03-08T07:00:00Z',
    ],
    [
      'hours whose end comes twice',
      'America/New_York',
      { from: '00:00', to: '01:30' },
      '2026-11-01T04:30:00Z',
      '2026-11-01T05:30:00Z',
    ],
    [
      'hours that come again as the clock is put back',
      'America/New_York',
      { from: '00:00', to: '01:30' },
      '2026-11-01T06:10:00Z',
      '2026-11-01T06:30:00Z',
    ],
    ['a change of half an hour', 'Australia/Lord_Howe', night, '2026-10-03T12:00:00Z', '2026-10-03T21:00:00Z'],
    ['a zone of three quarters of an hour', 'Asia/Kathmandu', night, '2026-06-01T16:00:00Z', '2026-06-02T02:15:00Z'],
    [
      'hours within a day',
      'America/Panama',
      { from: '12:00', to: '14:00' },
      '2026-06-01T18:30:00Z',
      '2026-06-01T19:00:00Z',
    ],
    ['the last second before them', 'America/Panama', night, '2026-06-02T01:59:59Z', '2026-06-02T01:59:59Z'],
    ['their first second', 'America/Panama', night, '2026-06-02T02:00:00Z', '2026-06-02T13:00:00Z'],
    ['their last second', 'America/Panama', night, '2026-06-02T12:59:59Z', '2026-06-02T13:00:00Z'],
    ['their end', 'America/Panama', night, '2026-06-02T13:00:00Z', '2026-06-02T13:00:00Z'],
  ] as const)('knows %s', (_name, zone, quiet, at, next) => {
    expect(nextAwake([zone], quiet, new Date(at)).toISOString()).toBe(new Date(next).toISOString());
  });

  it('waits for all of several zones', () => {
    const zones = ['America/New_York', 'Pacific/Honolulu'];
    expect(nextAwake(zones, night, new Date('2026-06-01T13:00:00Z')).toISOString()).toBe('2026-06-01T18:00:00.000Z');
  });

  it('goes by the first of zones that are never awake together', () => {
    const quiet = { from: '09:00', to: '07:00' };
    expect(nextAwake(['America/Panama', 'Asia/Tokyo'], quiet, new Date('2026-06-01T15:00:00Z')).toISOString()).toBe(
      '2026-06-02T12:00:00.000Z',
    );
  });
});
