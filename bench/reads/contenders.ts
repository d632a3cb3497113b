import assert from 'node:assert/strict';
import { compose } from '../../src/compose.js';
import { readConfig } from '../../src/config.js';
import { keysOf } from '../../src/demo/home.js';
import { type Cell, measureCell } from '../stage/cell.js';
import { type Child, freePort, saysLine, startChild } from '../stage/child.js';
import type { BareReader } from './bare-statements.js';
import type { BenchRead } from './documents.js';
import type { ReadLoad } from './read-load.js';
import type { SeededTenant } from './seed-tenants.js';

/** One request: the caller's credentials, and the query. */
export interface Asked {
  headers: Record<string, string>;
  body: unknown;
}
/** A server that is measured, and how a read is requested from it in each turn. */
export interface Contender {
  name: string;
  port: number;
  child: Child;
  ask(read: BenchRead, turn: number): Asked;
}

/** The settings of the measured processes: everything is on; limits are raised but not switched off. */
export const readSettings = (home: string, ownerUrl: string): Record<string, string> => ({
  ...keysOf(home),
  DATABASE_URL: ownerUrl,
  EMBUDO_HOME: home,
  LANGUAGE_MODELS: 'local',
  LOG_LEVEL: 'info',
  DATABASE_POOL: '8',
  ACCESS_TOKEN_SECONDS: '86400',
  ...(process.env.REDIS_URL && { REDIS_URL: process.env.REDIS_URL }),
  RATE_LIMIT_REQUESTS: '100000000',
  RATE_LIMIT_COST: '1000000000',
});

/** Returns an access token of a seeded session. */
async function issueToken(
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
  ask: Contender['ask'],
  nodeArgs: string[] = [],
): Promise<Contender> {
  const port = await freePort();
  const child = startChild(entry, { ...settings, PORT: String(port) }, nodeArgs);
  await saysLine(child, 'server is listening');
  return { name, port, child, ask };
}

/** The number of different requests of a read that are sent in turn: the tenants and variables alternate. */
const turnsOfARead = 36;
const tenantOf = <Tenant>(tenants: Tenant[], turn: number): Tenant => {
  const tenant = tenants[turn % tenants.length];
  assert(tenant);
  return tenant;
};

/** Returns the request of a read for the handwritten server. */
export const askBare =
  (tenants: SeededTenant[], reader: BareReader): Contender['ask'] =>
  ({ name, variablesOf }, turn) => {
    const tenant = tenantOf(tenants, turn);
    const seller = reader === 'SELLER' ? [tenant.seller.sellerId] : [];
    const values = [tenant.tenantId, ...variablesOf(tenant, Math.floor(turn / tenants.length)).bareValues, ...seller];
    return { headers: {}, body: { reader, name, values } };
  };
/** Returns the request of a read for Embudo. */
export async function askEmbudo(
  settings: Record<string, string>,
  tenants: SeededTenant[],
  reader: BareReader,
): Promise<Contender['ask']> {
  const people = await Promise.all(
    tenants.map(async tenant => ({
      tenant,
      token: await issueToken(settings, reader === 'SELLER' ? tenant.seller : tenant),
    })),
  );
  return ({ query, variablesOf }, turn) => {
    const { tenant, token } = tenantOf(people, turn);
    const { variables } = variablesOf(tenant, Math.floor(turn / people.length));
    return { headers: { authorization: `Bearer ${token}` }, body: { query, variables } };
  };
}

function requestOf({ port, ask }: Contender, read: BenchRead, turn: number): Buffer {
  const asked = ask(read, turn);
  const body = Buffer.from(JSON.stringify(asked.body));
  const headers = { host: `127.0.0.1:${port}`, 'content-type': 'application/json', ...asked.headers };
  const lines = Object.entries({ ...headers, 'content-length': body.length }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return Buffer.concat([Buffer.from(`POST /graphql HTTP/1.1\r\n${lines.join('')}\r\n`, 'latin1'), body]);
}

/** Asserts that both servers answer each request of a read alike, and returns the mean length of an answer. */
export async function assertSameAnswers(one: Contender, other: Contender, read: BenchRead): Promise<number> {
  let bytes = 0;
  for (let turn = 0; turn < turnsOfARead; turn += 1) {
    const [expected, answer] = await Promise.all([answerOf(one, read, turn), answerOf(other, read, turn)]);
    assert.deepEqual(answer, expected, `${one.name} and ${other.name} answer ${read.name} differently`);
    bytes += JSON.stringify(answer).length;
  }
  return Math.round(bytes / turnsOfARead);
}

async function answerOf({ port, ask }: Contender, read: BenchRead, turn: number): Promise<unknown> {
  const { headers, body } = ask(read, turn);
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return response.json();
}

export interface Turns {
  connections: number[];
  repeats: number;
  seconds: number;
  postmaster: number | null;
}

/** Measures the contenders in turns, so that other load on the machine affects all of them alike. */
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
        const requests = Array.from({ length: turnsOfARead }, (_, turn) =>
          requestOf(contender, read, turn).toString('base64'),
        );
        const order = { port: contender.port, requests, connections: count };
        await load.run({ ...order, seconds: 0.3 });
        const server = { name: contender.name, pid: contender.child.pid };
        const { result, cell } = await measureCell(server, count, postmaster, () => load.run({ ...order, seconds }));
        assert.equal(result.refused, 0, `${contender.name} refused ${result.refused} reads of ${read.name}`);
        // The first round only warms up compilers and caches.
        if (repeat > 0) cells.push(cell);
      }
  return cells;
}
