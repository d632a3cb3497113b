import type { Config } from './config.js';
import { Viewers } from './domain/access/index.js';
import {
  askAndRecord,
  type LanguageModel,
  ModelChain,
  ModelSpending,
  OwnModels,
  ReplyCache,
  Transcription,
} from './domain/assistant/index.js';
import { InboundAccounts, InboundWriter, sendableTypes } from './domain/conversations/index.js';
import type { Actor } from './domain/shared/actor.js';
import { systemClock } from './domain/shared/clock.js';
import type { EventListener } from './domain/shared/database.port.js';
import { hourMs } from './domain/shared/durations.js';
import { newId } from './domain/shared/id.js';
import type { LiveEvents } from './domain/shared/live-events.port.js';
import type { Ports, UseCaseContext } from './domain/shared/use-case.js';
import { openDoors } from './doors.js';

import { MediaLinks } from './http/media-links.js';
import { createRateLimits, networkOf, type RateLimits } from './http/rate-limit.js';
import { connectProviders } from './integrations/channel-providers.js';
import { JoseAccessTokens } from './integrations/crypto/access-tokens.js';
import { ArgonPasswords } from './integrations/crypto/passwords.js';
import { AesSecretBox } from './integrations/crypto/secret-box.js';
import { storageOf } from './integrations/files/storage-of.js';
import { LocalLiveEvents } from './integrations/local/local-pubsub.js';
import { localSources } from './integrations/local/reading/sources/source-reader.js';
import { localLikeness } from './integrations/local/reading/topics.js';
import { localOwnModels } from './integrations/local/understanding/tenant/own-model-engine.js';
import { mailerOf } from './integrations/mail/mailer-of.js';
import { GuardedClient } from './integrations/outbound/guarded-client.js';
import { PostgresDatabase } from './integrations/postgres/database.js';
import type { ScopedPool } from './integrations/postgres/door.js';
import { Orm } from './integrations/postgres/orm.js';
import type { Replica } from './integrations/postgres/replica.js';
import type { JobBody } from './integrations/postgres/run-job.js';
import { PostgresSendPace } from './integrations/postgres/send-pace.js';
import { TenantSchedules } from './integrations/postgres/tenant-schedules.js';
import { Worker, type WorkerOptions } from './integrations/postgres/worker.js';
import { connectRedis } from './integrations/redis/redis-connection.js';
import { RedisHeartbeat } from './integrations/redis/redis-heartbeat.js';
import { RedisLiveEvents } from './integrations/redis/redis-pubsub.js';
import { RedisSendPace } from './integrations/redis/redis-send-pace.js';
import { sheetReader } from './integrations/spreadsheets/sheets.js';
import { sheetWriter } from './integrations/spreadsheets/write-sheet.js';
import { createLog, type Logger } from './integrations/telemetry/log.js';
import { PrometheusMetrics } from './integrations/telemetry/metrics.js';
import { inSpan, startTracing } from './integrations/telemetry/tracing.js';
import { loadPushKeys } from './integrations/web-push/push-keys.js';
import { WebPush } from './integrations/web-push/web-push.adapter.js';
import { pageFacts } from './integrations/website/page-facts.js';
import { jobLanes } from './job-lanes.js';
import { durableListeners, scheduledTasksAt } from './jobs/index.js';
import { languageModels, localModelOf, transcriberOf } from './language-models.js';
import { isLive, publishedOf } from './resolvers/subscriptions/topics.js';
import { entities } from './tables.js';

/** Vendors fetch a file when they send it, possibly a while after they accepted the message. */
const vendorLinkSeconds = 6 * 3_600;

/** The parts of an Embudo process. */
export interface Embudo {
  config: Config;
  log: Logger;
  metrics: PrometheusMetrics;
  database: PostgresDatabase;
  door: ScopedPool;
  /** Runs the queries, if READ_DATABASE_URL names a replica. */
  replica: Replica | null;
  orm: Orm;
  liveEvents: LiveEvents;
  /** How events currently reach other processes. */
  eventsBy(): 'redis' | 'database: redis is away' | 'in-process';
  rateLimits: RateLimits;
  /** The tasks that each tenant has at its own time. */
  recurringTasks: readonly string[];
  viewers: Viewers;
  mediaLinks: MediaLinks;
  ports: Ports;
  context(actor: Actor, requestId?: string): UseCaseContext;
  /** Throws if a login has more rights on the database than it should have. */
  assertHarmless(): Promise<void>;
  /** `running` receives the jobs that run; `isolation` runs those that may have ended their workers. */
  startWorker(guards?: Pick<WorkerOptions, 'running' | 'isolation'>): Promise<Worker>;
  /** Returns what runs the jobs of each task. */
  jobBodies(): Record<string, JobBody>;
  close(): Promise<void>;
}

export interface ComposeOptions {
  log?: Logger;
  /** Replaces the chain that the settings ask for. */
  models?: LanguageModel[];
  /** Replaces the way in which live events reach listeners. */
  liveEvents?: LiveEvents;
  /** Replaces adapters that are created here, such as a channel that a test observes. */
  ports?: Partial<Ports>;
}

/** Connects ports and adapters; the only place that does so. Opens no connection that is not needed at once. */
export async function compose(config: Config, options: ComposeOptions = {}): Promise<Embudo> {
  const log = options.log ?? createLog(config.LOG_LEVEL);
  const url = required(config.APP_DATABASE_URL ?? config.DATABASE_URL, 'DATABASE_URL');
  const onError = (where: string) => (error: Error) => log.warn({ where, error: error.message }, 'connection trouble');
  const metrics = new PrometheusMetrics();
  const tracing = await startTracing(config.OTEL_EXPORTER_OTLP_ENDPOINT, config.OTEL_SERVICE_NAME);
  const doors = openDoors(config, url, log);
  const { door, jobsDoor, ingestDoor, replica } = doors;
  metrics.connections(() => ({ requests: door.load, jobs: jobsDoor.load, webhooks: ingestDoor.load }));
  const orm = await Orm.create(entities);
  const liveEvents =
    options.liveEvents ??
    (config.REDIS_URL
      ? new RedisLiveEvents(config.REDIS_URL, onError('redis'))
      : new LocalLiveEvents(onError('live events')));
  const redis = config.REDIS_URL ? connectRedis(config.REDIS_URL, 'commands', onError('redis')) : undefined;
  const heartbeat = redis && new RedisHeartbeat(redis);
  const listener: EventListener = (tenantId, events, xid) => {
    for (const published of publishedOf(tenantId, events, xid)) liveEvents.publish(published.topic, published.payload);
  };
  const database = new PostgresDatabase({ door, jobsDoor, orm, listener, isLive, durableListeners, replica });
  const rateLimits = createRateLimits({
    redis,
    settings: {
      requestsPerMinute: config.RATE_LIMIT_REQUESTS,
      costPerMinute: config.RATE_LIMIT_COST,
      loginFailuresPerAccount: config.LOGIN_FAILURES_PER_ACCOUNT,
      loginFailuresPerAddress: config.LOGIN_FAILURES_PER_ADDRESS,
    },
  });
  const secrets = new AesSecretBox(required(config.ENCRYPTION_KEY, 'ENCRYPTION_KEY'));
  const accessTokens = new JoseAccessTokens(required(config.JWT_KEYS, 'JWT_KEYS'), config.ACCESS_TOKEN_SECONDS);
  const localModel = localModelOf(config, log);
  const models = new ModelChain({
    links: options.models ?? (await languageModels(config, localModel)),
    clock: systemClock,
    deadlineMs: config.MODEL_DEADLINE_MS,
    observe: event => metrics.model(event.task, event.provider, event.outcome, event.latencyMs / 1000, event.costUsd),
  });
  const transcriber = await transcriberOf(config);
  const mediaLinks = new MediaLinks(required(config.ENCRYPTION_KEY, 'ENCRYPTION_KEY'));
  const publicUrl = (config.PUBLIC_URL ?? `http://127.0.0.1:${config.PORT}`).replace(/\/$/, '');
  const outbound = new GuardedClient(config.OUTBOUND_ALLOWED_HOSTS);
  const providers = connectProviders({ ...config, outbound });
  const sendable = sendableTypes(providers);
  const ownPace = new PostgresSendPace(door.unscoped);
  const ports: Ports = {
    metrics,
    outbound,
    push: new WebPush({
      outbound,
      loadKeys: () => loadPushKeys(door.unscoped, secrets),
      contact: publicUrl.startsWith('https:') ? publicUrl : `mailto:${config.MAIL_FROM}`,
    }),
    files: storageOf(config),
    sheets: sheetReader,
    sheetWriter,
    canSendType: mimeType => sendable.has(mimeType),
    secrets,
    models,
    localModel,
    askModel: askAndRecord,
    modelReplies: new ReplyCache({
      clock: systemClock,
      ttlMs: config.MODEL_CACHE_SECONDS * 1_000,
      entries: config.MODEL_CACHE_ENTRIES,
    }),
    modelSpending: new ModelSpending(systemClock, config.MODEL_BUDGET_USD_PER_TENANT ?? null),
    transcription:
      transcriber &&
      new Transcription({
        transcriber,
        clock: systemClock,
        timeoutMs: config.TRANSCRIBE_TIMEOUT_MS,
        observe: attempt =>
          metrics.model('transcribe', attempt.provider, attempt.outcome, attempt.latencyMs / 1000, attempt.costUsd),
      }),
    ownModelEngine: localOwnModels,
    readPage: pageFacts,
    likeness: localLikeness,
    sources: localSources,
    ownModels: new OwnModels(localOwnModels, config.OWN_MODELS_KEPT),
    accessTokens,
    passwords: new ArgonPasswords(),
    loginAttempts: rateLimits,
    refreshTokenDays: config.REFRESH_TOKEN_DAYS,
    refreshGraceSeconds: config.REFRESH_GRACE_SECONDS,
    registrationsPerAddress: config.REGISTRATIONS_PER_ADDRESS,
    tenantsPerOrganization: config.TENANTS_PER_ORGANIZATION,
    mailer: mailerOf(config),
    longestSendWaitMs: config.SEND_WAIT_HOURS * hourMs,
    publicUrl,
    linkToFile: (mediaId, tenantId) =>
      `${publicUrl}${mediaLinks.sign(mediaId, tenantId, Date.now(), vendorLinkSeconds)}`,
    providers,
    sendPace: redis ? new RedisSendPace(redis, ownPace) : ownPace,
    publicIntake: {
      count: (accountId, address) =>
        rateLimits.other('public intake', `${accountId} ${networkOf(address)}`, config.FORM_SUBMISSIONS_PER_ADDRESS),
    },
    inboundAccounts: new InboundAccounts(ingestDoor.unscoped, secrets),
    inboundWriter: new InboundWriter(ingestDoor.unscoped),
    ...options.ports,
  };
  const recurring = scheduledTasksAt({
    notificationChecks: `*/${config.NOTIFICATION_CHECK_INTERVAL_MINUTES} * * * *`,
    metricsRefresh: `*/${config.METRICS_REFRESH_INTERVAL_MINUTES} * * * *`,
    cleanUp: `0 */${config.CLEANUP_INTERVAL_HOURS} * * *`,
  });
  const context = contextsOf({ log, database, ports });
  return {
    config,
    log,
    metrics,
    database,
    door,
    replica,
    orm,
    liveEvents,
    eventsBy: () => {
      if (!(liveEvents instanceof RedisLiveEvents)) return 'in-process';
      return liveEvents.isCarried ? 'redis' : 'database: redis is away';
    },
    rateLimits,
    ports,
    context,
    recurringTasks: recurring.map(({ task }) => task),
    viewers: new Viewers(database.unscoped, accessTokens),
    mediaLinks,
    async assertHarmless() {
      await door.assertHarmless();
      if (config.production && config.APP_DATABASE_URL) await door.assertNotOwner('APP_DATABASE_URL');
      await replica?.assertHarmless();
    },
    jobBodies: () => Object.assign({}, ...jobLanes(config, context, metrics, log).map(lane => lane.bodies)),
    async startWorker(guards = {}) {
      await jobsDoor.assertHarmless();
      const queue = doors.openQueue();
      return Worker.start({
        door: queue,
        log,
        silentMs: config.WORKER_SILENT_MS,
        aheadMs: config.WORKER_AHEAD_MS,
        failedJobsDays: config.FAILED_JOBS_DAYS,
        lanes: jobLanes(config, context, metrics, log),
        onQueue: state => metrics.queue(state),
        schedules: config.ENABLE_SCHEDULED_TASKS
          ? new TenantSchedules(queue, recurring, log, () => systemClock.now())
          : null,
        onStart: wait => metrics.jobStarted(wait),
        ...guards,
      });
    },
    async close() {
      await ports.inboundWriter.drained();
      await localModel.close?.();
      await liveEvents.close();
      heartbeat?.stop();
      redis?.disconnect();
      await orm.close();
      await doors.close();
      await tracing.stop();
    },
  };
}

/** Returns the function that makes the context of each request or job. */
const contextsOf =
  ({ log, database, ports }: Pick<Embudo, 'log' | 'database' | 'ports'>): Embudo['context'] =>
  (actor, requestId = newId()) => {
    // Created on the first write: a successful webhook writes nothing, and creating a child logger costs more than checking its signature.
    let child: Logger | undefined;
    const ownLog = () => {
      child ??= log.child({ requestId, ...(actor.scope && { tenantId: actor.scope.tenantId }) });
      return child;
    };
    return {
      actor,
      requestId,
      clock: systemClock,
      database,
      ports,
      log: {
        debug: (fields, message) => ownLog().debug(fields, message),
        info: (fields, message) => ownLog().info(fields, message),
        warn: (fields, message) => ownLog().warn(fields, message),
        error: (fields, message) => ownLog().error(fields, message),
      },
      trace: inSpan,
    };
  };

function required(value: string | undefined, name: string): string {
  if (!value) throw new Error(`${name} is not set`);
  return value;
}
