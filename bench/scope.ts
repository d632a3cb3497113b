/**
 * `npm run bench:scope`: the cost of row-level security. The compiled reads are run in three ways: with the scope as the door sets it,
 * with a transaction around each read, and as the owner, to whom no policy applies, with the tenant as a condition. Uses the database
 * that `npm run bench:seed` has filled (DATABASE_URL, or the one of BENCH_HOME). `--only leads,inbox`; `--connections 8`; `--repeats 7`;
 * `--seconds 1`.
 */
import assert from 'node:assert/strict';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { getOperationAST, parse } from 'graphql';
import pg from 'pg';
import type { Scope, Statement } from '../src/domain/shared/database.port.js';
import { ScopedPool } from '../src/integrations/postgres/door.js';
import { buildGraph } from '../src/resolvers/index.js';
import { ReadCompiler, reads } from '../src/schema/read/index.js';
import { type BenchRead, benchReads } from './reads/documents.js';
import { seededTenants } from './reads/seed-tenants.js';
import { openDatabase } from './stage/database.js';
import { median } from './stage/median.js';
import { findPostmaster, processorTimeOfPostgres } from './stage/processor-time.js';
import { say } from './stage/terminal.js';

const { values: args } = parseArgs({
  options: {
    only: { type: 'string', default: 'leads,inbox,thread,kanban' },
    connections: { type: 'string', default: '8' },
    repeats: { type: 'string', default: '7' },
    seconds: { type: 'string', default: '1' },
  },
});
const connections = Number(args.connections);

interface Asked {
  statement: Statement;
  values: unknown[];
}
interface Way {
  name: string;
  read(asked: Asked): Promise<string>;
  close(): Promise<void>;
}
interface Cell {
  perSecond: number;
  postgres: number;
}

const database = await openDatabase(path.resolve(process.env.BENCH_HOME ?? '.embudo-bench'));
const [tenant] = seededTenants();
assert(tenant);
const scope: Scope = { tenantId: tenant.tenantId, userId: tenant.userId, role: 'CEO' };
const settings: [name: string, value: string][] = [
  ['app.tenant_id', scope.tenantId],
  ['app.user_id', scope.userId],
  ['app.role', scope.role],
];
const dataOf = ({ rows }: pg.QueryResult<{ data: string }>) => rows[0]?.data ?? '';

function byDoor(): Way {
  const door = new ScopedPool({
    url: database.ownerUrl,
    role: 'embudo_app',
    max: connections,
    applicationName: 'bench-scope',
    onError: error => process.stderr.write(`${error}\n`),
  });
  const reader = door.reader(scope);
  return {
    name: 'the door',
    read: async ({ statement, values }) => (await reader.query<{ data: string }>(statement, values))[0]?.data ?? '',
    close: () => door.close(),
  };
}

const planned = '-c jit=off -c timezone=UTC -c random_page_cost=1.1';

function byTransactions(): Way {
  const pool = new pg.Pool({
    connectionString: database.ownerUrl,
    max: connections,
    options: `-c role=embudo_app ${planned}`,
  });
  const set = `select ${settings.map(([name, value]) => `set_config('${name}', '${value}', true)`).join(', ')}`;
  return {
    name: 'a transaction',
    async read({ statement, values }) {
      const client = await pool.connect();
      try {
        await client.query('begin');
        await client.query(set);
        const data = dataOf(await client.query<{ data: string }>({ ...statement, values }));
        await client.query('commit');
        return data;
      } finally {
        client.release();
      }
    },
    close: () => pool.end(),
  };
}

/** Runs the same statements as the owner: each table name resolves to a temporary view that selects the tenant. */
async function byOwner(): Promise<Way> {
  const { rows } = await database.owner.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`,
  );
  // The statements also call this function, which belongs to the lookup role.
  const { rows: owners } = await database.owner.query<{ name: string }>('select quote_ident(current_user) as name');
  await database.owner.query(
    `begin; set local role embudo_lookup; grant execute on function app.reach_of to ${owners[0]?.name}; commit`,
  );
  const views = rows.map(
    ({ name }) =>
      `create temp view ${name} as select * from public.${name} where tenant_id = '${scope.tenantId}'::uuid`,
  );
  const scoped = settings.map(([name, value]) => `-c ${name}=${value}`).join(' ');
  const pool = new pg.Pool({ connectionString: database.ownerUrl, max: connections, options: `${planned} ${scoped}` });
  const ready = new WeakMap<pg.PoolClient, Promise<unknown>>();
  return {
    name: 'no policies',
    async read({ statement, values }) {
      const client = await pool.connect();
      try {
        if (!ready.has(client)) ready.set(client, client.query(views.join(';')));
        await ready.get(client);
        return dataOf(await client.query<{ data: string }>({ ...statement, values }));
      } finally {
        client.release();
      }
    },
    close: () => pool.end(),
  };
}

const schema = await buildGraph();
const compiler = new ReadCompiler(schema, reads);

/** From its second use on a statement has a name, so it is prepared. */
function compile({ name, query, variablesOf }: BenchRead): Asked {
  assert(tenant);
  const { variables } = variablesOf(tenant, 0);
  const document = parse(query);
  const operation = getOperationAST(document);
  assert(operation);
  compiler.compile(document, operation, variables, true);
  const compiled = compiler.compile(document, operation, variables, true);
  assert(typeof compiled !== 'string' && typeof compiled.statement !== 'string', `${name} does not compile`);
  return { statement: compiled.statement, values: compiled.values };
}

async function measure(way: Way, asked: Asked, postmaster: number | null): Promise<Cell> {
  const before = processorTimeOfPostgres(postmaster);
  const began = performance.now();
  const until = began + Number(args.seconds) * 1000;
  let done = 0;
  const one = async () => {
    for (; performance.now() < until; done += 1) await way.read(asked);
  };
  await Promise.all(Array.from({ length: connections }, one));
  const seconds = (performance.now() - began) / 1000;
  return { perSecond: done / seconds, postgres: ((processorTimeOfPostgres(postmaster) - before) * 1e6) / done };
}

const ways = [byDoor(), byTransactions(), await byOwner()];
try {
  const postmaster = await findPostmaster(database.owner);
  say(`${database.version}; Node ${process.version}; ${connections} connections`);
  say('| read | scope set by | reads/s, share of no policies | Postgres µs |\n|---|---|---|---|');
  for (const read of benchReads.filter(({ name }) => args.only.split(',').includes(name))) {
    const asked = compile(read);
    const [first, ...others] = await Promise.all(ways.map(way => way.read(asked)));
    for (const other of others) assert.deepEqual(JSON.parse(other), JSON.parse(first ?? ''), `${read.name} differs`);
    const cells = new Map<Way, Cell[]>(ways.map(way => [way, []]));
    for (let repeat = 0; repeat <= Number(args.repeats); repeat += 1)
      for (const way of repeat % 2 === 0 ? ways : [...ways].reverse()) {
        const cell = await measure(way, asked, postmaster);
        // The first round only warms up caches and plans.
        if (repeat > 0) cells.get(way)?.push(cell);
      }
    const bare = cells.get(ways[2] as Way) ?? [];
    for (const [way, measured] of cells) {
      const share = median(measured.map(({ perSecond }, turn) => perSecond / (bare[turn]?.perSecond ?? Number.NaN)));
      const postgres = median(measured.map(cell => cell.postgres));
      say(`| ${read.name} | ${way.name} | ${share.toFixed(2)} | ${postgres.toFixed(0)} |`);
    }
  }
} finally {
  await Promise.all(ways.map(way => way.close()));
  await database.stop();
}
