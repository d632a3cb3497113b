import { describe, expect, it } from '@jest/globals';
import { clockIn, halfIn } from './hour-words.js';

describe('a time of day', () => {
  it.each([
    ['mejor el jueves a las 3', 15],
    ['a las 10 de la mañana', 10],
    ['a las 7 am', 7],
    ['a las 7', 7],
    ['tipo las 4 y media', 16.5],
    ['a la una', 13],
    ['a las dos y cuarto', 14.25],
    ['15:00', 15],
    ['a las 15:30 hrs', 15.5],
    ['el 26 de noviembre, 3:00 p. m.', 15],
    ['jueves, 26 de noviembre, 15:00', 15],
    ['Thursday at 3', 15],
    ['at 10 am', 10],
    ['3pm please', 15],
    ['12 pm', 12],
    ['al mediodía', 12],
    ['a las 8 de la noche', 20],
  ])('is heard in "%s"', (text, hour) => expect(clockIn(text)).toBe(hour * 60));

  it.each(['el 26 de noviembre', 'necesito 3 sacos', 'el jueves', 'cuesta 15.000', 'a las 45', '3/4/2027'])(
    'is not heard in "%s"',
    text => expect(clockIn(text)).toBeNull(),
  );

  it('is a half of the day, which a greeting is not', () => {
    const texts = ['por la tarde', 'el jueves en la mañana', 'buenas tardes', 'mañana', 'in the afternoon'];
    expect(texts.map(halfIn)).toEqual(['AFTERNOON', 'MORNING', null, null, 'AFTERNOON']);
  });
});
