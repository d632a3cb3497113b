import { EventEmitter } from 'node:events';
import { type Job, Logger, parseCronItems, type Runner, run, type WorkerEvents } from 'graphile-worker';
import type { RunningJobs } from '../watchdog/event-loop-watchdog.js';
import { fairPool } from './fair-pool.js';
import { FairShare } from './fair-share.js';
import type { Lane } from './lane.js';
import { QueueCleaner, type QueueCleanerOptions } from './queue-cleaner.js';
import { putBack, runJob } from './run-job.js';
import { type Isolation, suspectsLane } from './suspects.js';
import * as sql from './worker.sql.js';

export interface WorkerOptions extends QueueCleanerOptions {
  lanes: Lane[];
  /** Upper limit, in milliseconds of work, on the jobs that are taken ahead. */
  aheadMs: number;
  /** Starts the tenants' recurring tasks, or null if another process does it. */
  schedules?: { start(): void; stop(): Promise<void> } | null;
  /** Is told which jobs run. */
  running?: RunningJobs;
  /** Runs the jobs that may have ended their workers, apart from this process; by default they run in it. */
  isolation?: Isolation;
  /** Called for each job that starts, with the time since it was due and whether its tenant floods the lane. */
  onStart?(wait: { lane: string; flooding: boolean; seconds: number }): void;
}

const heartbeatMs = 5_000;
const sweepMs = 10_000;
const restartMs = 1_000;
const analyzeMs = 2_000;
/** How long a runner that shuts down may take before its lane is started again without waiting for it. */
const endingMs = 5_000;
/** How soon a sweep follows the end of a runner. */
const soonMs = 2_000;

/**
 * Ignores one known unhandled rejection. When the database fails while a runner shuts down, graphile-worker's local queue
 * rejects a promise without a handler, which would end the whole process, including the server. The runner reports the same
 * error. Any other unhandled rejection still ends the process.
 */
function forgiveLocalQueue(error: unknown): void {
  const known = /returning jobs from local queue/.test(String(error));
  if (!known && process.listenerCount('unhandledRejection') === 1) throw error;
}

const tenantOf = ({ payload }: Job): string | null => {
  const { tenantId } = (payload ?? {}) as { tenantId?: unknown };
  return typeof tenantId === 'string' ? tenantId : null;
};

/** Runs jobs in lanes, so that quick ones never wait for slow ones, and starts a lane again when its runner ends. */
export class Worker {
  private readonly cleaner: QueueCleaner;
  private readonly lanes: Lane[];
  private readonly poolIds = new Set<string>();
  private readonly runners = new Map<Lane, Runner>();
  private readonly renewals = new Map<Lane, () => void>();
  private readonly shares = new Map<string, FairShare>();
  private readonly fetches = new Map<Lane, () => void>();
  private timers: NodeJS.Timeout[] = [];
  private analyzing = false;
  private beatAt = 0;
  private ending = false;

  private constructor(private readonly options: WorkerOptions) {
    this.cleaner = new QueueCleaner(options, () => this.ending);
    this.lanes = [...options.lanes, suspectsLane(options.lanes, options.isolation ?? null)];
  }

  static async start(options: WorkerOptions): Promise<Worker> {
    const worker = new Worker(options);
    if (!process.listeners('unhandledRejection').includes(forgiveLocalQueue))
      process.on('unhandledRejection', forgiveLocalQueue);
    // This runs before the first job: without statistics a connection plans a statement so that it reads all of a tenant, and
    // keeps that plan until the statement is planned again.
    await worker.analyze();
    for (const lane of worker.lanes) await worker.startLane(lane);
    options.door.onRecovery(() => {
      for (const renew of worker.renewals.values()) renew();
    });
    await worker.sendHeartbeat();
    await worker.cleaner.sweep();
    worker.timers = [
      setInterval(() => void worker.sendHeartbeat(), heartbeatMs),
      setInterval(() => void worker.cleaner.sweep(), sweepMs + Math.random() * 1_000),
      setInterval(() => void worker.analyze(), analyzeMs + Math.random() * 500),
    ];
    options.schedules?.start();
    return worker;
  }

  get stopping(): boolean {
    return this.ending;
  }

  /** Whether every lane takes jobs and the last heartbeat is recent enough that no other worker frees this worker's jobs. */
  get running(): boolean {
    const alive = performance.now() - this.beatAt < this.options.silentMs;
    return !this.ending && alive && this.lanes.every(lane => this.runners.has(lane));
  }

  /** Takes no new jobs, lets the running ones finish and returns the other jobs that this worker had locked. */
  async stop(): Promise<void> {
    this.ending = true;
    for (const timer of this.timers) clearInterval(timer);
    await this.options.schedules?.stop();
    await Promise.allSettled([...this.runners.values()].map(runner => runner.stop()));
    await this.options.isolation?.stop();
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
    const share = new FairShare({
      slots,
      tenantSlots,
      batch,
      aheadMs: lane.aheadMs ?? aheadMs,
      yields: () => lane.yieldsTo !== undefined && this.shares.get(lane.yieldsTo)?.isBehind === true,
      onCaughtUp: () => {
        for (const [other, fetch] of this.fetches) if (other.yieldsTo === lane.name) fetch();
      },
    });
    this.shares.set(lane.name, share);
    let fetchAgain = () => {};
    events.on('localQueue:init', ({ localQueue }) => {
      fetchAgain = () => localQueue.pulse(1);
      this.fetches.set(lane, fetchAgain);
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
          let ended = () => {};
          try {
            if (!share.start(job.id)) return await putBack(door, job, poolId);
            ended = this.options.running?.start({ id: job.id, task, tenantId: tenantOf(job) }) ?? ended;
            this.options.onStart?.({ lane: lane.name, flooding, seconds });
            await runJob({ door, log }, body, job, poolId);
          } finally {
            ended();
            if (share.end(job.id)) fetchAgain();
          }
        },
      ]),
    );
    const runner = await run({
      pgPool: fairPool(this.options.door.pool, share, lane.beforeFetch),
      taskList,
      concurrency: lane.concurrency,
      noHandleSignals: true,
      parsedCronItems: parseCronItems(lane.crontab ?? []),
      events,
      logger: new Logger(scope => (level, message) => {
        // graphile-worker warns that the pool is small. But jobs are fetched and completed in batches, so few connections suffice.
        if (message.includes('maxPoolSize')) return;
        if (level === 'error' || level === 'warning') log.warn({ lane: lane.name, job: scope.jobId }, message);
      }),
      preset: {
        worker: {
          pollInterval: 2_000,
          localQueue: { size: lane.ahead },
          completeJobBatchDelay: 50,
          failJobBatchDelay: 5,
          gracefulShutdownAbortTimeout: 20_000,
        },
      },
    });
    this.runners.set(lane, runner);
    let hasEnded = false;
    const ended = (error?: unknown) => {
      if (hasEnded) return;
      hasEnded = true;
      void this.startAgain(lane, poolId, error);
    };
    // A runner that shuts down while the database is away may wait forever for jobs whose outcome it could not write: it would
    // keep its locks and run nothing.
    events.on('pool:gracefulShutdown', ({ message }) => {
      if (!this.stopping) setTimeout(ended, endingMs, new Error(`the runner does not end: ${message}`)).unref();
    });
    runner.promise.then(() => ended(), ended);
    // The answer to a fetch may have been lost with the connections. A living pool then holds locks on jobs that it does not
    // know of, so the runner is replaced and its locks are freed.
    this.renewals.set(lane, () => {
      if (this.ending || hasEnded) return;
      ended(new Error('connections to the database were lost'));
      void this.retire(runner, poolId);
    });
  }

  /** Lets the jobs of a runner finish. The sweep then frees the jobs that its pool still holds. */
  private async retire(runner: Runner, poolId: string): Promise<void> {
    await runner.stop().catch(() => undefined);
    this.cleaner.retire(poolId);
    setTimeout(() => void this.cleaner.sweep(), soonMs).unref();
  }

  /**
   * Starts a lane again after its runner ended, which happens when the database is away for longer than the runner retries. The
   * old pool sends no more heartbeats, so its jobs are freed like those of a dead worker.
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
        await this.sendHeartbeat();
        return;
      } catch (failure) {
        error = failure;
      }
    }
  }

  private async sendHeartbeat(): Promise<void> {
    try {
      await this.options.door.pool.query({ ...sql.sendHeartbeat, values: [[...this.poolIds]] });
      this.beatAt = performance.now();
    } catch (error) {
      if (!this.ending) this.options.log.warn({ error: String(error) }, 'heartbeat failed');
    }
  }

  /** Runs ANALYZE on new tables. Otherwise their statements would be planned without statistics until autovacuum's first round. */
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
}
