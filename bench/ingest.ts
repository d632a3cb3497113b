/**
 * `npm run bench:ingest`: the cost of receiving webhooks compared with a bare Node server, and with a worker running. `-- --quick` takes
 * a minute; `--only compare,paced,drain` selects parts; `--messages N` sets the
 * backlog, `--each N` how many of its messages each person wrote.
 */
import { parseArgs } from 'node:util';
import { compare } from './ingest/compare.js';
import { comparisonTable } from './ingest/report.js';
import { verify } from './ingest/verify.js';
import { drain, paceWithWorker } from './ingest/with-worker.js';
import { Load } from './load/load.js';
import { freePort, saysLine, startChild } from './stage/child.js';
import { emptyLedger } from './stage/ledger.js';
import { findPostmaster } from './stage/processor-time.js';
import { openStage, type Stage, type StageServer } from './stage/stage.js';
import { say } from './stage/terminal.js';

const { values: args } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: 'compare,paced,drain' },
    connections: { type: 'string', default: '1,16,64,128' },
    repeats: { type: 'string' },
    seconds: { type: 'string' },
    messages: { type: 'string' },
    each: { type: 'string', default: '5' },
    profile: { type: 'string' },
  },
});
const parts = args.only.split(',');

async function startBare(stage: Stage): Promise<StageServer> {
  await stage.database.owner.query(
    'create schema if not exists bench; drop table if exists bench.bare_event; create table bench.bare_event (id uuid primary key, body bytea not null)',
  );
  const port = await freePort();
  const child = startChild('bench/processes/bare.js', {
    DATABASE_URL: stage.database.ownerUrl,
    BARE_SECRET: stage.accounts[0].secret,
    PORT: String(port),
  });
  await saysLine(child, 'server is listening');
  return { ...child, port };
}

async function main(): Promise<void> {
  const stage = await openStage();
  const load = new Load();
  try {
    say(
      `${stage.database.version}; Node ${process.version}; ${process.env.REDIS_URL ? 'with Redis' : 'without Redis'}`,
    );
    const nodeArgs = args.profile ? ['--cpu-prof', `--cpu-prof-dir=${args.profile}`] : [];
    const server = await stage.startServer({ nodeArgs });
    const target = { ...stage.accounts[0], port: server.port };
    await emptyLedger(stage.database.owner);
    say(await verify(stage, load, target));
    if (parts.includes('compare')) {
      const bare = await startBare(stage);
      const contenders = [
        { name: 'bare', pid: bare.pid, target: { ...target, port: bare.port } },
        { name: 'embudo', pid: server.pid, target },
      ];
      const cells = await compare(
        stage,
        load,
        await findPostmaster(stage.database.owner),
        contenders,
        {
          connections: args.connections.split(',').map(Number),
          repeats: Number(args.repeats ?? (args.quick ? 2 : 5)),
          seconds: Number(args.seconds ?? (args.quick ? 1 : 2)),
        },
        cell => process.stderr.write(`  ${cell.connections} ${cell.contender}: ${cell.perSecond.toFixed(0)}/s\n`),
      );
      say(comparisonTable(cells, 'bare'));
      await bare.kill();
      await stage.database.owner.query('drop schema bench cascade');
    }
    if (parts.includes('paced')) say(await paceWithWorker(stage, load, target, args.quick ? 8 : 20));
    const messages = Number(args.messages ?? (args.quick ? 2_000 : 10_000));
    if (parts.includes('drain')) say(await drain(stage, load, target, messages, Number(args.each), nodeArgs));
    await server.kill();
  } finally {
    await load.stop();
    await stage.stop();
  }
}

await main();
