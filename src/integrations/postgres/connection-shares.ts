import { ServiceUnavailable } from '../../domain/shared/domain-error.js';

/** Tenant name of statements without a tenant. Those identify the sender of a request, so they are served before those of any tenant. */
export const noTenant = '';

export interface ConnectionSharesOptions {
  places: number;
  /** How many places one tenant may hold at a time. */
  perTenant: number;
  /** Longest time in milliseconds that a caller waits for a place. */
  waitMs: number;
}

interface Waiting {
  enter(): void;
  refuse(error: Error): void;
}

/** Highest number of waiting callers of one tenant: more could not be served in time, and each takes memory. */
const maxWaiting = 500;
/** The last places are reserved for tenants that hold none, so that a few busy tenants together do not shut out the others. */
const reservedPlaces = 2;

/**
 * Shares a number of places among tenants: each holds at most its share, and when places are scarce the next one goes to the
 * waiting tenant that holds the fewest. Taking a free place is a single map look-up.
 */
export class ConnectionShares {
  private free: number;
  private readonly reserved: number;
  private readonly held = new Map<string, number>();
  /** The waiting callers of each tenant, the oldest first. */
  private readonly queues = new Map<string, Set<Waiting>>();

  constructor(private readonly options: ConnectionSharesOptions) {
    this.free = options.places;
    this.reserved = Math.max(0, Math.min(reservedPlaces, options.places - options.perTenant));
  }

  /** How many places are held. */
  get taken(): number {
    return this.options.places - this.free;
  }

  /** How many callers wait for a place. */
  get waiting(): number {
    let count = 0;
    for (const queue of this.queues.values()) count += queue.size;
    return count;
  }

  /** Takes a place. Returns null if one is free, otherwise a promise, which rejects with ServiceUnavailable if the wait is too long. */
  enter(tenant: string): Promise<void> | null {
    if (!this.fits(tenant)) return this.wait(tenant);
    this.take(tenant);
    return null;
  }

  leave(tenant: string): void {
    const held = this.held.get(tenant) ?? 0;
    if (held > 1) this.held.set(tenant, held - 1);
    else this.held.delete(tenant);
    this.free++;
    if (this.queues.size > 0) this.admit();
  }

  /** Fails all waiting callers with this error. */
  refuseWaiting(error: Error): void {
    for (const queue of [...this.queues.values()]) for (const waiting of [...queue]) waiting.refuse(error);
  }

  private fits(tenant: string): boolean {
    if (tenant === noTenant) return this.free > 0;
    const held = this.held.get(tenant) ?? 0;
    return held < this.options.perTenant && this.free > (held === 0 ? 0 : this.reserved);
  }

  private take(tenant: string): void {
    this.free--;
    this.held.set(tenant, (this.held.get(tenant) ?? 0) + 1);
  }

  private wait(tenant: string): Promise<void> {
    const queue = this.queues.get(tenant) ?? new Set();
    if (queue.size >= maxWaiting) return Promise.reject(tooMany(tenant));
    this.queues.set(tenant, queue);
    return new Promise((resolve, reject) => {
      const settle = () => {
        clearTimeout(timer);
        queue.delete(waiting);
        if (queue.size === 0) this.queues.delete(tenant);
      };
      const waiting: Waiting = {
        enter: () => {
          settle();
          this.take(tenant);
          resolve();
        },
        refuse: error => {
          settle();
          reject(error);
        },
      };
      const timer = setTimeout(() => waiting.refuse(tooMany(tenant)), this.options.waitMs);
      queue.add(waiting);
    });
  }

  /** Gives free places to waiting callers. A tenant that was just served goes behind the others that hold as few places. */
  private admit(): void {
    for (let next = this.nextTenant(); next !== null; next = this.nextTenant()) {
      const queue = this.queues.get(next);
      const [first] = queue ?? [];
      if (!queue || !first) return;
      this.queues.delete(next);
      this.queues.set(next, queue);
      first.enter();
    }
  }

  private nextTenant(): string | null {
    let found: string | null = null;
    let fewest = Number.POSITIVE_INFINITY;
    for (const tenant of this.queues.keys()) {
      const held = tenant === noTenant ? -1 : (this.held.get(tenant) ?? 0);
      if (held < fewest && this.fits(tenant)) [found, fewest] = [tenant, held];
    }
    return found;
  }
}

const tooMany = (tenant: string): ServiceUnavailable =>
  tenant === noTenant
    ? new ServiceUnavailable('No connection of the database became free in time.')
    : new ServiceUnavailable(
        `tenant ${tenant} holds its share of the database's connections`,
        'Your company has too many requests in progress. Try again in a moment.',
      );
