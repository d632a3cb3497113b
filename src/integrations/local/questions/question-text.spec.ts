import { expect, it } from '@jest/globals';
import { patterns, QuestionText } from './question-text.js';

it('the words of questions fill no more memory than the cache may hold, and are found also when it is full', () => {
  const text = new QuestionText('ventas de «palabra 2999»');
  for (let n = 0; n < 3_000; n += 1) text.has(`otra ${n}`);
  expect(patterns.size).toBe(2_000);
  expect(text.take('palabra 2999')?.[0]).toBe('palabra 2999');
});
