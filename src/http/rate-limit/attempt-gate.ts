import type { RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import { RateLimited } from '../../domain/shared/domain-error.js';

/** An attempt that may run. Disposing of it (`await using`) lets the next one run. */
export interface RunningAttempt extends AsyncDisposable {
  /** Counts a failure. */
  failed(): Promise<void>;
}

/** The most attempts that may wait for one key. More are refused, since they cost memory and no person signs in like that. */
const maxWaiting = 1000;

interface KeyState {
  /** The number of attempts that run. */
  running: number;
  /** Counts the attempts that have ended. If it changes, a number of failures that was read before may be out of date. */
  ended: number;
  /** The number of attempts that read, wait or run. The entry is deleted when none is left. */
  present: number;
  waiting: (() => void)[];
}

/**
 * Lets at most as many attempts of a key run at once as the key has failures left. Counting failures would not be enough: the
 * check of a password takes long, and all attempts that arrive meanwhile would find the budget unused. Failures are shared by
 * all processes; running attempts are known only to this one.
 */
export class AttemptGate {
  private readonly doors = new Map<string, KeyState>();

  constructor(private readonly failures: RateLimiterAbstract) {}

  /** Waits until the attempt may run. Throws RateLimited if the key has no failure left. */
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
        if (door.waiting.length >= maxWaiting) throw new RateLimited(1);
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
        // All of them check again, since fewer failures may be left than places.
        for (const wake of door.waiting.splice(0)) wake();
        this.depart(key, door);
      },
    };
  }

  /** Throws RateLimited if the key has no failure left. */
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

  private depart(key: string, door: KeyState): void {
    door.present -= 1;
    if (door.present === 0) this.doors.delete(key);
  }
}
