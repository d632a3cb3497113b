import { describe, expect, it } from '@jest/globals';
import { isTimeZone, timeZoneOf } from './time-zone.js';

describe('a time zone', () => {
  it.each([
    ['America/Panama', 'America/Panama'],
    ['america/panama', 'America/Panama'],
    ['UTC', 'UTC'],
    ['EST', 'America/Panama'],
  ])('is called by its usual name: %s', (text, name) => {
    expect(timeZoneOf(text)).toBe(name);
    expect(isTimeZone(text)).toBe(true);
  });

  it.each(['+05:00', '-05', '+0530', 'Costa Rica', '', 'ECT', 'ART', 'AST', 'cst'])('is none of %j', text => {
    expect(timeZoneOf(text)).toBeNull();
    expect(isTimeZone(text)).toBe(false);
  });
});
