import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Embudo } from '../compose.js';
import { type AccountCount, channelAccountStatuses, countChannelAccounts } from '../domain/conversations/index.js';
import { type RecentFigure, recentFigures } from '../domain/insights/index.js';
import { type ScheduleHealth, scheduleHealth } from '../domain/schedules/index.js';
import { boundedCache, cachedAnswer } from '../domain/shared/bounded-cache.js';
import { finishAnswered } from './after-answers.js';

const pingMs = 1_500;
/** How long the result of a ping is reused, so that many health checks do not load the database. */
const recentMs = 500;
/** How long the counts, figures and task states are reused, so that frequent requests to /health do not load the database. */
const countsKeptMs = 5_000;

export interface HealthOptions {
  embudo: Embudo;
  draining(): boolean;
  /** Returns the reason why the process does not work although its database answers, or null while it works. */
  hindrance?(): string | null;
  /** Further details for /health, besides the database and the events. */
  services(): Record<string, string | number>;
}

/**
 * Serves /health for people, /health/tasks for the recurring tasks, /health/live and /health/ready for orchestrators, and
 * /metrics for Prometheus.
 */
export async function healthRoutes(app: FastifyInstance, options: HealthOptions): Promise<void> {
  const { embudo } = options;
  const databaseAnswers = async (): Promise<boolean> => {
    if (embudo.door.heardWithin(recentMs)) return true;
    const late = new Promise<boolean>(resolve => setTimeout(resolve, pingMs, false).unref());
    const ping = embudo.database.unscoped.query('select 1').then(
      () => true,
      () => false,
    );
    return Promise.race([ping, late]);
  };
  const kept = boundedCache<Promise<AccountCount[]>>({ maxEntries: 1, ttlMs: countsKeptMs });
  /** Returns null if the database does not answer in time. */
  const accountCounts = (): Promise<AccountCount[] | null> =>
    inTime(cachedAnswer(kept, 'counts', () => countChannelAccounts(embudo.database.unscoped)));
  const keptFigures = boundedCache<Promise<RecentFigure[]>>({ maxEntries: 1, ttlMs: countsKeptMs });
  /** Returns null if the database does not answer in time. */
  const figures = (): Promise<RecentFigure[] | null> =>
    inTime(cachedAnswer(keptFigures, 'figures', () => recentFigures(embudo.database.unscoped, new Date())));
  const keptTasks = boundedCache<Promise<ScheduleHealth>>({ maxEntries: 1, ttlMs: countsKeptMs });
  /** Returns null if the database does not answer in time. */
  const tasks = (): Promise<ScheduleHealth | null> =>
    inTime(
      cachedAnswer(keptTasks, 'tasks', () =>
        scheduleHealth(embudo.database.unscoped, new Date(), embudo.recurringTasks),
      ),
    );
  /** Returns the reason why the process is not ready, or null when it is ready. */
  const waitingFor = async (): Promise<string | null> => {
    if (options.draining()) return 'draining';
    if (!(await databaseAnswers())) return 'waiting for the database';
    return options.hindrance?.() ?? null;
  };

  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const waiting = await waitingFor();
    return reply.code(waiting ? 503 : 200).send({ status: waiting ?? 'ready' });
  });
  app.get('/health', async (_request, reply) => {
    const database = await databaseAnswers();
    const well = database && !options.hindrance?.();
    const services = {
      database: database ? 'up' : 'down',
      events: embudo.eventsBy(),
      ...options.services(),
    };
    const counts = database ? await accountCounts() : null;
    return reply.code(well ? 200 : 503).send({
      status: !well ? 'down' : options.draining() ? 'draining' : 'healthy',
      timestamp: new Date().toISOString(),
      uptimeSeconds: Math.round(process.uptime()),
      services,
      ...(counts && { channelAccounts: totalsOf(counts) }),
    });
  });
  app.get('/health/tasks', async (_request, reply) => {
    const found = await tasks();
    if (!found) return reply.code(503).send({ status: 'unknown' });
    return reply.code(found.status === 'critical' ? 503 : 200).send(found);
  });
  app.get('/metrics', async (request, reply) => {
    if (!mayScrape(request.headers.authorization, embudo.config.METRICS_TOKEN, embudo.config.production))
      return reply.code(401).send('Send Authorization: Bearer <METRICS_TOKEN>.');
    finishAnswered();
    const [counts, recent, scheduled] = await Promise.all([accountCounts(), figures(), tasks()]);
    if (counts) embudo.metrics.channelAccounts(counts);
    if (scheduled) embudo.metrics.scheduledTasks(scheduled);
    if (recent) embudo.metrics.conversationFigures(recent);
    const events = embudo.eventsBy();
    if (events !== 'in-process') embudo.metrics.redis(events === 'redis');
    return reply.type(embudo.metrics.registry.contentType).send(await embudo.metrics.registry.metrics());
  });
}

/** Returns the answer, or null if it fails or takes too long. */
function inTime<T>(answer: Promise<T>): Promise<T | null> {
  const late = new Promise<null>(resolve => setTimeout(resolve, pingMs, null).unref());
  return Promise.race([answer.catch(() => null), late]);
}

/** Returns how many accounts have each status. */
const totalsOf = (counts: readonly AccountCount[]): Record<string, number> =>
  Object.fromEntries(
    channelAccountStatuses.map(status => [
      status.toLowerCase(),
      counts.filter(one => one.status === status).reduce((sum, { accounts }) => sum + accounts, 0),
    ]),
  );

/**
 * Returns whether the client may read the metrics. In development they are open if no token is set. In production a token is
 * required; if none is set, nobody may read them.
 */
function mayScrape(authorization: string | undefined, token: string | undefined, production: boolean): boolean {
  if (!token) return !production;
  const [given, wanted] = [Buffer.from(authorization ?? ''), Buffer.from(`Bearer ${token}`)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
