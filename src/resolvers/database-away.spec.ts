import { describe, expect, it } from '@jest/globals';
import { ServiceUnavailable } from '../domain/shared/domain-error.js';
import { isDatabaseAway } from './error-boundary.js';

const withCode = (code: string, message = 'refused') => Object.assign(new Error(message), { code });

describe('the database is away', () => {
  it.each([
    ['a broken connection', withCode('08006')],
    ['a shutdown', withCode('57P01')],
    ['too many connections', withCode('53300')],
    ['a closed socket', withCode('ECONNRESET')],
    ['a connection that ended', new Error('Connection terminated unexpectedly')],
    ['a refusal of the pool', new ServiceUnavailable('away')],
  ])('after %s', (_, error) => expect(isDatabaseAway(error)).toBe(true));

  it.each([
    ['a message that Postgres cannot read', withCode('08P01', 'invalid message format')],
    ['an error of a statement', withCode('42703')],
    ['a bug', new TypeError('not a function')],
  ])('not after %s', (_, error) => expect(isDatabaseAway(error)).toBe(false));
});
