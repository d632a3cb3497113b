/**
 * `npm run bench:reads`: reads with token, row-level security, limits and log, compared with a bare Node server that sends the result of
 * one prepared statement. Uses the database that `npm run bench:seed` has filled (DATABASE_URL, or the one of BENCH_HOME). Each request
 * is for another tenant and has other variables than the one before. Redis is used if REDIS_URL is set. `--only leads,inbox`;
 * `--connections 1,16,64`; `--repeats 5`; `--seconds 2`; `--resolvers` adds a server without the compiler. `--growth 1,4,10` fills
 * databases of those scales under BENCH_HOME instead, and prints how each read grows with them.
 */
import assert from 'node:assert/strict';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { comparisonTable } from './ingest/report.js';
import {
  askBare,
  askEmbudo,
  assertSameAnswers,
  type Contender,
  measureInTurns,
  readSettings,
  startContender,
} from './reads/contenders.js';
import { benchReads } from './reads/documents.js';
import { measureGrowth } from './reads/growth.js';
import { ReadLoad } from './reads/read-load.js';
import { seededTenants } from './reads/seed-tenants.js';
import type { Child } from './stage/child.js';
import { openDatabase } from './stage/database.js';
import { findPostmaster } from './stage/processor-time.js';
import { say } from './stage/terminal.js';

const { values: args } = parseArgs({
  options: {
    only: { type: 'string' },
    connections: { type: 'string', default: '1,16,64' },
    repeats: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '2' },
    resolvers: { type: 'boolean', default: false },
    growth: { type: 'string' },
    profile: { type: 'string' },
  },
});
const home = path.resolve(process.env.BENCH_HOME ?? '.embudo-bench');
const wanted = args.only?.split(',');
const reads = benchReads.filter(({ name }) => !wanted || wanted.includes(name));
const turns = { repeats: Number(args.repeats), seconds: Number(args.seconds) };

async function compareServers(): Promise<void> {
  const database = await openDatabase(home);
  const load = new ReadLoad();
  const children: Child[] = [];
  const start = async (...given: Parameters<typeof startContender>): Promise<Contender> => {
    const contender = await startContender(...given);
    children.push(contender.child);
    return contender;
  };
  try {
    const settings = readSettings(home, database.ownerUrl);
    const tenants = seededTenants();
    const profiled = args.profile ? ['--cpu-prof', `--cpu-prof-dir=${args.profile}`] : [];
    const bare = await start('bare', 'bench/processes/bare-reads.js', settings, askBare(tenants, 'CEO'));
    const asCeo = await askEmbudo(settings, tenants, 'CEO');
    const compared = [await start('embudo', 'bench/processes/server.js', settings, asCeo, profiled)];
    if (args.resolvers) {
      const uncompiled = { ...settings, READ_COMPILER: 'false' };
      compared.push(await start('resolvers', 'bench/processes/server.js', uncompiled, asCeo));
    }
    const asSeller = await askEmbudo(settings, tenants, 'SELLER');
    const byReader = {
      CEO: [bare, ...compared],
      SELLER: [
        { ...bare, ask: askBare(tenants, 'SELLER') },
        ...compared.map(contender => ({ ...contender, ask: asSeller })),
      ],
    };
    say(
      `${database.version}; Node ${process.version}; Redis ${settings.REDIS_URL ? 'on' : 'off'}; two tenants in turn`,
    );
    const postmaster = await findPostmaster(database.owner);
    const connections = args.connections.split(',').map(Number);
    for (const read of reads)
      for (const [reader, contenders] of Object.entries(byReader)) {
        const [first, ...others] = contenders;
        assert(first);
        const bytes: number[] = [];
        for (const other of others) bytes.push(await assertSameAnswers(first, other, read));
        say(`\n${read.name}, as ${reader}: ${bytes[0]} bytes, the same from all`);
        const cells = await measureInTurns(load, contenders, read, { ...turns, connections, postmaster });
        say(comparisonTable(cells, 'bare'));
      }
  } finally {
    await Promise.all(children.map(child => child.kill()));
    await load.stop();
    await database.stop();
  }
}

if (args.growth) await measureGrowth(home, args.growth.split(',').map(Number), reads, turns, say);
else await compareServers();
