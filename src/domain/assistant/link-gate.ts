import { boundedCache, cachedValue } from '../shared/bounded-cache.js';
import { type BreakerSettings, CircuitBreaker, type Permit } from '../shared/circuit-breaker.js';
import type { Clock } from '../shared/clock.js';

/** Maximum number of tenants with recent failures to remember, per link. Forgetting a tenant costs it a few failed calls. */
const maxTenants = 5_000;

/**
 * Keeps calls away from one link: for a tenant whose own calls keep failing, and for all tenants if the calls of several tenants fail. So
 * what one tenant sends (prompts that the vendor cannot handle, messages that make a model answer nonsense or run out of time) closes the
 * link only to that tenant. A vendor that says how long to wait closes it to all at once, because all tenants call with the same key.
 */
export class LinkGate {
  private readonly shared: CircuitBreaker;
  private readonly own = boundedCache<CircuitBreaker>({ maxEntries: maxTenants });

  constructor(
    private readonly clock: Clock,
    private readonly settings: BreakerSettings,
  ) {
    const countedOfOne = Math.max(1, Math.floor(settings.failures / 2));
    this.shared = new CircuitBreaker(clock, { ...settings, countedOfOne, failedProbes: 2 });
  }

  /** Whether `enter` would refuse this tenant now. */
  isOpen(tenantId: string): boolean {
    return this.shared.isOpen(tenantId) || (this.own.get(tenantId)?.isOpen() ?? false);
  }

  /** Returns a permit for one call of the tenant, or null while the link is closed to it. */
  enter(tenantId: string): Permit | null {
    if (this.isOpen(tenantId)) return null;
    const breaker = this.ownOf(tenantId);
    const own = breaker.enter();
    const shared = this.shared.enter(tenantId);
    const ended = (act: () => void) => {
      act();
      if (breaker.isClean && this.own.get(tenantId) === breaker) this.own.delete(tenantId);
    };
    return {
      succeeded: () =>
        ended(() => {
          own?.succeeded();
          shared?.succeeded();
        }),
      failed: openForMs =>
        ended(() => {
          // A wait that the vendor asks for says nothing about the tenant that happened to receive it.
          if (openForMs) own?.dropped();
          else own?.failed();
          shared?.failed(openForMs);
        }),
      refused: () =>
        ended(() => {
          own?.refused();
          shared?.refused();
        }),
      dropped: () =>
        ended(() => {
          own?.dropped();
          shared?.dropped();
        }),
    };
  }

  private ownOf(tenantId: string): CircuitBreaker {
    return cachedValue(this.own, tenantId, () => new CircuitBreaker(this.clock, this.settings));
  }
}
