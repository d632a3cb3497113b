import { describe, expect, it } from '@jest/globals';
import { problemIn } from './problem-in.js';

describe('a problem that is stored', () => {
  const ours = 'no_api_key: The account has no usable apiKey.';
  const late = '2026-05-04T10:00:00.000Z';
  it.each([
    ['es', ours, 'no_api_key: La cuenta no tiene un apiKey que sirva.'],
    ['en', ours, ours],
    ['es', 'The receiver answered 503.', 'El receptor respondió 503.'],
    ['es', '190: Error validating access token: it has expired', '190: Error validating access token: it has expired'],
    ['es', 'http_500: HTTP 500', 'http_500: HTTP 500'],
    [
      'es',
      `account_limited: the channel limits how much this account sends (given up: the channel asked to wait until ${late}, and a message waits at most until ${late})`,
      `account_limited: el canal limita cuánto envía esta cuenta (se dejó de intentar: el canal pidió esperar hasta ${late}, y un mensaje espera a lo sumo hasta ${late})`,
    ],
    ['es', 'unknown: no answer in time', 'unknown: no respondió a tiempo'],
  ] as const)('is in %s: %s', (language, problem, told) => {
    expect(problemIn(language, problem)).toBe(told);
    expect(problemIn(language, told)).toBe(told);
    expect(problemIn('en', told)).toBe(problem);
  });
});
