/**
 * `npm run bench:reads`: reads with token, row-level security, limits and log against a bare Node server that sends what one
 * prepared statement built. Uses the database that `npm run bench:seed` has filled (DATABASE_URL, or the one of BENCH_HOME).
 * `--only leads,inbox`; `--connections 1,16,64`; `--repeats 5`; `--seconds 2`; `--resolvers` adds a server without the compiler.
 * `--growth 1,4,10` fills databases of those scales under BENCH_HOME instead, and prints how each read grows with them.
 */
import assert from 'node:assert/strict';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { comparisonTable } from './ingest/report.js';
import {
  answerOf,
  askedAs,
  askedBare,
  type Contender,
  issueToken,
  measureInTurns,
  readSettings,
  startContender,
} from './reads/contenders.js';
import { benchReads } from './reads/documents.js';
import { measureGrowth } from './reads/growth.js';
import { ReadLoad } from './reads/read-load.js';
import { seededTenants } from './reads/seed-tenants.js';
import { openDatabase } from './stage/database.js';
import { findPostmaster } from './stage/processor-time.js';

const { values: args } = parseArgs({
  options: {
    only: { type: 'string', default: 'leads,inbox,thread,kanban,dashboard' },
    connections: { type: 'string', default: '1,16,64' },
    repeats: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '2' },
    resolvers: { type: 'boolean', default: false },
    growth: { type: 'string' },
    profile: { type: 'string' },
  },
});
const say = (text: string) => process.stdout.write(`${text}\n`);
const home = path.resolve(process.env.BENCH_HOME ?? '.embudo-bench');
const [tenant] = seededTenants();
assert(tenant);
const reads = benchReads(tenant).filter(({ name }) => args.only.split(',').includes(name));
const turns = { repeats: Number(args.repeats), seconds: Number(args.seconds) };

async function compareServers(): Promise<void> {
  assert(tenant);
  const database = await openDatabase(home);
  const load = new ReadLoad();
  const contenders: Contender[] = [];
  try {
    const settings = readSettings(home, database.ownerUrl);
    const graphql = askedAs(await issueToken(settings, tenant));
    const profiled = args.profile ? ['--cpu-prof', `--cpu-prof-dir=${args.profile}`] : [];
    contenders.push(
      await startContender('bare', 'bench/processes/bare-reads.js', settings, askedBare(tenant)),
      await startContender('embudo', 'bench/processes/server.js', settings, graphql, profiled),
    );
    if (args.resolvers) {
      const uncompiled = { ...settings, READ_COMPILER: 'false' };
      contenders.push(await startContender('resolvers', 'bench/processes/server.js', uncompiled, graphql));
    }
    say(`${database.version}; Node ${process.version}`);
    const postmaster = await findPostmaster(database.owner);
    const connections = args.connections.split(',').map(Number);
    for (const read of reads) {
      const [first, ...others] = await Promise.all(contenders.map(contender => answerOf(contender, read)));
      for (const other of others) assert.deepEqual(other, first, `the servers answer ${read.name} differently`);
      say(`\n${read.name}: ${JSON.stringify(first).length} bytes, the same from all`);
      say(comparisonTable(await measureInTurns(load, contenders, read, { ...turns, connections, postmaster }), 'bare'));
    }
  } finally {
    await Promise.all(contenders.map(({ child }) => child.kill()));
    await load.stop();
    await database.stop();
  }
}

if (args.growth) await measureGrowth(home, args.growth.split(',').map(Number), reads, turns, say);
else await compareServers();
