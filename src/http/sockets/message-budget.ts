/** A token bucket that limits a client's messages: it holds `burst` and refills by `perSecond`. */
export class MessageBudget {
  /** In thousandths of a message, so that refilling by the millisecond is exact. */
  private left: number;

  /** `nowMs` is the time of a monotonic clock in milliseconds. */
  constructor(
    private readonly perSecond: number,
    private readonly burst: number,
    private lastMs: number,
  ) {
    this.left = burst * 1000;
  }

  /** Takes one message from the bucket. Returns false if it is empty. */
  take(nowMs: number): boolean {
    this.left = Math.min(this.burst * 1000, this.left + (nowMs - this.lastMs) * this.perSecond);
    this.lastMs = nowMs;
    if (this.left < 1000) return false;
    this.left -= 1000;
    return true;
  }
}
