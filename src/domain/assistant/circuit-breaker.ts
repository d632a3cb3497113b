import type { Clock } from '../shared/clock.js';

export interface BreakerSettings {
  /** Consecutive failures that open it. */
  failures: number;
  /** Milliseconds that it stays open before one call may try again. */
  openMs: number;
  /** The longest that a vendor's own Retry-After is believed, in milliseconds. */
  maxOpenMs: number;
  /** How many failures of one caller count at most; all of them by default. */
  countedOfOne?: number;
  /** How many callers' probes have to fail before it opens again; 1 by default. */
  failedProbes?: number;
}

/** Leave to make one call; exactly one of its methods is to be called when the call ends. */
export interface Permit {
  succeeded(): void;
  /** `openForMs` opens the circuit at once for that long, as a vendor asked. */
  failed(openForMs?: number | null): void;
  /** The link answered that it takes no such question: it can be reached, and nothing else is known of it. */
  refused(): void;
  /** The call ended without saying anything about the link (the caller went away). */
  dropped(): void;
}

/**
 * Keeps calls away from a link that keeps failing. Closed: all may pass. Open: none. When the time is over, one call
 * passes as a probe while the others are still kept out; its outcome closes the circuit or opens it again.
 */
export class CircuitBreaker {
  /** Failures since the last success, by caller. */
  private readonly failures = new Map<string, number>();
  private openUntil: number | null = null;
  private probing = false;
  /** Callers whose probe failed, and until when they are kept out. Others may still probe. */
  private readonly failedProbes = new Map<string, number>();
  /** Counts openings and closings: the outcome of a call from an earlier period is late news and changes nothing. */
  private period = 0;

  constructor(
    private readonly clock: Clock,
    private readonly settings: BreakerSettings,
  ) {}

  /** Whether `enter` would refuse this caller now. */
  isOpen(caller = ''): boolean {
    if (this.openUntil === null) return false;
    return this.probing || this.now() < Math.max(this.openUntil, this.failedProbes.get(caller) ?? 0);
  }

  /** Whether it has nothing to remember: closed, and no failure since the last success. */
  get isClean(): boolean {
    return this.openUntil === null && this.failures.size === 0;
  }

  /** A permit for one call, or null while the circuit is open. */
  enter(caller = ''): Permit | null {
    if (this.isOpen(caller)) return null;
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
        else whenCurrent(() => (probe ? this.probeFailed(caller) : this.countFailure(caller)));
      },
      // Otherwise one caller's refused questions would hide that everybody else's fail.
      refused: () => whenCurrent(() => (probe ? this.close(true) : undefined)),
      dropped: () => whenCurrent(() => undefined),
    };
  }

  private close(probe: boolean): void {
    this.failures.clear();
    if (!probe) return;
    this.openUntil = null;
    this.failedProbes.clear();
    this.period += 1;
  }

  private countFailure(caller: string): void {
    const most = this.settings.countedOfOne ?? this.settings.failures;
    this.failures.set(caller, Math.min(most, (this.failures.get(caller) ?? 0) + 1));
    let counted = 0;
    for (const times of this.failures.values()) counted += times;
    if (counted >= this.settings.failures) this.open(this.settings.openMs);
  }

  private probeFailed(caller: string): void {
    this.failedProbes.set(caller, this.now() + this.settings.openMs);
    if (this.failedProbes.size >= (this.settings.failedProbes ?? 1)) this.open(this.settings.openMs);
  }

  private open(forMs: number): void {
    const until = this.now() + Math.min(forMs, this.settings.maxOpenMs);
    this.openUntil = Math.max(this.openUntil ?? 0, until);
    this.failures.clear();
    this.failedProbes.clear();
    this.probing = false;
    this.period += 1;
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}
