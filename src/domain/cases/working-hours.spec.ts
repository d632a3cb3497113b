import { describe, expect, it } from '@jest/globals';
import { nextOpening } from './working-hours.js';

const zone = 'America/Costa_Rica';
const hours = { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:30' };
/** Local time. 2026-11-16 is a Monday. */
const at = (text: string) => new Date(`${text}:00-06:00`);
const opening = (text: string, more: object = {}) => nextOpening({ ...hours, ...more }, zone, at(text));

describe('when people are at work next', () => {
  it.each([
    ['now, in the middle of the day', '2026-11-16T12:00', '2026-11-16T12:00'],
    ['at the minute at which they begin', '2026-11-16T08:00', '2026-11-16T08:00'],
    ['later the same day', '2026-11-16T05:10', '2026-11-16T08:00'],
    ['the next day, once the day is over', '2026-11-16T17:30', '2026-11-17T08:00'],
    ['behind the weekend', '2026-11-20T22:00', '2026-11-23T08:00'],
    ['behind the weekend, from within it', '2026-11-21T10:00', '2026-11-23T08:00'],
  ])('is %s', (_name, now, then) => {
    expect(opening(now)).toEqual(at(then));
  });

  it('is a week later where one day is worked, and that one is over', () => {
    expect(opening('2026-11-16T18:00', { days: [1] })).toEqual(at('2026-11-23T08:00'));
  });
});
