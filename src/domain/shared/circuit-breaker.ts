import type { Clock } from './clock.js';

export interface BreakerSettings {
  /** How many failures in a row open the circuit. */
  failures: number;
  /** Milliseconds that the circuit stays open before one call may try again. */
  openMs: number;
  /** Maximum milliseconds that the circuit stays open, whatever a vendor's Retry-After says. */
  maxOpenMs: number;
  /** Maximum number of counted failures per caller; by default all are counted. */
  countedOfOne?: number;
  /** How many callers' probes must fail before the circuit opens again; 1 by default. */
  failedProbes?: number;
}

/** Permission to make one call. Exactly one of its methods must be called when the call ends. */
export interface Permit {
  succeeded(): void;
  /** With `openForMs`, a pause that a vendor asked for, the circuit opens at once for that many milliseconds. */
  failed(openForMs?: number | null): void;
  /** The service refused this request: it can be reached, but this does not say whether other requests succeed. */
  refused(): void;
  /** The call ended without a result that says anything about the service, such as when the caller went away. */
  dropped(): void;
}

/**
 * Stops calls to a service that keeps failing. Closed: all calls pass. Open: no call passes. When the open time is over, one call
 * passes as a probe while the others are still refused; its outcome closes the circuit or opens it again.
 */
export class CircuitBreaker {
  /** Failures since the last success, by caller. */
  private readonly failures = new Map<string, number>();
  private openUntil: number | null = null;
  private probing = false;
  /** Callers whose probe failed, with the time until which they are refused. Others may still probe. */
  private readonly failedProbes = new Map<string, number>();
  /** Counts openings and closings. The outcome of a call that began in an earlier period is ignored. */
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

  /** Whether the breaker holds no state: it is closed, with no failure since the last success. */
  get isClean(): boolean {
    return this.openUntil === null && this.failures.size === 0;
  }

  /** Returns a permit for one call, or null while the circuit is open. */
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
        // This applies even to a call of an earlier period: the vendor asked for a pause, and says so to all calls in flight.
        if (openForMs) this.open(openForMs);
        else whenCurrent(() => (probe ? this.probeFailed(caller) : this.countFailure(caller)));
      },
      // Does not reset the failures: otherwise the refused requests of one caller would hide that the requests of all others fail.
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
