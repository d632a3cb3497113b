import { describe, expect, it } from '@jest/globals';
import { RateLimited } from '../../domain/shared/domain-error.js';
import { Refusals } from './refusals.js';

describe('refusals', () => {
  it('stop a network for the rest of the minute, and nobody else', () => {
    let now = 0;
    const refusals = new Refusals(3, () => now);
    const isStopped = (address: string) => {
      try {
        refusals.assertLeft(address);
        return null;
      } catch (error) {
        return error instanceof RateLimited ? error.retryAfterSeconds : String(error);
      }
    };
    expect(isStopped('2001:db8::1')).toBeNull();
    now = 20_000;
    for (const last of ['1', '2', 'ffff']) refusals.count(`2001:db8::${last}`);
    expect([isStopped('2001:db8::9'), isStopped('2001:db8:0:1::9'), isStopped('10.0.0.1')]).toEqual([40, null, null]);
    now = 60_000;
    expect(isStopped('2001:db8::9')).toBeNull();
  });
});
