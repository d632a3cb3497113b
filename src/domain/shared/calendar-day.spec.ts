import { describe, expect, it } from '@jest/globals';
import { addDays, isDay } from './calendar-day.js';

describe('addDays', () => {
  it('counts over months, leap years and years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2027-01-01', -366)).toBe('2025-12-31');
  });

  it('stays within the years of four digits, so that its texts sort as days', () => {
    expect(addDays('9999-12-31', 1)).toBe('9999-12-31');
    expect(addDays('9999-12-30', 400)).toBe('9999-12-31');
    expect(addDays('0001-01-01', -1)).toBe('0001-01-01');
    for (const days of [1e12, -1e12]) expect(isDay(addDays('2026-11-23', days))).toBe(true);
  });
});
