import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Metrics } from '../../domain/shared/metrics.port.js';

const quick = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Metrics of memory, processor and event loop. Their observers never end, so a process has them once. */
let ofProcess: Registry | null = null;
function processMetrics(): Registry {
  if (ofProcess) return ofProcess;
  ofProcess = new Registry();
  collectDefaultMetrics({ register: ofProcess });
  return ofProcess;
}

/** The Prometheus metrics of one process. Labels are closed lists, so the number of series is bounded. */
export class PrometheusMetrics implements Metrics {
  readonly registry = Registry.merge([processMetrics()]);
  private readonly inboundEvents = this.counter(
    'embudo_inbound_events_total',
    'Rows of the ledger by provider and what became of them.',
    ['provider', 'status'],
  );
  private readonly webhooks = this.histogram('embudo_webhook_seconds', 'Webhooks from the first byte to the answer.', [
    'provider',
    'outcome',
  ]);
  private readonly models = this.histogram(
    'embudo_model_seconds',
    'Questions to language models by provider and outcome.',
    ['task', 'provider', 'outcome'],
  );
  private readonly modelCost = this.counter(
    'embudo_model_cost_usd_total',
    'What language models cost, in US dollars.',
    ['task', 'provider'],
  );
  private readonly files = this.counter('embudo_files_total', 'Files of messages fetched from channels by outcome.', [
    'provider',
    'outcome',
  ]);
  private readonly deliveries = this.counter('embudo_deliveries_total', 'Messages handed to channels by outcome.', [
    'provider',
    'outcome',
  ]);
  private readonly jobs = this.histogram('embudo_job_seconds', 'Jobs by task and outcome.', ['task', 'outcome']);
  private readonly jobWaits = this.histogram(
    'embudo_job_wait_seconds',
    'How long jobs were due before they started, by lane and by whether their tenant had few or many waiting.',
    ['lane', 'tenant'],
    [...quick, 30, 60, 300],
  );
  /** Registered with the first values, since a process without a worker must not report an empty queue. */
  private queueGauges: { due: Gauge; oldest: Gauge; givenUp: Gauge } | null = null;
  private channelAccountGauge: Gauge | null = null;
  private figuresGauge: Gauge | null = null;
  private scheduleGauge: Gauge | null = null;
  private redisGauge: Gauge | null = null;
  private readonly operations = this.histogram('embudo_operation_seconds', 'GraphQL operations by kind and outcome.', [
    'kind',
    'outcome',
  ]);
  private readonly socketEvents = this.counter(
    'embudo_socket_events_total',
    'What happened on sockets: opened, closed with which code, subscribed, delivered.',
    ['event', 'code'],
  );
  private readonly openSockets = this.gauge('embudo_sockets_open', 'Open sockets.');
  private readonly resolved = this.counter(
    'embudo_reads_through_resolvers_total',
    'Queries that ran through resolvers and not as one statement, by why.',
    ['because'],
  );

  inbound(provider: string, status: string, count = 1): void {
    this.inboundEvents.inc({ provider, status }, count);
  }
  webhook(provider: string, outcome: string, seconds: number): void {
    this.webhooks.observe({ provider, outcome }, seconds);
  }
  model(task: string, provider: string, outcome: string, seconds: number, costUsd: number): void {
    this.models.observe({ task, provider, outcome }, seconds);
    if (costUsd > 0) this.modelCost.inc({ task, provider }, costUsd);
  }
  media(provider: string, outcome: string): void {
    this.files.inc({ provider, outcome });
  }
  delivery(provider: string, outcome: string): void {
    this.deliveries.inc({ provider, outcome });
  }
  job(task: string, outcome: 'done' | 'failed' | 'postponed', seconds: number): void {
    this.jobs.observe({ task, outcome }, seconds);
  }
  /**
   * Records the wait of a job. The label `tenant` has two values, which show whether one tenant floods a lane or all tenants
   * wait. There is never a series per tenant.
   */
  jobStarted({ lane, flooding, seconds }: { lane: string; flooding: boolean; seconds: number }): void {
    this.jobWaits.observe({ lane, tenant: flooding ? 'flooding' : 'quiet' }, seconds);
  }
  /** The state of the queue as a worker sees it. */
  queue({ due, oldestSeconds, givenUp }: { due: number; oldestSeconds: number; givenUp: number }): void {
    this.queueGauges ??= {
      due: this.gauge('embudo_jobs_due', 'Jobs of the queue that could run now and do not yet.'),
      oldest: this.gauge('embudo_jobs_oldest_due_seconds', 'How long the oldest of these has been waiting.'),
      givenUp: this.gauge(
        'embudo_jobs_given_up',
        'Jobs that failed for the last time and were not replayed; at most 10,000 are counted.',
      ),
    };
    this.queueGauges.due.set(due);
    this.queueGauges.oldest.set(oldestSeconds);
    this.queueGauges.givenUp.set(givenUp);
  }
  /** Sets the number of accounts of all tenants. There is never a series per tenant. */
  channelAccounts(counts: readonly { provider: string; status: string; accounts: number }[]): void {
    this.channelAccountGauge ??= new Gauge({
      name: 'embudo_channel_accounts',
      help: 'Numbers, pages and mailboxes of all tenants by provider and by whether they are active, paused or broken.',
      labelNames: ['provider', 'status'],
      registers: [this.registry],
    });
    this.channelAccountGauge.reset();
    for (const { provider, status, accounts } of counts) this.channelAccountGauge.set({ provider, status }, accounts);
  }
  /** Reports the connections to the database, by what they are for, as they are whenever the metrics are read. */
  connections(loads: () => Record<string, { used: number; waiting: number; most: number }>): void {
    const gauge = new Gauge({
      name: 'embudo_database_connections',
      help: 'Connections to the database by what they are for: those in use, the callers that wait for one, and how many there may be.',
      labelNames: ['use', 'state'],
      registers: [this.registry],
      collect: () => {
        for (const [use, load] of Object.entries(loads()))
          for (const [state, count] of Object.entries(load)) gauge.set({ use, state }, count);
      },
    });
  }
  /** Registered with the first value, since a process without Redis must not report that it is away. */
  redis(answers: boolean): void {
    this.redisGauge ??= this.gauge('embudo_redis_up', '1 while Redis answers and carries live events, else 0.');
    this.redisGauge.set(answers ? 1 : 0);
  }
  /** Sets the figures of recurring tasks, over all tenants. */
  scheduledTasks({ silentSeconds, failureRate }: { silentSeconds: number; failureRate: number }): void {
    this.scheduleGauge ??= new Gauge({
      name: 'embudo_scheduled_tasks',
      help: 'For how many seconds a task has been due that nobody started (above 300: critical), and the share of the latest runs that failed (above 0.2: a warning).',
      labelNames: ['figure'],
      registers: [this.registry],
    });
    this.scheduleGauge.set({ figure: 'silent_seconds' }, silentSeconds);
    this.scheduleGauge.set({ figure: 'failure_rate' }, failureRate);
  }
  /** Sets the conversation figures of all tenants. There is never a series per tenant. */
  conversationFigures(figures: readonly { figure: string; value: number }[]): void {
    this.figuresGauge ??= new Gauge({
      name: 'embudo_conversation_figures',
      help: 'Of the present hour and the one before, over all tenants: seconds to the first answer, shares of messages solved without a person, of follow-ups answered and of cases needed again, and the mean rating from 1 to 5.',
      labelNames: ['figure'],
      registers: [this.registry],
    });
    this.figuresGauge.reset();
    for (const { figure, value } of figures) this.figuresGauge.set({ figure }, value);
  }
  operation(kind: string, outcome: string, seconds: number): void {
    this.operations.observe({ kind, outcome }, seconds);
  }
  readThroughResolvers(because: string): void {
    this.resolved.inc({ because });
  }
  socket(event: string, code: string, count = 1): void {
    this.socketEvents.inc({ event, code }, count);
    if (event === 'opened') this.openSockets.inc();
    if (event === 'closed') this.openSockets.dec();
  }

  private counter<T extends string>(name: string, help: string, labelNames: T[]): Counter<T> {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }
  private gauge(name: string, help: string): Gauge {
    return new Gauge({ name, help, registers: [this.registry] });
  }
  private histogram<T extends string>(name: string, help: string, labelNames: T[], buckets = quick): Histogram<T> {
    return new Histogram({ name, help, labelNames, buckets, registers: [this.registry] });
  }
}
