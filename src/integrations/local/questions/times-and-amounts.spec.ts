import { expect, it } from '@jest/globals';
import { type Asked, judge } from './questions.fixture.js';
import timesAndAmounts from './times-and-amounts.json' with { type: 'json' };

// docs/questions.md says how many of these were right before a grammar read the words of times and amounts.
it('understands what people ask of times, amounts, what is due, what nobody has and opposites, and says what it cannot tell', () => {
  const questions = timesAndAmounts as Asked[];
  expect(questions.length).toBeGreaterThan(170);
  expect(questions.filter(one => judge(one) !== 'right').map(({ question }) => question)).toEqual([]);
});
