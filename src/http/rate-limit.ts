import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { RateLimited } from '../domain/shared/domain-error.js';
import { AttemptGate } from './rate-limit/attempt-gate.js';
import { SharedBudget } from './rate-limit/shared-budget.js';

export interface RateLimitSettings {
  requestsPerMinute: number;
  costPerMinute: number;
  loginFailuresPerAccount: number;
  loginAccountWindowSeconds: number;
  loginFailuresPerAddress: number;
  loginAddressWindowSeconds: number;
}

const defaultRateLimitSettings: RateLimitSettings = {
  requestsPerMinute: 600,
  costPerMinute: 50_000,
  loginFailuresPerAccount: 5,
  loginAccountWindowSeconds: 15 * 60,
  loginFailuresPerAddress: 20,
  loginAddressWindowSeconds: 60 * 60,
};

/** An attempt to sign in: the account as typed (an e-mail address, which may not exist) and the client's IP address. */
export interface LoginAttempt {
  account: string;
  address: string;
  /** The id of a device that signed in before. If given, only the failures of that device count. */
  device?: string | null;
}

export interface Budget {
  limit: number;
  seconds: number;
}

/**
 * Rate limits in fixed windows. The methods throw RateLimited if a budget is used up. With Redis, all processes share exact
 * counts, except for requests and cost: each further process may let through 2 % more of those (`SharedBudget`).
 */
export interface RateLimits {
  /** Counts a request of a user, or of an address if nobody is signed in. */
  request(userKey: string): Promise<void>;
  /** Counts an operation's cost, in points of the operation limits. */
  cost(userKey: string, points: number): Promise<void>;
  /** Counts one event under a named budget, such as the web-form posts of an address. */
  other(budget: string, key: string, perMinute: number): Promise<void>;
  /** Counts one event of a network address (for IPv6, its /64) under a named budget. */
  ofAddress(budget: string, address: string, limit: Budget): Promise<void>;
  /**
   * Counts one event of an e-mail address under a named budget; only a hash of the address is stored. Returns false instead of
   * throwing if the budget is used up.
   */
  ofMailbox(budget: string, email: string, limit: Budget): Promise<boolean>;
  /**
   * Runs `verify` if neither the account nor the address has used up its failures, and counts a failure if it returns null.
   * Errors of `verify` are passed on and not counted. At most as many attempts run at once as there are failures left, and the
   * others wait, so that parallel guesses gain nothing over sequential ones. A success resets the count of the account, or of the
   * device, if `clears` returns true for it (the default).
   */
  login<T>(attempt: LoginAttempt, verify: () => Promise<T | null>, clears?: (found: T) => boolean): Promise<T | null>;
  /** Throws RateLimited if the account or the address has used up its failures. Counts nothing. */
  assertLogin(attempt: LoginAttempt): Promise<void>;
  /** Counts a failure without checking the limit. */
  loginFailed(attempt: LoginAttempt): Promise<void>;
}

/**
 * Creates the rate limits. `redis` is an ioredis client without an offline queue. While Redis is away, or without Redis, each
 * process counts in its own memory, so that limits always apply.
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
      // A key that is over its budget is refused from memory, so that a flood of requests does not reach Redis.
      inMemoryBlockOnConsumed: points + 1,
    });
  };
  /** Returns the spender of a budget that every request counts against. Asking Redis each time took a tenth of the CPU time of a read. */
  const spending = (name: string, points: number): Spend => {
    const store = limiter(name, points, 60);
    if (!options.redis) return (key, spent) => spend(store, key, spent);
    const budget = new SharedBudget(store, { points, seconds: 60 });
    return (key, spent) => budget.spend(key, spent);
  };
  const spendRequests = spending('requests', settings.requestsPerMinute);
  const spendCost = spending('cost', settings.costPerMinute);
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
  const budgetOf = (budget: string, { limit, seconds }: Budget): RateLimiterAbstract => {
    const name = `${budget}:${limit}:${seconds}`;
    const known = others.get(name) ?? limiter(`other:${budget}`, limit, seconds);
    others.set(name, known);
    return known;
  };
  const keysOf = ({ account, address }: LoginAttempt) => ({
    account: accountKey(account),
    address: networkOf(address),
  });

  return {
    request: userKey => spendRequests(userKey, 1),
    cost: (userKey, points) => spendCost(userKey, Math.max(0, Math.ceil(points))),
    other: (budget, key, perMinute) => spend(budgetOf(budget, { limit: perMinute, seconds: 60 }), key, 1),
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
    async login(attempt, verify, clears = () => true) {
      if (attempt.device) {
        await using own = await devices.enter(attempt.device);
        const found = await verify();
        if (found === null) await own.failed();
        else if (clears(found)) await devices.forgive(attempt.device);
        return found;
      }
      const keys = keysOf(attempt);
      await using address = await addresses.enter(keys.address);
      await using account = await accounts.enter(keys.account);
      const found = await verify();
      if (found === null) await Promise.all([account.failed(), address.failed()]);
      else if (clears(found)) await accounts.forgive(keys.account);
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

type Spend = (key: string, points: number) => Promise<void>;

async function spend(limiter: RateLimiterAbstract, key: string, points: number): Promise<void> {
  try {
    await limiter.consume(key, points);
  } catch (refused) {
    if (refused instanceof RateLimiterRes) throw new RateLimited(Math.max(1, Math.ceil(refused.msBeforeNext / 1000)));
    throw refused;
  }
}

/** Returns a hash, so that Redis stores no e-mail address. Case and outer spaces are ignored. */
const accountKey = (account: string): string =>
  createHash('sha256').update(account.trim().toLowerCase()).digest('base64url');

/** Returns the address or network for which events are counted. For IPv6 it is the /64, since one client usually has all its addresses. */
export function networkOf(written: string): string {
  // Some proxies write the client's port behind its address in X-Forwarded-For. It differs for each connection.
  const [, v4, v6] = /^(?:(\d+(?:\.\d+){3})|\[([\da-f:.]+)\]):\d+$/i.exec(written) ?? [];
  const address = v4 ?? v6 ?? written;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const bare = address.split('%')[0] ?? address;
  if (!isIPv6(bare)) return address;
  const [left = '', right] = bare.split('::');
  const head = left === '' ? [] : left.split(':');
  const tail = right === undefined || right === '' ? [] : right.split(':');
  // An IPv4 tail in dotted form stands for two groups. It can be among the first four only if there is no gap to fill.
  const groups = tail.length + (tail.at(-1)?.includes('.') ? 1 : 0);
  const full = right === undefined ? head : [...head, ...Array<string>(8 - head.length - groups).fill('0'), ...tail];
  const network = full.slice(0, 4).map(group => Number.parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
}
