import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { RateLimited } from '../../domain/shared/domain-error.js';
import { SharedBudget } from './shared-budget.js';

beforeEach(() => void jest.useFakeTimers({ now: 0 }));
afterEach(() => void jest.useRealTimers());

/** The store that processes share: the points spent, and the number of requests to it. */
class Store {
  spent = 0;
  asked = 0;
  away = false;
  private readonly answers: (() => void)[] = [];

  /** `held`: answers wait until `letGo` releases them. */
  constructor(private readonly held = false) {}

  async penalty(_key: string | number, points = 1): Promise<RateLimiterRes> {
    this.asked += 1;
    if (this.away) return new RateLimiterRes(0, 60_000, points);
    this.spent += points;
    const { spent } = this;
    if (this.held) await new Promise<void>(resolve => this.answers.push(resolve));
    return new RateLimiterRes(0, 60_000 - (Date.now() % 60_000), spent);
  }

  letGo(): boolean {
    const answer = this.answers.shift();
    answer?.();
    return answer !== undefined;
  }
}

/** Returns for each of the requests whether it was let through. */
const spendTimes = (budget: SharedBudget, times: number, key = 'ana') =>
  Promise.all(
    Array.from({ length: times }, () =>
      budget.spend(key, 1).then(
        () => true,
        () => false,
      ),
    ),
  );
const countTrue = (taken: boolean[]) => taken.filter(Boolean).length;

describe('a budget that processes share', () => {
  it('asks the store once for each fiftieth, and lets through what there is', async () => {
    const store = new Store();
    const budget = new SharedBudget(store, { points: 600, seconds: 60 });
    let taken = 0;
    for (let at = 0; at < 700; at += 1) taken += countTrue(await spendTimes(budget, 1));
    expect(taken).toBe(600);
    expect(store.asked).toBeLessThanOrEqual(600 / 13);
  });

  it('asks before it lets through what is more than that share', async () => {
    const store = new Store();
    store.spent = 40_000;
    const budget = new SharedBudget(store, { points: 50_000, seconds: 60 });
    await budget.spend('ana', 5_000);
    await budget.spend('ana', 5_000);
    await expect(budget.spend('ana', 1)).rejects.toEqual(new RateLimited(60));
    expect(store.asked).toBe(2);
  });

  it('is exact where the budget is too small for shares', async () => {
    const store = new Store();
    const [here, there] = [1, 2].map(() => new SharedBudget(store, { points: 3, seconds: 60 }));
    if (!here || !there) throw new Error('two were made');
    expect(await spendTimes(here, 2)).toEqual([true, true]);
    expect(await spendTimes(there, 2)).toEqual([true, false]);
    expect(await spendTimes(here, 1)).toEqual([false]);
  });

  it('keeps its stated error, however the processes and the answers of the store come', async () => {
    const steps = fc.array(fc.record({ process: fc.nat({ max: 2 }), burst: fc.integer({ min: 0, max: 40 }) }), {
      minLength: 5,
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: 0, max: 8 }), async (sequence, unsettled) => {
        const store = new Store(true);
        const points = 100;
        const processes = [1, 2, 3].map(() => new SharedBudget(store, { points, seconds: 60, unsettled }));
        const results: Promise<boolean[]>[] = [];
        for (const { process, burst } of sequence) {
          const budget = processes[process];
          if (burst === 0) store.letGo();
          else if (budget) results.push(spendTimes(budget, burst));
          for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
        }
        // Releases answers until all requests have theirs.
        let done = false;
        const all = Promise.all(results).finally(() => {
          done = true;
        });
        while (!done) {
          store.letGo();
          await Promise.resolve();
        }
        const asked = sequence.reduce((sum, { burst }) => sum + burst, 0);
        const taken = countTrue((await all).flat());
        expect(taken).toBeLessThanOrEqual(points + 2 * unsettled);
        expect(taken).toBeGreaterThanOrEqual(Math.min(asked, points));
      }),
      { seed: 10, numRuns: 300 },
    );
  });

  it('tells the others after a second of what is spent slowly', async () => {
    const store = new Store();
    const [here, there] = [1, 2].map(() => new SharedBudget(store, { points: 600, seconds: 60 }));
    await here?.spend('ana', 5);
    expect(store.spent).toBe(0);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(store.spent).toBe(5);
    await there?.spend('ana', 595);
    await expect(there?.spend('ana', 1)).rejects.toBeInstanceOf(RateLimited);
  });

  it('counts on from what it knew while the store is away, and begins anew with the next window', async () => {
    const store = new Store();
    const [here, there] = [1, 2].map(() => new SharedBudget(store, { points: 600, seconds: 60 }));
    if (!here || !there) throw new Error('two were made');
    expect(countTrue(await spendTimes(here, 300))).toBe(300);
    expect(countTrue(await spendTimes(there, 100))).toBe(100);
    await jest.advanceTimersByTimeAsync(1_000);
    store.away = true;
    // `here` knows of 300 points and `there` of 400, since `there` asked later.
    expect(countTrue(await spendTimes(there, 300))).toBe(200);
    expect(countTrue(await spendTimes(here, 400))).toBeLessThanOrEqual(300);
    jest.advanceTimersByTime(59_000);
    expect(await spendTimes(here, 1)).toEqual([true]);
  });

  it('goes on without Redis as one process would alone', async () => {
    const alone = new SharedBudget(new RateLimiterMemory({ points: 600, duration: 60 }), { points: 600, seconds: 60 });
    expect(countTrue(await spendTimes(alone, 700))).toBe(600);
    await expect(alone.spend('ana', 1)).rejects.toEqual(new RateLimited(60));
    expect(await spendTimes(alone, 1, 'bruno')).toEqual([true]);
    jest.advanceTimersByTime(60_000);
    expect(await spendTimes(alone, 1)).toEqual([true]);
  });

  it('forgets who has not come for a window', async () => {
    const store = new Store();
    const budget = new SharedBudget(store, { points: 600, seconds: 60 });
    await budget.spend('ana', 1);
    await jest.advanceTimersByTimeAsync(59_000);
    expect(jest.getTimerCount()).toBe(1);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(jest.getTimerCount()).toBe(0);
  });
});
