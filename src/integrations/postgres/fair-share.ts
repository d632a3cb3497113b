export interface SharedJob {
  id: string;
  /** The tenant's id, or "-" for jobs that the clock starts. */
  tenant: string;
}
/** The limits of the next fetch: the last five arguments of app.take_jobs. */
export interface FetchLimits {
  /** The maximum number of jobs. */
  maxJobs: number;
  /** The tenant that was served last; the next one in order comes first. */
  lastTenant: string;
  /** The maximum for a tenant that holds no jobs yet. */
  maxPerNewTenant: number;
  /** The tenants that already hold jobs of this lane. `remaining` says how many more each of them may get. */
  holders: string[];
  remaining: number[];
}
export interface ShareSettings {
  /** How many jobs of the lane run at once. */
  slots: number;
  /** The most jobs of one fetch. */
  batch: number;
  /** How many of the slots one tenant may fill with slow jobs. */
  tenantSlots: number;
  /** Upper limit, in milliseconds of work, on the jobs that are taken ahead. Jobs that were taken run before all that come later. */
  aheadMs: number;
  /** Whether another lane, whose jobs come before those of this one, is behind. Then this lane fetches once a second. */
  yields?(): boolean;
  /** Called by the first fetch after which the lane is no longer behind. */
  onCaughtUp?(): void;
}
interface Held {
  tenant: string;
  startedAt: number | null;
  flooding: boolean;
}

/** The assumed duration of a job until the first ones have ended. */
const firstPaceMs = 50;
/** How long a lane that yields waits between two fetches. */
const yieldMs = 1_000;
/** The weight of the newest job in the moving mean. */
const newestWeight = 0.1;

/**
 * Shares one lane of a worker between tenants. Jobs are taken ahead in batches, since a fetch costs as much as many quick jobs.
 * But jobs that were taken run before all that come later, and a tenant whose jobs wait for a slow vendor would fill all slots.
 * So the slower the jobs are, the fewer are taken, in total and per tenant.
 */
export class FairShare {
  private readonly held = new Map<string, Held>();
  private readonly counts = new Map<string, { held: number; running: number }>();
  private lastTenant = '';
  private paceMs = firstPaceMs;
  /** Whether the last fetch left jobs because of a limit of this class. If so, the end of a job makes room for another fetch. */
  private limited = false;
  private behind = false;
  private fetchedAt = Number.NEGATIVE_INFINITY;
  private readonly flooders = new Set<string>();

  constructor(
    private readonly settings: ShareSettings,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Returns the limits of a fetch now, or null if no more jobs may be taken. */
  nextFetch(): FetchLimits | null {
    const { slots, tenantSlots, batch, yields } = this.settings;
    if (yields?.() && this.now() - this.fetchedAt < yieldMs) {
      this.limited = true;
      return null;
    }
    const perSlot = this.jobsPerSlot();
    const maxJobs = Math.min(batch, Math.ceil(slots * perSlot) - this.held.size);
    if (maxJobs <= 0) {
      this.limited = true;
      return null;
    }
    const perTenant = Math.ceil(tenantSlots * perSlot);
    const holders = [...this.counts.keys()];
    const remaining = holders.map(tenant => Math.min(batch, Math.max(0, perTenant - this.countOf(tenant).held)));
    return { maxJobs, lastTenant: this.lastTenant, maxPerNewTenant: Math.min(batch, perTenant), holders, remaining };
  }

  /** Whether the last fetch took as many jobs as it might, in total or of one tenant, so that more may wait. */
  get isBehind(): boolean {
    return this.behind;
  }

  /** Records the jobs of a fetch, in the order in which they start. */
  fetched(jobs: SharedJob[], limits: FetchLimits): void {
    this.fetchedAt = this.now();
    const jobsByTenant = new Map<string, number>();
    for (const { tenant } of jobs) jobsByTenant.set(tenant, (jobsByTenant.get(tenant) ?? 0) + 1);
    const reachedLimit = (tenant: string, count: number) => {
      const index = limits.holders.indexOf(tenant);
      return count >= (index < 0 ? limits.maxPerNewTenant : (limits.remaining[index] ?? 0));
    };
    const wasBehind = this.behind;
    this.behind = jobs.length >= limits.maxJobs || [...jobsByTenant].some(entry => reachedLimit(...entry));
    this.limited = this.behind || limits.remaining.some(room => room === 0);
    if (wasBehind && !this.behind) this.settings.onCaughtUp?.();
    this.noteFlooders(jobsByTenant, jobs.length);
    for (const { id, tenant } of jobs) {
      this.held.set(id, { tenant, startedAt: null, flooding: this.flooders.has(tenant) });
      this.counts.set(tenant, { ...this.countOf(tenant), held: this.countOf(tenant).held + 1 });
    }
    const last = jobs.at(-1);
    if (last) this.lastTenant = last.tenant;
  }

  /**
   * Returns whether a job may start now. It may not if its tenant fills its slots with jobs that turned out to be slow after
   * this one was taken. Then the job must be put back into the queue, so that another tenant's job gets the slot.
   */
  start(id: string): boolean {
    const job = this.held.get(id);
    if (!job) return true;
    const count = this.countOf(job.tenant);
    if (count.running >= this.settings.tenantSlots && this.isSlow(job.tenant)) return false;
    job.startedAt = this.now();
    count.running += 1;
    return true;
  }

  /** Returns whether the job was taken while its tenant flooded the lane. */
  isFlooding(id: string): boolean {
    return this.held.get(id)?.flooding ?? false;
  }

  /** Removes a job that ended or was put back. Returns whether another fetch may find more jobs. */
  end(id: string): boolean {
    const job = this.held.get(id);
    if (!job) return false;
    this.held.delete(id);
    const count = this.countOf(job.tenant);
    if (job.startedAt !== null) {
      this.paceMs += newestWeight * (this.now() - job.startedAt - this.paceMs);
      count.running -= 1;
    }
    count.held -= 1;
    if (count.held === 0) this.counts.delete(job.tenant);
    return this.limited;
  }

  /**
   * Updates which tenants flood the lane. A tenant starts to flood with a fetch that left jobs behind and consists of several
   * jobs, at least half of them this tenant's. It stops with the first fetch that takes all waiting jobs.
   */
  private noteFlooders(jobsByTenant: Map<string, number>, jobs: number): void {
    if (!this.limited) this.flooders.clear();
    else for (const [tenant, count] of jobsByTenant) if (count > 1 && count >= jobs / 2) this.flooders.add(tenant);
  }

  private countOf(tenant: string): { held: number; running: number } {
    return this.counts.get(tenant) ?? { held: 0, running: 0 };
  }

  /** Returns how many jobs a slot finishes in the time that may be taken ahead, at least the running one. */
  private jobsPerSlot(): number {
    const pace = Math.max(
      this.paceMs,
      this.medianAge(() => true),
    );
    return Math.max(1, this.settings.aheadMs / Math.max(pace, 1));
  }

  /**
   * Returns the median age of running jobs, or 0 if fewer than two run. It reveals a vendor that hangs before the first of its
   * jobs ends, and a single long job does not change it.
   */
  private medianAge(counts: (job: Held) => boolean): number {
    const now = this.now();
    const ages = [...this.held.values()].flatMap(job =>
      job.startedAt !== null && counts(job) ? [now - job.startedAt] : [],
    );
    ages.sort((a, b) => a - b);
    return ages.length < 2 ? 0 : (ages[Math.floor((ages.length - 1) / 2)] ?? 0);
  }

  private isSlow(tenant: string): boolean {
    return this.medianAge(job => job.tenant === tenant) > this.settings.aheadMs / 2;
  }
}
