import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { RateLimited } from '../domain/shared/domain-error.js';
import { createRateLimits, type LoginAttempt, networkOf } from './rate-limit.js';

beforeEach(() => void jest.useFakeTimers({ now: 0 }));
afterEach(() => void jest.useRealTimers());

const times = async (count: number, run: () => Promise<unknown>) => {
  for (let at = 0; at < count; at += 1) await run();
};

describe('requests and cost', () => {
  it('let 600 requests a minute of a user through, tell how long to wait, and open again', async () => {
    const limits = createRateLimits();
    await times(600, () => limits.request('ana'));
    jest.advanceTimersByTime(45_500);
    await expect(limits.request('ana')).rejects.toEqual(new RateLimited(15));
    await limits.request('bruno');
    jest.advanceTimersByTime(15_000);
    await limits.request('ana');
  });
  it('let 50,000 points a minute through, whatever the number of operations', async () => {
    const limits = createRateLimits();
    await times(9, () => limits.cost('ana', 5000));
    await limits.cost('ana', 4999.5);
    await expect(limits.cost('ana', 1)).rejects.toBeInstanceOf(RateLimited);
  });
  it('take other figures from the settings', async () => {
    const limits = createRateLimits({ settings: { requestsPerMinute: 2 } });
    await times(2, () => limits.request('ana'));
    await expect(limits.request('ana')).rejects.toEqual(new RateLimited(60));
  });
  it('keep a budget of its own for each other thing', async () => {
    const limits = createRateLimits();
    await times(10, () => limits.other('form', '10.0.0.1', 10));
    await expect(limits.other('form', '10.0.0.1', 10)).rejects.toBeInstanceOf(RateLimited);
    await limits.other('form', '10.0.0.2', 10);
    await limits.other('invite', '10.0.0.1', 10);
  });
});

describe('login', () => {
  const ana: LoginAttempt = { account: 'ana@example.com', address: '10.0.0.1' };
  const wrong = async () => null;

  it('stops after 5 wrong passwords for an account, from any address, for 15 minutes', async () => {
    const limits = createRateLimits();
    let checked = 0;
    const guess = (address: string) =>
      limits.login({ account: ' ANA@example.com', address }, async () => {
        checked += 1;
        return null;
      });
    for (const last of [1, 2, 3, 4, 5]) expect(await guess(`10.0.0.${last}`)).toBeNull();
    await expect(guess('10.0.0.6')).rejects.toEqual(new RateLimited(900));
    await expect(limits.login(ana, async () => 'right')).rejects.toBeInstanceOf(RateLimited);
    expect(checked).toBe(5);
    jest.advanceTimersByTime(900_000);
    expect(await limits.login(ana, async () => 'right')).toBe('right');
  });
  it('stops after 20 wrong passwords from an address, for any account, for an hour', async () => {
    const limits = createRateLimits();
    for (let at = 0; at < 20; at += 1) await limits.login({ account: `a${at}`, address: '2001:db8::1' }, wrong);
    const neighbour = { account: 'b', address: '2001:db8:0:0:ffff::2' };
    await expect(limits.login(neighbour, wrong)).rejects.toEqual(new RateLimited(3600));
    await expect(limits.assertLogin(neighbour)).rejects.toBeInstanceOf(RateLimited);
    await limits.assertLogin({ account: 'b', address: '2001:db8:1::2' });
  });
  it('checks no more passwords when a hundred are sent at once', async () => {
    const limits = createRateLimits();
    let checked = 0;
    const guesses = Array.from({ length: 100 }, () =>
      limits.login(ana, async () => {
        checked += 1;
        await Promise.resolve();
        return null;
      }),
    );
    const outcomes = await Promise.allSettled(guesses);
    expect(checked).toBe(5);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(95);
  });
  it('lets everybody in who is right, a hundred at once', async () => {
    const limits = createRateLimits();
    const entries = Array.from({ length: 100 }, (_, at) => limits.login(ana, async () => at));
    expect(await Promise.all(entries)).toHaveLength(100);
  });
  it('forgives an account, but not an address, on success', async () => {
    const limits = createRateLimits({ settings: { loginFailuresPerAddress: 6 } });
    await times(4, () => limits.login(ana, wrong));
    await limits.login(ana, async () => 'right');
    await times(2, () => limits.login(ana, wrong));
    await expect(limits.login(ana, wrong)).rejects.toEqual(new RateLimited(3600));
  });
  it('counts no failure where the check itself fails, and goes on', async () => {
    const limits = createRateLimits();
    await times(9, () =>
      expect(limits.login(ana, () => Promise.reject(new Error('database away')))).rejects.toThrow('database away'),
    );
    expect(await limits.login(ana, async () => 'right')).toBe('right');
  });
  it('counts failures that are told one by one', async () => {
    const limits = createRateLimits();
    await times(5, () => limits.loginFailed(ana));
    await expect(limits.assertLogin(ana)).rejects.toEqual(new RateLimited(900));
  });
});

describe('networkOf', () => {
  it.each([
    ['203.0.113.7:50123', '203.0.113.7'],
    ['[2001:db8:1:2:3::1]:443', '2001:db8:1:2::/64'],
    ['10.0.0.1', '10.0.0.1'],
    ['::ffff:10.0.0.1', '10.0.0.1'],
    ['2001:db8:0:1:aaaa::1', '2001:db8:0:1::/64'],
    ['2001:db8:0:1:b:c:d:e', '2001:db8:0:1::/64'],
    ['2001:0DB8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['not an address', 'not an address'],
  ])('puts %s into %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
