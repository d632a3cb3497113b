/**
 * `npm run bench:soak`: a thousand consoles of 250 sellers for ten minutes, each with notificationEvents and messageAdded, while
 * notifications and messages are committed at a steady rate. One socket of twenty is a slow reader, of three kinds; others are
 * disconnected and come back with their cursors. `--sockets 1000`, `--minutes 10`, `--seed 1`.
 *
 * Asserts that every socket received everything once; that the server's memory in the second half is as flat as in the first; and that no
 * more data than the limit waits for a slow reader, who is disconnected with a code. `--control` loses one event of 100 and sends another
 * twice, and exits with 1 unless both are detected. Uses DATABASE_URL, or an embedded database.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { keysOf } from '../src/demo/home.js';
import { seededRandom } from '../src/demo/life/random.js';
import { removeEmbeddedPostgres } from '../src/integrations/local/embedded-postgres.js';
import { Crowd } from './soak/crowd.js';
import { judge } from './soak/judge.js';
import { seedDesks } from './soak/seed-desks.js';
import { SoakServer } from './soak/soak-server.js';
import { faultsOf } from './soak/verify.js';
import { openDatabase } from './stage/database.js';
import { findPostmaster, processorTimeOf, processorTimeOfPostgres } from './stage/processor-time.js';
import { say } from './stage/terminal.js';

const { values: args } = parseArgs({
  options: {
    sockets: { type: 'string', default: '1000' },
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    control: { type: 'boolean', default: false },
  },
});
/** Below the limit of sockets per user, since a socket that was disconnected may still be counted when it comes back. */
const socketsPerSeller = 4;
const weighEveryMs = 5_000;
/** The first part of the time, in which caches fill, is not judged. */
const warmUp = 0.2;
/** The time for all readers to come back and receive what they missed. */
const patienceMs = 120_000;
/** Shorter for the control, since the events that it lost never arrive. */
const controlPatienceMs = 20_000;

async function main(): Promise<number> {
  const [sockets, minutes] = [Number(args.sockets), Number(args.minutes)];
  const home = mkdtempSync(path.join(tmpdir(), 'embudo-soak-'));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(130));
  const database = await openDatabase(home);
  const settings = {
    ...keysOf(home),
    DATABASE_URL: database.ownerUrl,
    EMBUDO_HOME: home,
    LANGUAGE_MODELS: 'local',
    LOG_LEVEL: 'warn',
  };
  const sellers = Math.ceil(sockets / socketsPerSeller);
  const place = await seedDesks(database, settings, sellers, Math.ceil(sockets / 200));
  const server = await SoakServer.start(settings, place);
  const postmaster = await findPostmaster(database.owner);
  const crowd = new Crowd({ sockets, port: server.port, place, random: seededRandom(args.seed) });
  try {
    await crowd.open();
    say(
      `${sockets} sockets of ${sellers} sellers are open, ${crowd.slow.length} of them slow; ${database.version}, Node ${process.version}`,
    );
    const before = [processorTimeOf(server.pid), processorTimeOfPostgres(postmaster)] as const;
    server.startWriting(args.control);
    const weights = [];
    const began = performance.now();
    const lasts = minutes * 60_000;
    for (let next = weighEveryMs; next <= lasts; next += weighEveryMs) {
      await pause(Math.max(0, began + next - performance.now()));
      const weight = await server.weigh(true);
      weights.push({ share: next / lasts, ...weight });
      crowd.cutSome();
      if (next % 60_000 < weighEveryMs)
        say(
          `${Math.round(next / 60_000)} min: ${(weight.rss / 2 ** 20).toFixed(0)} MiB, ${weight.sockets} connections, ${server.count} events, ${crowd.resumptions} resumptions`,
        );
    }
    const after = [processorTimeOf(server.pid), processorTimeOfPostgres(postmaster)] as const;
    await server.stopWriting();
    await crowd.settle(server.expected, args.control ? controlPatienceMs : patienceMs);
    const seconds = (performance.now() - began) / 1000;
    const verdict = judge({
      weights: weights.filter(({ share }) => share > warmUp),
      faults: faultsOf(crowd.readers, server.expected),
      crowd,
      closings: await server.closings(),
    });
    say(
      `${server.count} events in ${seconds.toFixed(0)} s; processor time of Node ${share(after[0] - before[0], lasts)}, of Postgres ${share(after[1] - before[1], lasts)} of a core`,
    );
    for (const line of verdict.lines) say(line);
    for (const [warning, count] of server.warnings) say(`the server warned ${count} times: ${warning}`);
    if (args.control) {
      const { lost, twice } = verdict.faults;
      say(lost > 0 && twice > 0 ? 'the control was seen' : 'THE CONTROL WAS NOT SEEN');
      return lost > 0 && twice > 0 ? 0 : 1;
    }
    for (const failure of verdict.failures) say(`FAILED: ${failure}`);
    if (verdict.failures.length === 0) say('all as it should be');
    return verdict.failures.length > 0 ? 1 : 0;
  } finally {
    crowd.leave();
    await server.kill();
    await place.close();
    await database.stop();
    await removeEmbeddedPostgres(home);
    rmSync(home, { recursive: true, force: true });
  }
}
const share = (seconds: number, ofMs: number): string => `${((seconds / ofMs) * 1e5).toFixed(0)} %`;

process.exit(await main());
