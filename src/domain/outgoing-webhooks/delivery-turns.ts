/**
 * Counts what one process sends at once, and lets more wait for a moment instead of going back to the queue, which looks every two seconds.
 */
interface Limits {
  /** How many deliveries of one endpoint are under way at once. */
  ofEndpoint: number;
  /** How many of all endpoints of a tenant, so that slow receivers leave slots for the tenant's messages. */
  ofTenant: number;
  /** How many deliveries of one endpoint wait here, and how long. */
  waiting: number;
  patienceMs: number;
}
interface Waiter {
  endpointId: string;
  go(): void;
}
interface Turns {
  underWay: Map<string, number>;
  waiters: Waiter[];
  /** Endpoints for which a delivery has just waited in vain: no other one waits for them until one of their deliveries ends. */
  slow: Set<string>;
}

export class DeliveryTurns {
  private readonly tenants = new Map<string, Turns>();
  constructor(private readonly limits: Limits) {}

  /** Runs the work when it is its turn; returns null without having run it if that would take too long. */
  async run<T>(tenantId: string, endpointId: string, work: (hasWaited: boolean) => Promise<T>): Promise<T | null> {
    const turns = this.tenants.get(tenantId) ?? { underWay: new Map(), waiters: [], slow: new Set() };
    this.tenants.set(tenantId, turns);
    const hasWaited = !this.isFree(turns, endpointId);
    if (!hasWaited) this.begin(turns, endpointId);
    else if (!(await this.waits(turns, endpointId))) return null;
    try {
      return await work(hasWaited);
    } finally {
      this.end(tenantId, turns, endpointId);
    }
  }

  private isFree({ underWay }: Turns, endpointId: string): boolean {
    const all = [...underWay.values()].reduce((sum, each) => sum + each, 0);
    return all < this.limits.ofTenant && (underWay.get(endpointId) ?? 0) < this.limits.ofEndpoint;
  }

  private begin({ underWay }: Turns, endpointId: string): void {
    underWay.set(endpointId, (underWay.get(endpointId) ?? 0) + 1);
  }

  private waits(turns: Turns, endpointId: string): Promise<boolean> {
    const others = turns.waiters.filter(waiter => waiter.endpointId === endpointId);
    if (turns.slow.has(endpointId) || others.length >= this.limits.waiting) return Promise.resolve(false);
    return new Promise(resolve => {
      const waiter = { endpointId, go: () => answer(true) };
      const timer = setTimeout(() => {
        turns.slow.add(endpointId);
        turns.waiters.splice(turns.waiters.indexOf(waiter), 1);
        answer(false);
      }, this.limits.patienceMs);
      const answer = (isItsTurn: boolean) => {
        clearTimeout(timer);
        resolve(isItsTurn);
      };
      turns.waiters.push(waiter);
    });
  }

  private end(tenantId: string, turns: Turns, endpointId: string): void {
    const left = (turns.underWay.get(endpointId) ?? 1) - 1;
    if (left > 0) turns.underWay.set(endpointId, left);
    else turns.underWay.delete(endpointId);
    turns.slow.delete(endpointId);
    const next = turns.waiters.findIndex(waiter => this.isFree(turns, waiter.endpointId));
    const [waiter] = next < 0 ? [] : turns.waiters.splice(next, 1);
    if (waiter) {
      this.begin(turns, waiter.endpointId);
      waiter.go();
    }
    if (turns.underWay.size === 0) this.tenants.delete(tenantId);
  }
}
