import { Connection } from './connection.js';
import { longText, type Target, talk, webhookRequest } from './webhook.js';

/** As fast as `connections` allow, until a time or a count is reached. */
export interface ClosedLoop {
  kind: 'closed';
  target: Target;
  connections: number;
  prefix: string;
  until: { seconds: number } | { count: number };
  people: number;
  texts: 'long' | 'talk';
}
/** At a fixed rate, whatever the server does; the time of a request is measured from when it was due. */
export interface OpenLoop {
  kind: 'open';
  target: Target;
  connections: number;
  prefix: string;
  rate: number;
  seconds: number;
  people: number;
  texts: 'long' | 'talk';
}
export type LoadOrder = ClosedLoop | OpenLoop;

export interface LoadResult {
  /** Ids are `<prefix>-<0 … sent-1>`. */
  sent: number;
  /** The numbers of the requests that were not answered with 200. */
  refused: number[];
  seconds: number;
  p50: number;
  p99: number;
  p999: number;
  max: number;
}

/** Runs one order. */
export async function generate(order: LoadOrder): Promise<LoadResult> {
  const pool = Array.from({ length: order.connections }, () => new Connection(order.target.port));
  const latencies: number[] = [];
  const refused: number[] = [];
  const make = (n: number) =>
    webhookRequest(order.target, {
      id: `${order.prefix}-${n}`,
      person: n % order.people,
      text:
        order.texts === 'long' ? longText : (talk[((n + Math.floor(n / order.people)) * 7) % talk.length] ?? longText),
    });
  const fire = async (connection: Connection, n: number, due?: number) => {
    const request = make(n);
    const began = due ?? performance.now();
    const status = await connection.send(request).catch(() => 0);
    latencies.push(performance.now() - began);
    if (status !== 200) refused.push(n);
  };
  const began = performance.now();
  const sent = order.kind === 'closed' ? await closed(order, pool, fire) : await open(order, pool, fire);
  const seconds = (performance.now() - began) / 1000;
  for (const connection of pool) connection.close();
  latencies.sort((a, b) => a - b);
  const at = (share: number) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
  return { sent, refused, seconds, p50: at(0.5), p99: at(0.99), p999: at(0.999), max: at(1) };
}

type Fire = (connection: Connection, n: number, due?: number) => Promise<void>;

async function closed({ until }: ClosedLoop, pool: Connection[], fire: Fire): Promise<number> {
  const end = 'seconds' in until ? performance.now() + until.seconds * 1000 : Number.POSITIVE_INFINITY;
  const most = 'count' in until ? until.count : Number.POSITIVE_INFINITY;
  let next = 0;
  await Promise.all(
    pool.map(async connection => {
      while (next < most && performance.now() < end) await fire(connection, next++);
    }),
  );
  return next;
}

async function open({ rate, seconds }: OpenLoop, pool: Connection[], fire: Fire): Promise<number> {
  const total = rate * seconds;
  const free = [...pool];
  const waiting: { n: number; due: number }[] = [];
  const began = performance.now();
  let launched = 0;
  let done = 0;
  await new Promise<void>(resolve => {
    const start = (connection: Connection, job: { n: number; due: number }) =>
      void fire(connection, job.n, job.due).then(() => {
        if (++done === total) return resolve();
        const next = waiting.shift();
        if (next) start(connection, next);
        else free.push(connection);
      });
    const timer = setInterval(() => {
      for (; launched < total && performance.now() >= began + (launched * 1000) / rate; launched++) {
        const job = { n: launched, due: began + (launched * 1000) / rate };
        const connection = free.pop();
        if (connection) start(connection, job);
        else waiting.push(job);
      }
      if (launched === total) clearInterval(timer);
    }, 1);
  });
  return total;
}
