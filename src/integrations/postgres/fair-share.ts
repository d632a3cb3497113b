export interface SharedJob {
  id: string;
  /** A tenant's id; "-" for what the clock starts. */
  tenant: string;
}
/** What the next fetch of a lane may take. The last five arguments of app.take_jobs, by name. */
export interface Ask {
  most: number;
  /** The tenant that was served last: turns go on with the one after it. */
  after: string;
  /** The most for a tenant that holds nothing yet. */
  each: number;
  /** Tenants that hold jobs of this lane already, and how many more each of them may get. */
  holders: string[];
  rooms: number[];
}
export interface ShareSettings {
  /** Jobs that run at once in the lane. */
  slots: number;
  /** The most jobs of one fetch. */
  batch: number;
  /** How many of the slots one tenant may fill with slow jobs. */
  tenantSlots: number;
  /** So many milliseconds of work are taken ahead at most: what is taken stands in front of what comes later. */
  aheadMs: number;
}
interface Held {
  tenant: string;
  startedAt: number | null;
  flooding: boolean;
}

/** Until the first jobs have ended they count as this slow. */
const firstPaceMs = 50;
/** The share of the newest job in the mean. */
const newest = 0.1;

/**
 * How one lane of a worker is shared between tenants. Jobs are taken ahead in batches, since a fetch costs as much as many
 * quick jobs; but a job that was taken ahead stands in front of every job that comes later, and a tenant whose jobs wait
 * for a slow vendor would fill all slots. So the slower jobs are, the fewer are taken, and the fewer of one tenant.
 */
export class FairShare {
  private readonly held = new Map<string, Held>();
  private readonly counts = new Map<string, { held: number; running: number }>();
  private after = '';
  private paceMs = firstPaceMs;
  /** Whether the last fetch left jobs because of a limit here: then the end of a job makes room for another fetch. */
  private limited = false;
  private readonly flooders = new Set<string>();

  constructor(
    private readonly settings: ShareSettings,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** What to fetch now; null where there is no room for another job. */
  ask(): Ask | null {
    const { slots, tenantSlots, batch } = this.settings;
    const perSlot = this.jobsPerSlot();
    const most = Math.min(batch, Math.ceil(slots * perSlot) - this.held.size);
    if (most <= 0) {
      this.limited = true;
      return null;
    }
    const each = Math.ceil(tenantSlots * perSlot);
    const holders = [...this.counts.keys()];
    const rooms = holders.map(tenant => Math.min(batch, Math.max(0, each - this.countOf(tenant).held)));
    return { most, after: this.after, each: Math.min(batch, each), holders, rooms };
  }

  /** Notes what a fetch gave, in the order in which it starts. */
  fetched(jobs: SharedJob[], asked: Ask): void {
    const got = new Map<string, number>();
    for (const { tenant } of jobs) got.set(tenant, (got.get(tenant) ?? 0) + 1);
    const full = (tenant: string, count: number) => {
      const index = asked.holders.indexOf(tenant);
      return count >= (index < 0 ? asked.each : (asked.rooms[index] ?? 0));
    };
    this.limited =
      jobs.length >= asked.most || asked.rooms.some(room => room === 0) || [...got].some(entry => full(...entry));
    this.noteFlooders(got, jobs.length);
    for (const { id, tenant } of jobs) {
      this.held.set(id, { tenant, startedAt: null, flooding: this.flooders.has(tenant) });
      this.counts.set(tenant, { ...this.countOf(tenant), held: this.countOf(tenant).held + 1 });
    }
    const last = jobs.at(-1);
    if (last) this.after = last.tenant;
  }

  /**
   * Whether a job may start now. False where its tenant fills its slots with jobs that turned out to be slow after this one
   * was taken: it is to be given back, for another tenant's job to have the slot.
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

  /** Whether the job was taken among many of its tenant's while more waited. */
  isFlooding(id: string): boolean {
    return this.held.get(id)?.flooding ?? false;
  }

  /** Forgets a job that ended or was given back. True where a fetch might find more now. */
  end(id: string): boolean {
    const job = this.held.get(id);
    if (!job) return false;
    this.held.delete(id);
    const count = this.countOf(job.tenant);
    if (job.startedAt !== null) {
      this.paceMs += newest * (this.now() - job.startedAt - this.paceMs);
      count.running -= 1;
    }
    count.held -= 1;
    if (count.held === 0) this.counts.delete(job.tenant);
    return this.limited;
  }

  /**
   * A tenant floods from a fetch that could not take all that waits and took several jobs of it, most of them all, until a
   * fetch takes all that waits.
   */
  private noteFlooders(got: Map<string, number>, jobs: number): void {
    if (!this.limited) this.flooders.clear();
    else for (const [tenant, count] of got) if (count > 1 && count >= jobs / 2) this.flooders.add(tenant);
  }

  private countOf(tenant: string): { held: number; running: number } {
    return this.counts.get(tenant) ?? { held: 0, running: 0 };
  }

  /** How many jobs a slot works off in the time that may be taken ahead; at least the one that runs. */
  private jobsPerSlot(): number {
    const pace = Math.max(
      this.paceMs,
      this.usualAge(() => true),
    );
    return Math.max(1, this.settings.aheadMs / Math.max(pace, 1));
  }

  /** Of two running jobs one is older: a vendor that hangs is seen before its first job ends, and one long job changes nothing. */
  private usualAge(counts: (job: Held) => boolean): number {
    const now = this.now();
    const ages = [...this.held.values()].flatMap(job =>
      job.startedAt !== null && counts(job) ? [now - job.startedAt] : [],
    );
    ages.sort((a, b) => a - b);
    return ages.length < 2 ? 0 : (ages[Math.floor((ages.length - 1) / 2)] ?? 0);
  }

  private isSlow(tenant: string): boolean {
    return this.usualAge(job => job.tenant === tenant) > this.settings.aheadMs / 2;
  }
}
