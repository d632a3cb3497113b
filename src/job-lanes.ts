import type { Config } from './config.js';
import { type Actor, installationActor, systemActor } from './domain/shared/actor.js';
import { Postponed } from './domain/shared/postponed.js';
import { StoppedWorkers } from './domain/shared/stopped-workers.js';
import type { Log, UseCaseContext } from './domain/shared/use-case.js';
import { admitArrivals } from './integrations/postgres/admit-arrivals.js';
import type { Lane } from './integrations/postgres/lane.js';
import type { JobBody } from './integrations/postgres/run-job.js';
import type { PrometheusMetrics } from './integrations/telemetry/metrics.js';
import { type CronTask, crontab } from './jobs/crontab.js';
import { allTasks, type Task } from './jobs/index.js';

type ContextOf = (actor: Actor, requestId?: string) => UseCaseContext;
type Settings = Pick<Config, 'WORKER_INTAKE_CONCURRENCY' | 'WORKER_OUTSIDE_CONCURRENCY' | 'WORKER_TENANT_PERCENT'>;

/** Returns the two lanes of a worker: one for quick and scheduled jobs, one for jobs that wait for other services. */
export function jobLanes(settings: Settings, context: ContextOf, metrics: PrometheusMetrics, log: Log): Lane[] {
  const bodies = (lane: Task['lane']): Lane['bodies'] =>
    Object.fromEntries(
      allTasks.filter(task => task.lane === lane).map(task => [task.name, jobBody(task, context, metrics)]),
    );
  const byTheClock = Object.fromEntries(crontab.map(task => [task.name, cronBody(task, context, metrics)]));
  const { WORKER_INTAKE_CONCURRENCY: intake, WORKER_OUTSIDE_CONCURRENCY: outside } = settings;
  const ofOneTenant = (slots: number) => Math.max(1, Math.floor((slots * settings.WORKER_TENANT_PERCENT) / 100));
  return [
    {
      name: 'intake',
      concurrency: intake,
      tenantConcurrency: ofOneTenant(intake),
      ahead: intake * 8,
      bodies: { ...bodies('intake'), ...byTheClock },
      beforeFetch: admitArrivals({
        log,
        onDuplicates: (provider, count) => metrics.inbound(provider, 'DUPLICATE', count),
      }),
      crontab: crontab.map(({ name, match }) => ({ task: name, match })),
    },
    {
      name: 'outside',
      concurrency: outside,
      tenantConcurrency: ofOneTenant(outside),
      ahead: outside * 2,
      bodies: bodies('outside'),
      // What waits to be stored comes first: sellers see it at once, and messages of one contact are answered together.
      yieldsTo: 'intake',
    },
  ];
}

/** A job runs with the id of the request that started it, so one id connects request, job and model call in the logs. */
function jobBody(task: Task, contextOf: ContextOf, metrics: PrometheusMetrics): JobBody {
  return async (payload, job) => {
    const startedAt = performance.now();
    const { tenantId, requestId, run } = task.read(payload);
    const context = contextOf(systemActor(tenantId), requestId ?? undefined);
    let outcome: 'done' | 'failed' | 'postponed' = 'failed';
    try {
      await run(context, job);
      outcome = 'done';
    } catch (error) {
      if (error instanceof Postponed) outcome = 'postponed';
      throw error;
    } finally {
      const ms = performance.now() - startedAt;
      metrics.job(task.name, outcome, ms / 1000);
      context.log.info({ job: task.name, outcome, attempt: job.attempt, ms: Math.round(ms) }, 'job');
    }
  };
}

/** Scheduled jobs belong to no tenant. */
function cronBody(task: CronTask, contextOf: ContextOf, metrics: PrometheusMetrics): JobBody {
  return async (_payload, job) => {
    if (job.isDeadly) throw new StoppedWorkers();
    const startedAt = performance.now();
    const context = contextOf(installationActor);
    let outcome: 'done' | 'failed' = 'failed';
    try {
      await task.run(context);
      outcome = 'done';
    } finally {
      metrics.job(task.name, outcome, (performance.now() - startedAt) / 1000);
      context.log.info({ job: task.name, outcome }, 'job');
    }
  };
}
