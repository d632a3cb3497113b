import { expect, it } from '@jest/globals';
import { durationWords } from './duration-words.js';

it.each([
  [1, '1 segundo', '1 second'],
  [45.4, '45 segundos', '45 seconds'],
  [119, '119 segundos', '119 seconds'],
  [120, '2 minutos', '2 minutes'],
  [7_199, '120 minutos', '120 minutes'],
  [7_200, '2 horas', '2 hours'],
])('writes %s seconds in the unit that people would choose', (seconds, spanish, english) => {
  expect(durationWords('es', seconds)).toBe(spanish);
  expect(durationWords('en', seconds)).toBe(english);
});
