import { RateLimited } from '../../domain/shared/domain-error.js';
import { networkOf } from '../rate-limit.js';

const windowMs = 60_000;
/** Beyond so many networks all are forgotten: memory is not what an attack may fill. */
const mostNetworks = 100_000;

/**
 * Counts what was refused to a network (an address, or the /64 of one) in the current minute, so that somebody who tries
 * tokens or addresses of webhooks is stopped before the database is asked. In the memory of this process: it is looked at by
 * every request.
 */
export class Refusals {
  private readonly counts = new Map<string, number>();
  private endsAt = 0;

  constructor(
    private readonly most: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** Throws RateLimited where the address has used up its refusals of this minute. */
  assertLeft(address: string): void {
    if (!this.hasLeft(address)) throw new RateLimited(Math.max(1, Math.ceil((this.endsAt - this.now()) / 1_000)));
  }

  hasLeft(address: string): boolean {
    this.turn();
    return (this.counts.get(networkOf(address)) ?? 0) < this.most;
  }

  count(address: string): void {
    this.turn();
    const network = networkOf(address);
    if (this.counts.size >= mostNetworks) this.counts.clear();
    this.counts.set(network, (this.counts.get(network) ?? 0) + 1);
  }

  private turn(): void {
    if (this.now() < this.endsAt) return;
    this.counts.clear();
    this.endsAt = this.now() + windowMs;
  }
}
