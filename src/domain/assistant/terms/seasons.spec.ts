import { describe, expect, it } from '@jest/globals';
import { isOutOfSeason } from './seasons.js';

const summer = 'Del 15 de diciembre al 15 de enero y en Semana Santa la noche tiene un recargo de $10.';

describe('a price of a season', () => {
  it.each([
    ['del 24 al 28 de diciembre, cuánto sería', false],
    ['el 3 de enero', false],
    ['cuánto en semana santa', false],
    ['en diciembre cuánto sale', false],
    ['el 3 de diciembre', true],
    ['del 20 al 25 de enero', true],
    ['cuánto la noche', true],
  ])('holds only in it: %s', (message, isOut) => expect(isOutOfSeason(summer, message)).toBe(isOut));
  it('is no price of the whole year', () =>
    expect(isOutOfSeason('La noche cuesta $40.', 'cuánto la noche')).toBe(false));
});
