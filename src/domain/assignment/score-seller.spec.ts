import { expect, it } from '@jest/globals';
import { scoreSeller } from './score-seller.js';

const seller = {
  id: 's',
  skills: [],
  regions: [],
  languages: [],
  capacity: 10,
  load: 0,
  givenLately: 0,
  lastGivenAt: null,
  isAtWork: true,
  isAway: false,
  sources: { Feria: { given: 4, won: 3 } },
};
const scoreOf = (source: string) =>
  scoreSeller({ id: 'l', about: [], city: null, language: null, source, sellerId: null, ownSellerId: null }, seller, {
    language: 'es',
    mostGivenLately: 0,
  })?.score;

it('a lead has the same score from every source without history, whatever its name', () => {
  for (const source of ['constructor', 'toString', '__proto__']) expect(scoreOf(source)).toBe(scoreOf('Radio'));
  expect(scoreOf('Feria')).toBeGreaterThan(scoreOf('Radio') ?? 1);
});
