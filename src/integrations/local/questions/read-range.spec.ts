import { expect, it } from '@jest/globals';
import { QuestionText } from './question-text.js';
import { readTime } from './read-range.js';

// A Monday.
const today = '2026-11-23';
const readRange = (text: QuestionText, day: string) => {
  const time = readTime(text, day);
  return time && 'range' in time ? time.range : null;
};
const days = (question: string): string | null => {
  const range = readRange(new QuestionText(question), today);
  return range && (range.period ?? `${range.from ?? ''}..${range.until ?? ''}`);
};

it.each([
  ['hoy', 'TODAY'],
  ['¿Qué día de la semana nos escriben más?', null],
  ['mensajes de la semana', 'THIS_WEEK'],
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
  ['la quincena pasada', '2026-11-01..2026-11-16'],
  ['la última quincena', '2026-11-01..2026-11-16'],
  ['la última quincena de octubre', '2026-10-16..2026-11-01'],
  ['last fortnight', '2026-11-01..2026-11-16'],
  ['los últimos 7 días', 'LAST_7_DAYS'],
  ['the past 3 weeks', '2026-11-03..2026-11-24'],
  ['los últimos dos meses', '2026-09-23..2026-11-24'],
  ['en octubre', '2026-10-01..2026-11-01'],
  // A month that has not come yet this year means last year's.
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
  // The day comes first, unless the second number cannot be a month.
  ['el 12/11', '2026-11-12..2026-11-13'],
  ['10/25', '2026-10-25..2026-10-26'],
  ['12-11', '2026-11-12..2026-11-13'],
  ['sales in May', '2026-05-01..2026-06-01'],
  ['05/12/25', '2025-12-05..2025-12-06'],
  ['3-oct', '2026-10-03..2026-10-04'],
  ['Oct 3rd', '2026-10-03..2026-10-04'],
  ['el 15', '2026-11-15..2026-11-16'],
  // For a day that most years lack, the last such day.
  ['el 29 de febrero', '2024-02-29..2024-03-01'],
  ['hace 3 días', '2026-11-20..2026-11-21'],
  ['hace dos martes', '2026-11-10..2026-11-11'],
  ['el lunes pasado', '2026-11-16..2026-11-17'],
  ['el lunes de la semana pasada', '2026-11-16..2026-11-17'],
  ['del 1 al 15', '2026-11-01..2026-11-16'],
  ['del 28 al 5', '2026-10-28..2026-11-06'],
  ['del 1 al 15 del mes pasado', '2026-10-01..2026-10-16'],
  ['entre el 01/10 y el 15/10', '2026-10-01..2026-10-16'],
  ['entre lunes y miércoles', '2026-11-23..2026-11-26'],
  ['del lunes al viernes de la semana pasada', '2026-11-16..2026-11-21'],
  ['de agosto a octubre', '2026-08-01..2026-11-01'],
  ['de noviembre a febrero', '2025-11-01..2026-03-01'],
  ['octubre y noviembre', '2026-10-01..2026-12-01'],
  ['antes del 1 de octubre', '..2026-10-01'],
  ['después del 15/10/2026', '2026-10-16..'],
  ['hasta ayer', '..2026-11-23'],
  ['la semana antepasada', '2026-11-09..2026-11-16'],
  ['la semana del 3 de noviembre', '2026-11-02..2026-11-09'],
  ['two weeks ago', '2026-11-09..2026-11-16'],
  ['el fin de semana pasado', '2026-11-21..2026-11-23'],
  ['the first half of October', '2026-10-01..2026-10-16'],
  ['from last week', '2026-11-16..2026-11-23'],
  ['el 8 de este mes', '2026-11-08..2026-11-09'],
  ['la segunda quincena de octubre', '2026-10-16..2026-11-01'],
  ['Q3', '2026-07-01..2026-10-01'],
  ['el último trimestre de 2025', '2025-10-01..2026-01-01'],
  ['el primer semestre', '2026-01-01..2026-07-01'],
  ['en lo que va del mes', 'THIS_MONTH'],
  ['desde que empezó el año', 'THIS_YEAR'],
  ['noviembre del año pasado', '2025-11-01..2025-12-01'],
])('%s', (question, range) => {
  expect(days(question)).toBe(range);
});

it.each([
  ['el viernes', '2026-11-27..2026-11-28'],
  ['pasado mañana', '2026-11-25..2026-11-26'],
  ['el 5 de enero', '2027-01-05..2027-01-06'],
  // The question may also ask about appointments of the last weeks.
  ['el 3 de noviembre', '2026-11-03..2026-11-04'],
  ['los próximos 7 días', '2026-11-23..2026-12-01'],
])('%s of what lies ahead', (question, days) => {
  expect(readTime(new QuestionText(question), today, true)).toMatchObject({
    range: { from: days.split('..')[0], until: days.split('..')[1] },
  });
});

it.each(['2026-11-21', '2026-11-22'])('the next weekend said on %s is the one after it', saidOn => {
  for (const question of ['citas del próximo fin de semana', 'appointments next weekend'])
    expect(readTime(new QuestionText(question), saidOn, true)).toMatchObject({
      range: { from: '2026-11-28', until: '2026-11-30' },
    });
});

it.each(['el 31 de noviembre', 'November 31', '30/2', '13/25', 'del 25 al 31 de noviembre', 'del 9 al 3 de noviembre'])(
  '%s is no day',
  question => {
    expect(readTime(new QuestionText(question), today)).toHaveProperty('unreal');
  },
);

it.each([
  'los martes',
  'which leads may buy',
  'clientes de 18-25',
  'en la mañana',
  'el 3 de cada mes',
  'productos de 2000 pesos',
])('%s names no stretch of time', question => {
  expect(readTime(new QuestionText(question), today)).toBeNull();
});

it('reads no day that no calendar has, and nothing where no time is named', () => {
  expect(days('el 31 de febrero')).toBeNull();
  expect(days('del 9 al 3 de noviembre')).toBeNull();
  expect(days('leads calientes')).toBeNull();
  // If a month lacks the day, its last day is used.
  expect(readRange(new QuestionText('el último mes'), '2026-03-31')).toMatchObject({ period: 'LAST_MONTH' });
  expect(readRange(new QuestionText('los últimos 13 meses'), '2026-03-31')).toMatchObject({ from: '2025-02-28' });
});
