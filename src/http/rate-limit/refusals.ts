import { RateLimited } from '../../domain/shared/domain-error.js';
import { minuteMs } from '../../domain/shared/durations.js';
import { networkOf } from '../rate-limit.js';

const windowMs = minuteMs;
/** With more networks than this, all counts are dropped, so that an attack cannot fill the memory. */
const maxNetworks = 100_000;

/**
 * Counts the refusals of a network (an IPv4 address or an IPv6 /64) in the current minute, so that a client that guesses
 * tokens or webhook addresses is stopped before the database is asked. The counts are in the memory of this process, because
 * every request checks them.
 */
export class Refusals {
  private readonly counts = new Map<string, number>();
  private endsAt = 0;

  constructor(
    private readonly limit: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** Throws RateLimited if the address has used up its refusals of this minute. */
  assertLeft(address: string): void {
    const seconds = this.secondsToWait(address);
    if (seconds > 0) throw new RateLimited(seconds);
  }

  /** Returns the seconds until the address has refusals left; 0 if it has some. */
  secondsToWait(address: string): number {
    return this.hasLeft(address) ? 0 : Math.max(1, Math.ceil((this.endsAt - this.now()) / 1_000));
  }

  hasLeft(address: string): boolean {
    this.startWindow();
    return (this.counts.get(networkOf(address)) ?? 0) < this.limit;
  }

  count(address: string): void {
    this.startWindow();
    const network = networkOf(address);
    if (this.counts.size >= maxNetworks) this.counts.clear();
    this.counts.set(network, (this.counts.get(network) ?? 0) + 1);
  }

  private startWindow(): void {
    if (this.now() < this.endsAt) return;
    this.counts.clear();
    this.endsAt = this.now() + windowMs;
  }
}
