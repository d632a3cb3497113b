import { expect, it } from '@jest/globals';
import { dayWords } from './day-words.js';

it('writes a day as people do, whatever the zone of the machine', () => {
  expect(dayWords('es', '2026-11-26', { weekday: true })).toBe('jueves, 26 de noviembre');
  expect(dayWords('en', '2026-11-26', { weekday: true })).toBe('Thursday, November 26');
  expect(dayWords('es', '2027-01-01')).toBe('1 de enero');
  expect(dayWords('en', '2027-01-01')).toBe('January 1');
});
