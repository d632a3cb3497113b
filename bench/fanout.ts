/**
 * `npm run bench:fanout`: many sockets of one tenant on messageAdded, with tokens, row-level security, limits and log, compared with bare
 * `ws` that writes a prepared frame. Interleaved; prints medians and ranges. Uses DATABASE_URL, or an embedded database. `--sockets
 * 1000`, `--repeats 5`, `--events 300`, `--per-person 5` (with 1, each socket has a person of its own, whose rights are checked again for
 * that socket only), `--alone` adds a contender in which no two sockets can share work.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { keysOf } from '../src/demo/home.js';
import { removeEmbeddedPostgres } from '../src/integrations/local/embedded-postgres.js';
import { LiveLoad } from './fanout/live-load.js';
import { seedConsole } from './fanout/seed-console.js';
import { type FanoutCell, fanoutTable } from './fanout/table.js';
import { type Child, freePort, saysLine, startChild } from './stage/child.js';
import { openDatabase } from './stage/database.js';
import { findPostmaster, processorTimeOf, processorTimeOfPostgres } from './stage/processor-time.js';
import { say } from './stage/terminal.js';

const { values: args } = parseArgs({
  options: {
    sockets: { type: 'string', default: '1000' },
    repeats: { type: 'string', default: '5' },
    events: { type: 'string', default: '300' },
    'per-person': { type: 'string', default: '5' },
    alone: { type: 'boolean', default: false },
    profile: { type: 'string' },
  },
});
const [sockets, repeats, events] = [Number(args.sockets), Number(args.repeats), Number(args.events)];
/** The duration of two rounds in which all rights are checked again. */
const restMs = 6_000;
const query =
  'subscription { messageAdded { id direction author body status sentAt conversation { id status unreadCount contact { id name } } } }';

const home = mkdtempSync(path.join(tmpdir(), 'embudo-fanout-'));
const database = await openDatabase(home);
const settings: Record<string, string> = {
  ...keysOf(home),
  DATABASE_URL: database.ownerUrl,
  EMBUDO_HOME: home,
  LANGUAGE_MODELS: 'local',
  LOG_LEVEL: 'info',
  ...(process.env.REDIS_URL && { REDIS_URL: process.env.REDIS_URL }),
};
// The limit is five sockets per person.
const place = await seedConsole(database, settings, Math.ceil(sockets / Number(args['per-person'])), 50);
const postmaster = await findPostmaster(database.owner);
const load = new LiveLoad();

interface Contender {
  name: string;
  child: Child;
  port: number;
  tokens: string[];
  alone: boolean;
}

async function startServer(entry: string, env: Record<string, string>, nodeArgs?: string[]) {
  const port = await freePort();
  const child = startChild(entry, { ...settings, PORT: String(port), ...env }, nodeArgs);
  await saysLine(child, 'server is listening');
  return { child, port };
}

const open = ({ port, tokens, alone }: Contender) => load.open({ port, sockets, tokens, query, alone });

/** Checks that every socket receives every event once and in order; returns a frame as received. */
async function verify(contender: Contender): Promise<string> {
  await open(contender);
  const { counted } = await load.hear(
    contender.child.process,
    { kind: 'publish', messageIds: place.messageIds, everyMs: 0 },
    true,
  );
  await load.close();
  assert.equal(counted.frames, place.messageIds.length * sockets);
  for (const heard of counted.heard)
    assert.deepEqual(
      heard.map(({ id }) => id),
      place.messageIds,
      `${contender.name}: a socket heard other messages than were announced`,
    );
  return counted.sample;
}

async function measure(contender: Contender): Promise<FanoutCell> {
  const server = contender.child.process;
  await open(contender);
  const ids = Array.from({ length: events }, (_, at) => place.messageIds[at % place.messageIds.length] ?? '');
  await load.hear(server, { kind: 'publish', messageIds: ids.slice(0, 50), everyMs: 0 }, false); // warm-up
  const rested = [processorTimeOf(contender.child.pid), processorTimeOfPostgres(postmaster)] as const;
  await new Promise(resolve => setTimeout(resolve, restMs));
  const idle = ((processorTimeOf(contender.child.pid) - rested[0]) / restMs) * 1e6;
  const idlePostgres = ((processorTimeOfPostgres(postmaster) - rested[1]) / restMs) * 1e6;
  const before = [processorTimeOf(contender.child.pid), processorTimeOfPostgres(postmaster)] as const;
  const fast = await load.hear(server, { kind: 'publish', messageIds: ids, everyMs: 0 }, false);
  const after = [processorTimeOf(contender.child.pid), processorTimeOfPostgres(postmaster)] as const;
  const slow = await load.hear(server, { kind: 'publish', messageIds: place.messageIds, everyMs: 100 }, true);
  const paced = processorTimeOf(contender.child.pid) - after[0];
  await load.close();
  const took = Number(BigInt(fast.counted.endedAt) - BigInt(fast.published.at[0] ?? '0')) / 1e9;
  const deliveries = sockets * events;
  const delays = slow.counted.heard
    .flatMap(heard => heard.map(({ at }, nth) => Number(BigInt(at) - BigInt(slow.published.at[nth] ?? '0')) / 1e6))
    .sort((a, b) => a - b);
  const at = (share: number) => delays[Math.floor(delays.length * share)] ?? Number.NaN;
  return {
    contender: contender.name,
    perSecond: deliveries / took,
    node: ((after[0] - before[0]) / deliveries) * 1e6,
    postgres: ((after[1] - before[1]) / deliveries) * 1e6,
    idle,
    idlePostgres,
    nodePaced: (paced / (sockets * place.messageIds.length)) * 1e6,
    p50: at(0.5),
    p99: at(0.99),
  };
}

try {
  const profile = args.profile ? ['--cpu-prof', `--cpu-prof-dir=${args.profile}`] : undefined;
  const real = await startServer(
    'bench/processes/live-server.js',
    { FANOUT_TENANT: place.tenantId, FANOUT_CONVERSATION: place.conversationId },
    profile,
  );
  const embudo: Contender = { name: 'Embudo', ...real, tokens: place.tokens, alone: false };
  const sample = await verify(embudo);
  const bareServer = await startServer('bench/processes/bare-sockets.js', { FANOUT_SAMPLE: sample });
  const bare: Contender = { name: 'bare ws', ...bareServer, tokens: [], alone: false };
  await verify(bare);
  say(
    `${sockets} sockets heard each of ${place.messageIds.length} events once, in order; frames of ${sample.length} characters`,
  );
  say(
    `${place.tokens.length} people; ${database.version}, Node ${process.version}, ${settings.REDIS_URL ? 'Redis' : 'no Redis'}`,
  );
  const contenders = [
    bare,
    embudo,
    ...(args.alone ? [{ ...embudo, name: 'Embudo, nothing shared', alone: true }] : []),
  ];
  const cells: FanoutCell[] = [];
  for (let turn = 0; turn < repeats; turn += 1)
    for (const contender of turn % 2 === 0 ? contenders : contenders.toReversed()) {
      cells.push(await measure(contender));
      say(`${turn + 1}/${repeats} ${contender.name}: ${Math.round(cells.at(-1)?.perSecond ?? 0)} deliveries/s`);
    }
  say(fanoutTable(cells, bare.name));
  await Promise.all([embudo, bare].map(({ child }) => child.kill()));
} finally {
  await load.stop();
  await database.stop();
  await removeEmbeddedPostgres(home);
  rmSync(home, { recursive: true, force: true });
}
