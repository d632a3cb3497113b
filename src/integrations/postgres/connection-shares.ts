import { ServiceUnavailable } from '../../domain/shared/domain-error.js';

/** The tenant of statements that work without one: they find who is asking, so they come before those who are known. */
export const nobodys = '';

export interface ConnectionSharesOptions {
  /** Places in all. */
  places: number;
  /** Places that one tenant may hold at a time. */
  perTenant: number;
  /** How long one waits for a place, in milliseconds. */
  waitMs: number;
}

interface Waiting {
  enter(): void;
  refuse(error: Error): void;
}

/** More than that waiting for one tenant could not be served in time anyway, and each takes memory. */
const mostWaiting = 500;
/** The last places are for tenants that hold none, so that a few busy tenants together do not shut out the others. */
const keptFree = 2;

/**
 * Divides a number of places among tenants: each holds at most its share, and when places are scarce the next one goes to
 * the waiting tenant that holds the fewest. Taking a place that is free is one look into a map.
 */
export class ConnectionShares {
  private free: number;
  private readonly kept: number;
  private readonly held = new Map<string, number>();
  /** By tenant, those who have waited longest first. */
  private readonly queues = new Map<string, Set<Waiting>>();

  constructor(private readonly options: ConnectionSharesOptions) {
    this.free = options.places;
    this.kept = Math.max(0, Math.min(keptFree, options.places - options.perTenant));
  }

  /** How many wait for a place. */
  get waiting(): number {
    let count = 0;
    for (const queue of this.queues.values()) count += queue.size;
    return count;
  }

  /** Takes a place: null where it is had at once, else a promise that fails with ServiceUnavailable when it takes too long. */
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

  /** Refuses all who wait. */
  refuseWaiting(error: Error): void {
    for (const queue of [...this.queues.values()]) for (const waiting of [...queue]) waiting.refuse(error);
  }

  private fits(tenant: string): boolean {
    if (tenant === nobodys) return this.free > 0;
    const held = this.held.get(tenant) ?? 0;
    return held < this.options.perTenant && this.free > (held === 0 ? 0 : this.kept);
  }

  private take(tenant: string): void {
    this.free--;
    this.held.set(tenant, (this.held.get(tenant) ?? 0) + 1);
  }

  private wait(tenant: string): Promise<void> {
    const queue = this.queues.get(tenant) ?? new Set();
    if (queue.size >= mostWaiting) return Promise.reject(tooMany(tenant));
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

  /** Gives what is free to those who wait. Whoever was served goes to the end of the tenants that hold as few. */
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
      const held = tenant === nobodys ? -1 : (this.held.get(tenant) ?? 0);
      if (held < fewest && this.fits(tenant)) [found, fewest] = [tenant, held];
    }
    return found;
  }
}

const tooMany = (tenant: string): ServiceUnavailable =>
  tenant === nobodys
    ? new ServiceUnavailable('No connection of the database became free in time.')
    : new ServiceUnavailable(
        `tenant ${tenant} holds its share of the database's connections`,
        'Your company’s requests already hold all the connections of the database that one company may. Try again in a moment.',
      );
