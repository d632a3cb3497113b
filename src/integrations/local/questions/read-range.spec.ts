import { expect, it } from '@jest/globals';
import { QuestionText } from './question-text.js';
import { readRange } from './read-range.js';

// A Monday.
const today = '2026-11-23';
const days = (question: string): string | null => {
  const range = readRange(new QuestionText(question), today);
  return range && (range.period ?? `${range.from ?? ''}..${range.until ?? ''}`);
};

it.each([
  ['hoy', 'TODAY'],
  ['yesterday', 'YESTERDAY'],
  ['anteayer', '2026-11-21..2026-11-22'],
  ['esta semana', 'THIS_WEEK'],
  ['la semana pasada', '2026-11-16..2026-11-23'],
  ['la semana que viene', '2026-11-30..2026-12-07'],
  ['este mes', 'THIS_MONTH'],
  ['el mes pasado', 'LAST_MONTH'],
  ['last year', '2025-01-01..2026-01-01'],
  ['este trimestre', '2026-10-01..2027-01-01'],
  ['el trimestre pasado', '2026-07-01..2026-10-01'],
  ['esta quincena', '2026-11-16..2026-12-01'],
  ['los últimos 7 días', 'LAST_7_DAYS'],
  ['the past 3 weeks', '2026-11-03..2026-11-24'],
  ['los últimos dos meses', '2026-09-23..2026-11-24'],
  ['en octubre', '2026-10-01..2026-11-01'],
  // A month that is still to come was last year's.
  ['en diciembre', '2025-12-01..2026-01-01'],
  ['marzo de 2025', '2025-03-01..2025-04-01'],
  ['en 2025', '2025-01-01..2026-01-01'],
  ['desde julio', '2026-07-01..'],
  ['del 3 al 9 de noviembre', '2026-11-03..2026-11-10'],
  ['entre el 28 de octubre y el 2 de noviembre', '2026-10-28..2026-11-03'],
  ['from October 28 to November 2', '2026-10-28..2026-11-03'],
  ['from December 20 to January 5', '2025-12-20..2026-01-06'],
  ['el 5 de noviembre', '2026-11-05..2026-11-06'],
  ['on November 5', '2026-11-05..2026-11-06'],
  ['2026-02-03', '2026-02-03..2026-02-04'],
  ['el viernes', '2026-11-20..2026-11-21'],
  ['el lunes', '2026-11-23..2026-11-24'],
  ['desde siempre', 'ALL'],
])('%s', (question, range) => {
  expect(days(question)).toBe(range);
});

it('reads no day that no calendar has, and nothing where no time is named', () => {
  expect(days('el 31 de febrero')).toBeNull();
  expect(days('del 9 al 3 de noviembre')).toBeNull();
  expect(days('leads calientes')).toBeNull();
  // The end of a short month stands for the day that it lacks.
  expect(readRange(new QuestionText('el último mes'), '2026-03-31')).toMatchObject({ period: 'LAST_MONTH' });
  expect(readRange(new QuestionText('los últimos 13 meses'), '2026-03-31')).toMatchObject({ from: '2025-02-28' });
});
