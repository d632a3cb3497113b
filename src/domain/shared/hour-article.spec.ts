import { expect, it } from '@jest/globals';
import { agreeWithHour } from './hour-article.js';

it.each([
  ['volvemos el lunes a las 1:00', 'volvemos el lunes a la 1:00'],
  ['el lunes a las 01:30 y le respondemos', 'el lunes a la 01:30 y le respondemos'],
  ['3 de marzo de 2026 a las\u00a01:00\u202fp.\u00a0m.', '3 de marzo de 2026 a la\u00a01:00\u202fp.\u00a0m.'],
  ['a las 1 p.m.', 'a la 1 p.m.'],
  ['desde las 1:00 hasta las 11:00', 'desde la 1:00 hasta las 11:00'],
])('one o’clock is singular: %s', (plural, singular) => {
  expect(agreeWithHour(plural)).toBe(singular);
});

it.each(['a las 13:00', 'a las 10:01', 'a las 11:00', 'las 1 000 piezas', 'las 1.5 toneladas', 'Tuesday at 1:00 PM'])(
  'and nothing else changes: %s',
  text => {
    expect(agreeWithHour(text)).toBe(text);
  },
);

it('holds for the long dates of Intl', () => {
  const at = new Date('2026-03-03T19:00:00Z');
  for (const locale of ['es', 'es-419', 'es-MX', 'es-CR', 'es-AR', 'es-ES'])
    for (const hourCycle of ['h12', 'h23'] as const) {
      const long = { year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' } as const;
      const format = new Intl.DateTimeFormat(locale, { timeZone: 'America/Costa_Rica', ...long, hourCycle });
      expect(agreeWithHour(format.format(at))).not.toMatch(/\blas\s0?1:/u);
    }
});
