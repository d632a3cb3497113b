import { expect, it } from '@jest/globals';
import { isAbout, monthName } from '../console/src/screens/figures/points-of.js';

it('draws points only with the widget that they were asked for', () => {
  const before = { metric: 'CUSTOMERS', grouping: 'SEGMENT', chart: undefined };
  const now = JSON.stringify({ metric: 'CUSTOMERS_AGAIN', grouping: 'COHORT' });
  expect(isAbout({ widget: before }, now)).toBe(false);
  expect(isAbout({ widget: JSON.parse(now) as unknown }, now)).toBe(true);
  expect(isAbout(undefined, now)).toBe(false);
});

it('writes the month of a cohort, and a key that is no month as it is', () => {
  expect(monthName('2030-05', 'en')).toBe('May 30');
  expect(monthName('2030-05-01', 'en')).toBe('May 30');
  expect(monthName('VIP', 'es')).toBe('VIP');
  expect(monthName('', 'es')).toBe('');
});
