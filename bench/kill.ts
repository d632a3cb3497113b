/**
 * Kills the server, the worker and once Postgres with SIGKILL while a vendor sends thousands of signed webhooks, and counts
 * what came of them: nothing acknowledged may be lost, nothing may be there twice.
 * `--acknowledged 10000 --kills 20 --seed 1`; `--control` runs a server that acknowledges first, which must lose some;
 * `--json` ends with one line for programs. Ends with 1 where the counts are wrong.
 */
import { parseArgs } from 'node:util';
import { startFakeGraph } from '../src/integrations/meta/testing/fake-graph.js';
import { check, failures, quiesce } from './kill/check.js';
import { Nemesis, type Victims } from './kill/nemesis.js';
import { Provider } from './kill/provider.js';
import { freePort } from './stage/child.js';
import { openStage } from './stage/stage.js';

const { values: args } = parseArgs({
  options: {
    acknowledged: { type: 'string', default: '10000' },
    kills: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    silent: { type: 'string', default: '10000' },
    control: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const say = (text: string) => process.stderr.write(`${text}\n`);

async function main(): Promise<number> {
  const goal = Number(args.acknowledged);
  const seed = Number(args.seed);
  const graph = await startFakeGraph();
  const stage = await openStage({
    accessToken: 'token-of-the-fake-vendor',
    settings: { META_GRAPH_URL: graph.url, WORKER_SILENT_MS: args.silent, LOG_LEVEL: 'info' },
  });
  try {
    const serverEntry = args.control ? 'bench/processes/server-acks-first.js' : undefined;
    const victims: Victims = {
      server: await stage.startServer({ entry: serverEntry, port: await freePort() }),
      worker: await stage.startWorker(),
    };
    const began = performance.now();
    const provider = new Provider(victims.server.port, stage.accounts, String(seed));
    const nemesis = new Nemesis(stage, victims, { serverEntry, seed });
    await Promise.all([provider.sendUntil(goal), nemesis.kill(Number(args.kills), goal, () => provider.acknowledged)]);
    const sentFor = (performance.now() - began) / 1000;
    for (const { at, what, pid, next } of nemesis.kills)
      say(`  ${at} SIGKILL ${what} ${pid}${next ? `, then ${next}` : ''}`);
    const quiet = await quiesce(stage.database.owner, 3_000, 240_000, left =>
      say(left < 0 ? '  the database does not answer yet' : `  ${left} jobs left`),
    );
    const verdict = await check(stage.database.owner, provider.told, graph.requests);
    const wrong = [...failures(verdict), ...(quiet ? [] : ['the queue did not become empty'])];
    const { ok, fail, info, repeated } = provider.counts;
    const killed = (what: string) => nemesis.kills.filter(kill => kill.what === what).length;
    say(
      [
        `${verdict.acknowledged} acknowledged of ${verdict.tried} tried in ${sentFor.toFixed(0)} s (attempts: ${ok} ok, ${fail} fail, ${info} info; ${repeated} repeats on purpose)`,
        `kills: ${killed('server')} server, ${killed('worker')} worker, ${killed('postgres')} Postgres`,
        `messages ${verdict.messages}, answers ${verdict.answers}, sends ${verdict.sends}`,
        `lost ${verdict.lost.length}, stuck ${verdict.stuck.length}, duplicated ${verdict.duplicated.length}, unexpected ${verdict.unexpected.length}, cross ${verdict.cross.length}, effects ${verdict.effects.length}, not understood ${verdict.notUnderstood.length}; recovered ${verdict.recovered}`,
        ...wrong.slice(0, 20).map(line => `  ${line}`),
      ].join('\n'),
    );
    if (args.json)
      process.stdout.write(
        `${JSON.stringify({ ...verdict, quiet, kills: nemesis.kills, attempts: provider.counts })}\n`,
      );
    return wrong.length > 0 ? 1 : 0;
  } finally {
    await stage.stop();
    await graph.stop();
  }
}

process.exitCode = await main();
