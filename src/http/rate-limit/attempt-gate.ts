import type { RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import { RateLimited } from '../../domain/shared/domain-error.js';

/** One attempt that is under way. Let go of it (`await using`) and the next one may run. */
export interface RunningAttempt extends AsyncDisposable {
  /** Counts a failure. */
  failed(): Promise<void>;
}

/** Attempts waiting for one key beyond this many are refused: they cost memory, and nobody signs in like that. */
const longestQueue = 1000;

interface Door {
  /** Attempts that run. */
  running: number;
  /** Rises whenever an attempt ends: a count of failures that was read before then may lack its failure. */
  ended: number;
  /** Attempts that read, wait or run; the door is kept as long as there is one. */
  present: number;
  waiting: (() => void)[];
}

/**
 * Lets at most as many attempts of a key run at once as the key has failures left. Counting failures alone is not
 * enough: checking a password takes long, and every attempt sent meanwhile would find the budget whole. Attempts under
 * way are known to this process only, failures to all.
 */
export class AttemptGate {
  private readonly doors = new Map<string, Door>();

  constructor(private readonly failures: RateLimiterAbstract) {}

  /** Waits for a place. Throws RateLimited where the key has no failure left. */
  async enter(key: string): Promise<RunningAttempt> {
    const door = this.doors.get(key) ?? { running: 0, ended: 0, present: 0, waiting: [] };
    this.doors.set(key, door);
    door.present += 1;
    try {
      for (;;) {
        const ended = door.ended;
        const left = await this.left(key);
        if (ended !== door.ended) continue;
        if (door.running < left) break;
        if (door.waiting.length >= longestQueue) throw new RateLimited(1);
        await new Promise<void>(resolve => door.waiting.push(resolve));
      }
    } catch (error) {
      this.depart(key, door);
      throw error;
    }
    door.running += 1;
    return {
      failed: () => this.count(key),
      [Symbol.asyncDispose]: async () => {
        door.running -= 1;
        door.ended += 1;
        // All of them look again: a failure less may be left than there are places.
        for (const wake of door.waiting.splice(0)) wake();
        this.depart(key, door);
      },
    };
  }

  /** Throws RateLimited where the key has no failure left. */
  async assertLeft(key: string): Promise<void> {
    await this.left(key);
  }

  /** Counts a failure of the key. */
  async count(key: string): Promise<void> {
    await this.failures.penalty(key, 1);
  }

  /** Forgets the key's failures. */
  async forgive(key: string): Promise<void> {
    await this.failures.delete(key);
  }

  private async left(key: string): Promise<number> {
    const used: RateLimiterRes | null = await this.failures.get(key);
    const left = this.failures.points - (used?.consumedPoints ?? 0);
    if (left <= 0) throw new RateLimited(Math.max(1, Math.ceil((used?.msBeforeNext ?? 0) / 1000)));
    return left;
  }

  private depart(key: string, door: Door): void {
    door.present -= 1;
    if (door.present === 0) this.doors.delete(key);
  }
}
