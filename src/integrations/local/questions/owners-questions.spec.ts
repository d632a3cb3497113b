import { expect, it } from '@jest/globals';
import ownersQuestions from './owners-questions.json' with { type: 'json' };
import { type Asked, judge, readHere } from './questions.fixture.js';

// Written before the patterns: 8 were right then, and 2 were answered with something else without saying so.
it('understands what owners ask of dates, products that are sold, ages and one thing or another', () => {
  const questions = ownersQuestions as Asked[];
  expect(questions.length).toBe(40);
  expect(questions.filter(one => judge(one) !== 'right').map(({ question }) => question)).toEqual([]);
});

it.each([
  'tareas hechas ayer',
  'leads tibios o de instagram',
  'cold leads or from the website',
  'en qué mes se vendieron más productos',
  'qué productos vendió Marta este mes',
  'casos de Ana de ayer',
  'ventas de octubre o noviembre',
])('%s: what cannot be answered is said', question => {
  expect(judge({ question, kind: '', said: true })).toBe('right');
});

it.each([
  ['cuánto se vendió ayer más o menos', 'WON_AMOUNT'],
  ['por qué se vendió menos este mes', 'WON_AMOUNT'],
  ['el día que más se vendió', 'WON_AMOUNT'],
  ['best selling rep this month', 'WON_AMOUNT'],
])('%s asks for no product', (question, metric) => {
  expect(readHere(question)).toMatchObject({ kind: 'FIGURE', metric });
});
