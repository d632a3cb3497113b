import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { RateLimited } from '../domain/shared/domain-error.js';
import { AttemptGate } from './rate-limit/attempt-gate.js';

export interface RateLimitSettings {
  requestsPerMinute: number;
  costPerMinute: number;
  loginFailuresPerAccount: number;
  loginAccountWindowSeconds: number;
  loginFailuresPerAddress: number;
  loginAddressWindowSeconds: number;
}

export const defaultRateLimitSettings: RateLimitSettings = {
  requestsPerMinute: 600,
  costPerMinute: 50_000,
  loginFailuresPerAccount: 5,
  loginAccountWindowSeconds: 15 * 60,
  loginFailuresPerAddress: 20,
  loginAddressWindowSeconds: 60 * 60,
};

/** Who tries to sign in: the account as typed (an e-mail address), known or not, and the client's IP address. */
export interface LoginAttempt {
  account: string;
  address: string;
  /** The id of a device that has been signed in before: then its own failures count, and nobody else's. */
  device?: string | null;
}

export interface Budget {
  most: number;
  seconds: number;
}

/** Budgets in fixed windows. Everything here throws RateLimited where a budget is used up. */
export interface RateLimits {
  /** Counts one request of a user (or of an address, where nobody is signed in). */
  request(userKey: string): Promise<void>;
  /** Counts an operation's cost, in points of the operation limits. */
  cost(userKey: string, points: number): Promise<void>;
  /** Counts one of anything under a budget of its own, such as web-form posts of an address; `perMinute` is that budget. */
  other(budget: string, key: string, perMinute: number): Promise<void>;
  /** Counts one against a network address (for IPv6 its /64) under a budget of its own. */
  ofAddress(budget: string, address: string, limit: Budget): Promise<void>;
  /** The same for an e-mail address, as its hash; false, and nothing thrown, where the budget is used up. */
  ofMailbox(budget: string, email: string, limit: Budget): Promise<boolean>;
  /**
   * Runs `verify` where the account and the address have failures left, and counts a failure where it gives null. What
   * it throws is passed on and counts nothing. As many attempts run at once as there are failures left, the others
   * wait: a thousand guesses sent together get no further than a thousand in a row. Success forgives the account.
   */
  login<T>(attempt: LoginAttempt, verify: () => Promise<T | null>): Promise<T | null>;
  /** Throws where the account or the address has no failure left; counts nothing. */
  assertLogin(attempt: LoginAttempt): Promise<void>;
  /** Counts a failure; does not throw for it. */
  loginFailed(attempt: LoginAttempt): Promise<void>;
}

/**
 * Makes the budgets. `redis` is an ioredis client without an offline queue, shared by all processes; while it is away
 * (or where there is none) each process counts in its memory, so that the limits never fail open.
 */
export function createRateLimits(options: { redis?: object; settings?: Partial<RateLimitSettings> } = {}): RateLimits {
  const settings = { ...defaultRateLimitSettings, ...options.settings };
  const limiter = (name: string, points: number, duration: number): RateLimiterAbstract => {
    const window = { keyPrefix: `embudo:limit:${name}`, points, duration };
    const insuranceLimiter = new RateLimiterMemory(window);
    if (!options.redis) return insuranceLimiter;
    return new RateLimiterRedis({
      ...window,
      storeClient: options.redis,
      rejectIfRedisNotReady: true,
      insuranceLimiter,
      // A key that is over its budget is refused from memory, so a flood does not become a flood on Redis.
      inMemoryBlockOnConsumed: points + 1,
    });
  };
  const requests = limiter('requests', settings.requestsPerMinute, 60);
  const costs = limiter('cost', settings.costPerMinute, 60);
  const others = new Map<string, RateLimiterAbstract>();
  const accounts = new AttemptGate(
    limiter('login-account', settings.loginFailuresPerAccount, settings.loginAccountWindowSeconds),
  );
  const addresses = new AttemptGate(
    limiter('login-address', settings.loginFailuresPerAddress, settings.loginAddressWindowSeconds),
  );
  const devices = new AttemptGate(
    limiter('login-device', settings.loginFailuresPerAccount, settings.loginAccountWindowSeconds),
  );
  const budgetOf = (budget: string, { most, seconds }: Budget): RateLimiterAbstract => {
    const name = `${budget}:${most}:${seconds}`;
    const known = others.get(name) ?? limiter(`other:${budget}`, most, seconds);
    others.set(name, known);
    return known;
  };
  const keysOf = ({ account, address }: LoginAttempt) => ({
    account: accountKey(account),
    address: networkOf(address),
  });

  return {
    request: userKey => spend(requests, userKey, 1),
    cost: (userKey, points) => spend(costs, userKey, Math.max(0, Math.ceil(points))),
    other: (budget, key, perMinute) => spend(budgetOf(budget, { most: perMinute, seconds: 60 }), key, 1),
    ofAddress: (budget, address, limit) => spend(budgetOf(budget, limit), networkOf(address), 1),
    async ofMailbox(budget, email, limit) {
      try {
        await spend(budgetOf(budget, limit), accountKey(email), 1);
        return true;
      } catch (error) {
        if (error instanceof RateLimited) return false;
        throw error;
      }
    },
    async login(attempt, verify) {
      if (attempt.device) {
        await using own = await devices.enter(attempt.device);
        const found = await verify();
        if (found === null) await own.failed();
        else await devices.forgive(attempt.device);
        return found;
      }
      const keys = keysOf(attempt);
      await using address = await addresses.enter(keys.address);
      await using account = await accounts.enter(keys.account);
      const found = await verify();
      if (found === null) await Promise.all([account.failed(), address.failed()]);
      else await accounts.forgive(keys.account);
      return found;
    },
    async assertLogin(attempt) {
      const keys = keysOf(attempt);
      await Promise.all([addresses.assertLeft(keys.address), accounts.assertLeft(keys.account)]);
    },
    async loginFailed(attempt) {
      const keys = keysOf(attempt);
      await Promise.all([addresses.count(keys.address), accounts.count(keys.account)]);
    },
  };
}

async function spend(limiter: RateLimiterAbstract, key: string, points: number): Promise<void> {
  try {
    await limiter.consume(key, points);
  } catch (refused) {
    if (refused instanceof RateLimiterRes) throw new RateLimited(Math.max(1, Math.ceil(refused.msBeforeNext / 1000)));
    throw refused;
  }
}

/** Case and spaces make no other account, and Redis learns no e-mail address. */
const accountKey = (account: string): string =>
  createHash('sha256').update(account.trim().toLowerCase()).digest('base64url');

/** The address that failures count against: for IPv6 the /64, since whoever holds one address there holds them all. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const bare = address.split('%')[0] ?? address;
  if (!isIPv6(bare)) return address;
  const [left = '', right] = bare.split('::');
  const head = left === '' ? [] : left.split(':');
  const tail = right === undefined || right === '' ? [] : right.split(':');
  // A dotted tail stands for two groups, and never reaches the first four unless there is no gap to fill.
  const groups = tail.length + (tail.at(-1)?.includes('.') ? 1 : 0);
  const full = right === undefined ? head : [...head, ...Array<string>(8 - head.length - groups).fill('0'), ...tail];
  const network = full.slice(0, 4).map(group => Number.parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
}
