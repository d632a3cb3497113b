import { EventEmitter } from 'node:events';
import { type Job, Logger, parseCronItems, type Runner, run, type WorkerEvents } from 'graphile-worker';
import type { Log } from '../../domain/shared/use-case.js';
import type { Door } from './door.js';
import { fairPool } from './fair-pool.js';
import { FairShare } from './fair-share.js';
import { type JobBody, putBack, runJob } from './run-job.js';
import * as sql from './worker.sql.js';

export interface Lane {
  name: string;
  concurrency: number;
  /** How many jobs are locked ahead: many where jobs are quick, few where each may wait for the outside. */
  ahead: number;
  /** How many of them may be one tenant's, where its jobs are slow. */
  tenantConcurrency: number;
  bodies: Record<string, JobBody>;
  /** Which of the bodies are started by the clock (UTC): once, however many workers look at it. */
  crontab?: { task: string; match: string }[];
}
export interface WorkerOptions {
  door: Door;
  lanes: Lane[];
  /** A pool that has been silent for so long is dead, and its jobs are freed. */
  silentMs: number;
  /** So many milliseconds of work are taken ahead at most. */
  aheadMs: number;
  /** Failed jobs older than this are forgotten. */
  failedJobsDays: number;
  log: Log;
  /** Starts the tenants' recurring tasks; null where another process does. */
  schedules?: { start(): void; stop(): Promise<void> } | null;
  /** Told of each job that starts, how long it was due, and whether its tenant has more waiting than a fetch takes. */
  onStart?(wait: { lane: string; flooding: boolean; seconds: number }): void;
  /** Told every ten seconds what stands in the queue, whichever worker is to run it. */
  onQueue?(state: QueueState): void;
}
export interface QueueState {
  /** Jobs that could run now and do not yet. */
  due: number;
  /** How long the oldest of these has been waiting. */
  oldestSeconds: number;
  /** Jobs that have used up their attempts and can be replayed; no more than 10,000 are counted. */
  givenUp: number;
}

const heartbeatMs = 5_000;
const sweepMs = 10_000;
const restartMs = 1_000;
const analyzeMs = 2_000;
/** How long a runner that gave up may take to end before its lane is started again without it. */
const endingMs = 5_000;
/** For so long after its end a pool may still lock jobs: a statement that a frozen server had taken runs when it wakes. */
const retiredMs = 60_000;
const soonMs = 2_000;
/** From so many waiting jobs on, the log says whose they are. */
const manyDue = 500;

/**
 * When the database dies under a runner that gives up, graphile's local queue rejects one promise that nobody holds, which
 * would end the whole process, server and all. The same error reaches us through the runner; any other still ends it.
 */
function forgiveLocalQueue(error: unknown): void {
  const known = /returning jobs from local queue/.test(String(error));
  if (!known && process.listenerCount('unhandledRejection') === 1) throw error;
}

/** Runs jobs in lanes, so that slow ones never stand in front of quick ones, and frees the jobs of workers that died. */
export class Worker {
  private readonly poolIds = new Set<string>();
  private readonly runners = new Map<Lane, Runner>();
  /** Pools whose runner has ended, and until when their locks are looked for. */
  private readonly retired = new Map<string, number>();
  private readonly renewals = new Map<Lane, () => void>();
  private timers: NodeJS.Timeout[] = [];
  private analyzing = false;
  private beatAt = 0;
  private ending = false;

  private constructor(private readonly options: WorkerOptions) {}

  static async start(options: WorkerOptions): Promise<Worker> {
    const worker = new Worker(options);
    if (!process.listeners('unhandledRejection').includes(forgiveLocalQueue))
      process.on('unhandledRejection', forgiveLocalQueue);
    for (const lane of options.lanes) await worker.startLane(lane);
    options.door.onRecovery(() => {
      for (const renew of worker.renewals.values()) renew();
    });
    await worker.beat();
    await worker.sweep();
    worker.timers = [
      setInterval(() => void worker.beat(), heartbeatMs),
      setInterval(() => void worker.sweep(), sweepMs + Math.random() * 1_000),
      setInterval(() => void worker.analyze(), analyzeMs + Math.random() * 500),
    ];
    options.schedules?.start();
    return worker;
  }

  /** Whether it was told to stop. */
  get stopping(): boolean {
    return this.ending;
  }

  /** Whether every lane takes jobs, and this worker's signs of life are young enough to keep its jobs its own. */
  get running(): boolean {
    const alive = performance.now() - this.beatAt < this.options.silentMs;
    return !this.ending && alive && this.options.lanes.every(lane => this.runners.has(lane));
  }

  /** Takes no new jobs, lets those that run finish, gives the locked ones back. */
  async stop(): Promise<void> {
    this.ending = true;
    for (const timer of this.timers) clearInterval(timer);
    await this.options.schedules?.stop();
    await Promise.allSettled([...this.runners.values()].map(runner => runner.stop()));
  }

  private async startLane(lane: Lane): Promise<void> {
    const events = new EventEmitter() as WorkerEvents;
    let poolId = '';
    events.on('pool:create', ({ workerPool }) => {
      poolId = workerPool.id;
      this.poolIds.add(poolId);
    });
    const { log, aheadMs, door } = this.options;
    const { concurrency: slots, tenantConcurrency: tenantSlots, ahead: batch } = lane;
    const share = new FairShare({ slots, tenantSlots, batch, aheadMs });
    let fetchAgain = () => {};
    events.on('localQueue:init', ({ localQueue }) => {
      fetchAgain = () => localQueue.pulse(1);
    });
    events.on('localQueue:returnJobs', ({ jobs }) => {
      for (const { id } of jobs) share.end(id);
    });
    const taskList = Object.fromEntries(
      Object.entries(lane.bodies).map(([task, body]) => [
        task,
        async (_payload: unknown, { job }: { job: Job }) => {
          const flooding = share.isFlooding(job.id);
          const seconds = Math.max(0, Date.now() - job.run_at.getTime()) / 1_000;
          try {
            if (!share.start(job.id)) return await putBack(door, job, poolId);
            this.options.onStart?.({ lane: lane.name, flooding, seconds });
            await runJob({ door, log }, body, job, poolId);
          } finally {
            if (share.end(job.id)) fetchAgain();
          }
        },
      ]),
    );
    const runner = await run({
      pgPool: fairPool(this.options.door.pool, share),
      taskList,
      concurrency: lane.concurrency,
      noHandleSignals: true,
      parsedCronItems: parseCronItems(lane.crontab ?? []),
      events,
      logger: new Logger(scope => (level, message) => {
        // Jobs are fetched and completed in batches here, so few connections serve many jobs.
        if (message.includes('maxPoolSize')) return;
        if (level === 'error' || level === 'warning') log.warn({ lane: lane.name, job: scope.jobId }, message);
      }),
      preset: {
        worker: {
          pollInterval: 2_000,
          localQueue: { size: lane.ahead },
          completeJobBatchDelay: 20,
          failJobBatchDelay: 5,
          gracefulShutdownAbortTimeout: 20_000,
        },
      },
    });
    this.runners.set(lane, runner);
    let over = false;
    const ended = (error?: unknown) => {
      if (over) return;
      over = true;
      void this.startAgain(lane, poolId, error);
    };
    // A runner that gives up while the database is away may wait for ever for jobs whose outcome it could not write, alive
    // enough to keep its locks and too dead to work.
    events.on('pool:gracefulShutdown', ({ message }) => {
      if (!this.stopping) setTimeout(ended, endingMs, new Error(`the runner does not end: ${message}`)).unref();
    });
    runner.promise.then(() => ended(), ended);
    // The answer to a fetch may be among what was lost: jobs are then locked that nobody has heard of, by a pool that lives.
    this.renewals.set(lane, () => {
      if (this.ending || over) return;
      ended(new Error('connections to the database were lost'));
      void this.retire(runner, poolId);
    });
  }

  /** Lets the jobs of a runner finish; whatever its pool holds after that belongs to nobody. */
  private async retire(runner: Runner, poolId: string): Promise<void> {
    await runner.stop().catch(() => undefined);
    this.retired.set(poolId, Date.now() + retiredMs);
    setTimeout(() => void this.sweep(), soonMs).unref();
  }

  private async freeRetired(): Promise<void> {
    if (this.retired.size === 0) return;
    const pools = [...this.retired.keys()];
    await this.options.door.pool.query({ ...sql.pardon, values: [pools] });
    await this.options.door.pool.query({ ...sql.free, values: [pools] });
    for (const [pool, until] of this.retired) if (until < Date.now()) this.retired.delete(pool);
  }

  /**
   * A runner gives up, and rejects, when the database is away for longer than it tries. The process lives on, and so must
   * the lane. Its pool beats no more: what it had locked is freed like a dead worker's.
   */
  private async startAgain(lane: Lane, poolId: string, error: unknown): Promise<void> {
    this.poolIds.delete(poolId);
    if (!this.ending) this.runners.delete(lane);
    while (!this.ending) {
      this.options.log.error(
        { lane: lane.name, error: error === undefined ? 'it stopped' : String(error) },
        'a lane of the worker ended and is started again',
      );
      await new Promise(resolve => setTimeout(resolve, restartMs));
      if (this.ending) return;
      try {
        await this.startLane(lane);
        await this.beat();
        return;
      } catch (again) {
        error = again;
      }
    }
  }

  private async beat(): Promise<void> {
    try {
      await this.options.door.pool.query({ ...sql.beat, values: [[...this.poolIds]] });
      this.beatAt = performance.now();
    } catch (error) {
      if (!this.ending) this.options.log.warn({ error: String(error) }, 'heartbeat failed');
    }
  }

  /** Without it a new database plans blindly until autovacuum's first round, through just the backlog that hurts. */
  private async analyze(): Promise<void> {
    if (this.analyzing) return;
    this.analyzing = true;
    try {
      await this.options.door.pool.query(sql.analyzeNewTables);
    } catch (error) {
      if (!this.ending) this.options.log.warn({ error: String(error) }, 'looking at new tables failed');
    } finally {
      this.analyzing = false;
    }
  }

  private async sweep(): Promise<void> {
    try {
      await this.freeRetired();
      const { rows } = await this.options.door.pool.query<{ locked_by: string }>({
        ...sql.findSilent,
        values: [this.options.silentMs],
      });
      if (rows.length > 0) {
        const pools = rows.map(row => row.locked_by);
        await this.options.door.pool.query({ ...sql.pardon, values: [pools] });
        await this.options.door.pool.query({ ...sql.free, values: [pools] });
        this.options.log.warn({ pools }, 'freed the jobs of workers that went silent');
      }
      await this.options.door.pool.query(sql.forgetDead);
      const rest = await this.options.door.pool.query(sql.giveUpTheRest);
      if (rest.rows.length > 0)
        this.options.log.error({ jobs: rest.rows.length }, 'jobs whose worker ended at their last attempt');
      await this.options.door.pool.query({ ...sql.forgetFailed, values: [this.options.failedJobsDays] });
      await this.tellQueue();
    } catch (error) {
      if (!this.ending) this.options.log.warn({ error: String(error) }, 'sweep failed');
    }
  }

  private async tellQueue(): Promise<void> {
    const { door, log, onQueue } = this.options;
    const [state] = (await door.pool.query<QueueState>(sql.queueState)).rows;
    if (!state) return;
    onQueue?.(state);
    if (state.due < manyDue) return;
    const { rows: tenants } = await door.pool.query(sql.busiestTenants);
    log.warn(
      { due: state.due, oldestSeconds: Math.round(state.oldestSeconds), tenants },
      'many jobs wait; those of the busiest tenants',
    );
  }
}
