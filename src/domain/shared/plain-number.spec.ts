import { expect, it } from '@jest/globals';
import { plainNumber } from './plain-number.js';

it.each([
  [1e21, '1000000000000000000000'],
  [1e-7, '0.0000001'],
  [-1.5e-9, '-0.0000000015'],
  [0.1, '0.1'],
  [1234567.891, '1234567.891'],
  [0, '0'],
])('%d is written as %s', (value, text) => {
  expect(plainNumber(value)).toBe(text);
});
