import { pino } from 'pino';
import { startTestEmbudo, type TestEmbudo, type TestEmbudoOptions, until } from '../../testing/index.js';

/** One request exactly as it is sent, also an unusual one. */
export interface SentRequest {
  method?: 'POST' | 'GET';
  token?: string | null;
  headers?: Record<string, string>;
  /** The text after the address, such as `?query=…`. */
  search?: string;
  /** Sent as JSON. If it is missing, `text` is sent. */
  body?: unknown;
  text?: string;
}

type LogLine = Record<string, unknown>;

/** The answer, log lines and metrics of a request, without values that differ from one moment to the next. */
export interface Outcome {
  status: number;
  headers: Record<string, string>;
  body: string;
  log: LogLine[];
  /** The increase of each series of the operation metrics. */
  counted: Record<string, number>;
}

/** A server whose log and metrics are recorded. */
export interface WatchedServer {
  embudo: TestEmbudo;
  outcome(request: SentRequest): Promise<Outcome>;
}

const counted = ['embudo_operation_seconds', 'embudo_reads_through_resolvers_total'];

/** Starts two servers with the same settings, one with quick reads and one without. */
export async function bothWays(
  config: TestEmbudoOptions['config'] = {},
): Promise<{ quick: WatchedServer; whole: WatchedServer }> {
  const [quick, whole] = await Promise.all(
    ['true', 'false'].map(QUICK_READS => watchedServer({ ...config, QUICK_READS })),
  );
  if (!quick || !whole) throw new Error('two servers were asked for');
  return { quick, whole };
}

async function watchedServer(config: TestEmbudoOptions['config']): Promise<WatchedServer> {
  const lines: LogLine[] = [];
  let requests = 0;
  const log = pino({ level: 'info', base: null }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  const embudo = await startTestEmbudo({ http: true, config, log });

  async function outcome(request: SentRequest): Promise<Outcome> {
    const requestId = `both-ways-${++requests}`;
    const before = await counts(embudo);
    const response = await fetch(`${embudo.url}/graphql${request.search ?? ''}`, {
      method: request.method ?? 'POST',
      headers: {
        'content-type': 'application/json',
        ...(request.token && { authorization: `Bearer ${request.token}` }),
        'x-request-id': requestId,
        ...request.headers,
      },
      ...(request.method !== 'GET' && { body: request.text ?? JSON.stringify(request.body) }),
    });
    const body = await response.text();
    const own = () => lines.filter(line => line.requestId === requestId);
    await until('the request to be logged', async () => own().some(({ msg }) => msg === 'request'));
    const after = await counts(embudo);
    const { date: _date, ...headers } = Object.fromEntries(response.headers);
    if (headers['retry-after']) headers['retry-after'] = 'later';
    // The numbers of the request ids may differ: one server may have received more requests, since the other learnt a document sooner.
    const nameless = <Told>(told: Told): Told => JSON.parse(JSON.stringify(told).replaceAll(requestId, 'both-ways'));
    return {
      status: response.status,
      headers: nameless(headers),
      body: nameless(timeless(body)),
      log: nameless(own().map(({ time: _time, ms: _ms, ...line }) => line)),
      counted: Object.fromEntries(
        [...after].map(([key, count]) => [key, count - (before.get(key) ?? 0)]).filter(([, count]) => count !== 0),
      ),
    };
  }
  return { embudo, outcome };
}

/** Replaces the seconds until a budget's window ends, which differ because the two servers are not asked at the same moment. */
const timeless = (body: string): string =>
  body.replaceAll(/("retryAfterSeconds":|Try again in )\d+/g, (_found, before: string) => `${before}0`);

/** Returns the current count of each labelled series. */
async function counts({ metrics }: TestEmbudo): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const metric of await metrics.registry.getMetricsAsJSON()) {
    if (!counted.includes(metric.name)) continue;
    for (const { metricName, labels, value } of metric.values as {
      metricName?: string;
      labels: Record<string, string | number>;
      value: number;
    }[])
      if (!metricName || metricName.endsWith('_count'))
        found.set(`${metric.name} ${JSON.stringify(labels)}`, Number(value));
  }
  return found;
}
