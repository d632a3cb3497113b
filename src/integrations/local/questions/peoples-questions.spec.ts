import { expect, it } from '@jest/globals';
import peoplesQuestions from './peoples-questions.json' with { type: 'json' };
import { type Asked, fits, readHere } from './questions.fixture.js';

// Written by somebody who saw neither the patterns nor their words. docs/questions.md says how many were right at first.
it('understands most of what people ask, as they write it', () => {
  const questions = peoplesQuestions as Asked[];
  const missed = questions.filter(({ question, alternatives = [], ...reading }) => {
    const read = readHere(question);
    return ![reading, ...alternatives].some(one => fits(one, read));
  });
  expect(questions.length).toBeGreaterThan(100);
  expect(missed.map(({ question }) => question).slice(questions.length * 0.12)).toEqual([]);
});
