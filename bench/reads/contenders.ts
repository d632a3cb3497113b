import assert from 'node:assert/strict';
import { compose } from '../../src/compose.js';
import { readConfig } from '../../src/config.js';
import { keysOf } from '../../src/demo/home.js';
import type { Cell } from '../ingest/compare.js';
import { type Child, freePort, saysLine, startChild } from '../stage/child.js';
import { processorTimeOf, processorTimeOfPostgres } from '../stage/processor-time.js';
import type { BenchRead } from './documents.js';
import type { ReadLoad } from './read-load.js';
import type { SeededTenant } from './seed-tenants.js';

/** A server that is measured, and how it is asked. */
export interface Contender {
  name: string;
  port: number;
  child: Child;
  body(read: BenchRead): unknown;
  headers: Record<string, string>;
}

/** What the measured processes run with: everything on, limits raised, never switched off. */
export const readSettings = (home: string, ownerUrl: string): Record<string, string> => ({
  ...keysOf(home),
  DATABASE_URL: ownerUrl,
  EMBUDO_HOME: home,
  LANGUAGE_MODELS: 'local',
  LOG_LEVEL: 'info',
  DATABASE_POOL: '8',
  ACCESS_TOKEN_SECONDS: '86400',
  RATE_LIMIT_REQUESTS: '100000000',
  RATE_LIMIT_COST: '1000000000',
});

/** An access token of a seeded session. */
export async function issueToken(
  settings: Record<string, string>,
  { userId, sessionId }: { userId: string; sessionId: string },
): Promise<string> {
  const embudo = await compose(readConfig({ ...settings, LOG_LEVEL: 'error' }));
  const { token } = await embudo.ports.accessTokens.issue({ userId, sessionId }, new Date());
  await embudo.close();
  return token;
}

/** Starts a program and waits until it listens. */
export async function startContender(
  name: string,
  entry: string,
  settings: Record<string, string>,
  rest: Pick<Contender, 'body' | 'headers'>,
  nodeArgs: string[] = [],
): Promise<Contender> {
  const port = await freePort();
  const child = startChild(entry, { ...settings, PORT: String(port) }, nodeArgs);
  await saysLine(child, 'server is listening');
  return { name, port, child, ...rest };
}

/** How the server that is hand-written is asked. */
export const askedBare = (tenant: SeededTenant): Pick<Contender, 'body' | 'headers'> => ({
  headers: {},
  body: ({ name, bareValues }) => ({ name, values: [tenant.tenantId, ...(bareValues ?? [])] }),
});
/** How Embudo is asked. */
export const askedAs = (token: string): Pick<Contender, 'body' | 'headers'> => ({
  headers: { authorization: `Bearer ${token}` },
  body: ({ query, variables }) => ({ query, variables }),
});

function requestOf(contender: Contender, read: BenchRead): Buffer {
  const body = Buffer.from(JSON.stringify(contender.body(read)));
  const headers = { host: `127.0.0.1:${contender.port}`, 'content-type': 'application/json', ...contender.headers };
  const lines = Object.entries({ ...headers, 'content-length': body.length }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return Buffer.concat([Buffer.from(`POST /graphql HTTP/1.1\r\n${lines.join('')}\r\n`, 'latin1'), body]);
}

/** One answer, to be compared. */
export async function answerOf(contender: Contender, read: BenchRead): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${contender.port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...contender.headers },
    body: JSON.stringify(contender.body(read)),
  });
  return response.json();
}

export interface Turns {
  connections: number[];
  repeats: number;
  seconds: number;
  postmaster: number | null;
}

/** Measures the contenders in turns, so that whatever else the machine does hits all of them alike. */
export async function measureInTurns(
  load: ReadLoad,
  contenders: Contender[],
  read: BenchRead,
  { connections, repeats, seconds, postmaster }: Turns,
): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (let repeat = 0; repeat <= repeats; repeat += 1)
    for (const count of connections)
      for (const contender of repeat % 2 === 0 ? contenders : [...contenders].reverse()) {
        const request = requestOf(contender, read).toString('base64');
        const order = { port: contender.port, request, connections: count };
        await load.run({ ...order, seconds: 0.3 });
        const before = [processorTimeOf(contender.child.pid), processorTimeOfPostgres(postmaster)] as const;
        const result = await load.run({ ...order, seconds });
        const after = [processorTimeOf(contender.child.pid), processorTimeOfPostgres(postmaster)] as const;
        assert.equal(result.refused, 0, `${contender.name} refused ${result.refused} reads of ${read.name}`);
        // The first round only warms compilers and caches.
        if (repeat > 0)
          cells.push({
            contender: contender.name,
            connections: count,
            perSecond: result.sent / result.seconds,
            p50: result.p50,
            p99: result.p99,
            node: ((after[0] - before[0]) * 1e6) / result.sent,
            postgres: ((after[1] - before[1]) * 1e6) / result.sent,
          });
      }
  return cells;
}
