import type { Clock } from '../shared/clock.js';

export interface BreakerSettings {
  /** Consecutive failures that open it. */
  failures: number;
  /** Milliseconds that it stays open before one call may try again. */
  openMs: number;
  /** The longest that a vendor's own Retry-After is believed, in milliseconds. */
  maxOpenMs: number;
}

/** Leave to make one call; exactly one of its methods is to be called when the call ends. */
export interface Permit {
  succeeded(): void;
  /** `openForMs` opens the circuit at once for that long, as a vendor asked. */
  failed(openForMs?: number | null): void;
  /** The call ended without saying anything about the link (the caller went away). */
  dropped(): void;
}

/**
 * Keeps calls away from a link that keeps failing. Closed: all may pass. Open: none. When the time is over, one call
 * passes as a probe while the others are still kept out; its outcome closes the circuit or opens it again.
 */
export class CircuitBreaker {
  private consecutiveFailures = 0;
  private openUntil: number | null = null;
  private probing = false;
  /** Counts openings and closings: the outcome of a call from an earlier period is late news and changes nothing. */
  private period = 0;

  constructor(
    private readonly clock: Clock,
    private readonly settings: BreakerSettings,
  ) {}

  /** Whether `enter` would refuse now. */
  isOpen(): boolean {
    return this.openUntil !== null && (this.probing || this.clock.now().getTime() < this.openUntil);
  }

  /** A permit for one call, or null while the circuit is open. */
  enter(): Permit | null {
    if (this.isOpen()) return null;
    const probe = this.openUntil !== null;
    if (probe) this.probing = true;
    const period = this.period;
    const whenCurrent = (act: () => void) => {
      if (period !== this.period) return;
      if (probe) this.probing = false;
      act();
    };
    return {
      succeeded: () => whenCurrent(() => this.close(probe)),
      failed: openForMs => {
        // A vendor's own word counts even when it comes late: the calls in flight are all told the same.
        if (openForMs) this.open(openForMs);
        else whenCurrent(() => this.countFailure(probe));
      },
      dropped: () => whenCurrent(() => undefined),
    };
  }

  private close(probe: boolean): void {
    this.consecutiveFailures = 0;
    if (!probe) return;
    this.openUntil = null;
    this.period += 1;
  }

  private countFailure(probe: boolean): void {
    this.consecutiveFailures += 1;
    if (probe || this.consecutiveFailures >= this.settings.failures) this.open(this.settings.openMs);
  }

  private open(forMs: number): void {
    const until = this.clock.now().getTime() + Math.min(forMs, this.settings.maxOpenMs);
    this.openUntil = Math.max(this.openUntil ?? 0, until);
    this.consecutiveFailures = 0;
    this.probing = false;
    this.period += 1;
  }
}
