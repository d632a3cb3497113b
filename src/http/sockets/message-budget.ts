/** A bucket of `burst` messages that fills by `perSecond`: how fast one client may talk. */
export class MessageBudget {
  /** In thousandths of a message, so that a message a millisecond adds up exactly. */
  private left: number;

  /** `nowMs` is the time of a clock that never goes back, in milliseconds. */
  constructor(
    private readonly perSecond: number,
    private readonly burst: number,
    private lastMs: number,
  ) {
    this.left = burst * 1000;
  }

  /** Takes one message from the bucket; false where it is empty. */
  take(nowMs: number): boolean {
    this.left = Math.min(this.burst * 1000, this.left + (nowMs - this.lastMs) * this.perSecond);
    this.lastMs = nowMs;
    if (this.left < 1000) return false;
    this.left -= 1000;
    return true;
  }
}
