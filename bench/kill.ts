/**
 * Kills the server and the worker with SIGKILL while a vendor sends thousands of signed webhooks, kills Postgres, freezes it (SIGSTOP)
 * and makes its host unreachable, and counts the results: nothing that was acknowledged may be lost, and nothing may exist twice.
 * `--acknowledged 10000 --kills 20 --strikes killed,frozen,vanished --seconds 5 --seed 1`.
 *
 * `--only full`: the file system of the write-ahead log is full for `--seconds` (needs root, to mount a small one). `--only migrated`:
 * the ledger, with `--rows`, is rewritten and indexed under a lock. Both at `--rate` webhooks a second.
 *
 * `--control` runs a server that acknowledges first, which must lose some; `--json` prints a last line for programs. Exits with 1 if the
 * counts are wrong.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type pg from 'pg';
import { startFakeGraph } from '../src/integrations/meta/testing/fake-graph.js';
import { check, failures, quiesce } from './kill/check.js';
import { Nemesis, type Victims } from './kill/nemesis.js';
import { Provider } from './kill/provider.js';
import { type StrikeName, type StrikeReport, Strikes, strikeNames } from './kill/strikes.js';
import { freePort } from './stage/child.js';
import { openStage } from './stage/stage.js';
import { note } from './stage/terminal.js';

const { values: args } = parseArgs({
  options: {
    acknowledged: { type: 'string', default: '10000' },
    kills: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    silent: { type: 'string', default: '10000' },
    strikes: { type: 'string', default: 'killed,frozen,vanished' },
    only: { type: 'string' },
    seconds: { type: 'string' },
    rate: { type: 'string', default: '200' },
    rows: { type: 'string', default: '1000000' },
    control: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

/** The duration of each fault, unless --seconds says otherwise; 0 for one that ends by itself. */
const usualSeconds: Record<StrikeName, number> = { killed: 0, frozen: 5, vanished: 5, full: 60, migrated: 0 };
const strikesOf = (names: string): [StrikeName, number][] =>
  names
    .split(',')
    .filter(Boolean)
    .map(name => {
      const known = strikeNames.find(strike => strike === name);
      if (!known) throw new Error(`${name} is none of ${strikeNames.join(', ')}`);
      const usual = usualSeconds[known];
      return [known, usual > 0 ? Number(args.seconds ?? usual) : usual];
    });

async function main(): Promise<number> {
  const goal = Number(args.acknowledged);
  const seed = Number(args.seed);
  const only = args.only ? strikesOf(args.only)[0] : undefined;
  const graph = await startFakeGraph();
  const stage = await openStage({
    accessToken: 'token-of-the-fake-vendor',
    settings: { META_GRAPH_URL: graph.url, WORKER_SILENT_MS: args.silent, LOG_LEVEL: 'info' },
    proxied: true,
    walMegabytes: only?.[0] === 'full' ? 192 : 0,
  });
  try {
    const serverEntry = args.control ? 'bench/processes/server-acks-first.js' : undefined;
    const victims: Victims = {
      server: await stage.startServer({ entry: serverEntry, port: await freePort() }),
      worker: await stage.startWorker(),
    };
    if (only?.[0] === 'migrated') await fillLedger(stage.database.owner, Number(args.rows));
    const began = performance.now();
    const provider = new Provider(victims.server.port, stage.accounts, String(seed), only ? Number(args.rate) : null);
    const strikes = new Strikes(stage, listener => provider.listen(listener));
    const nemesis = new Nemesis(stage, victims, strikes, { serverEntry, seed });
    const own = stage.database.kill ? strikesOf(args.strikes) : [];
    const once = async (strike: [StrikeName, number]) => {
      await pause(5_000);
      await strikes.strike(...strike);
      await pause(5_000);
    };
    const striking = only ? once(only) : nemesis.kill(Number(args.kills), goal, () => provider.acknowledged, own);
    await provider.sendUntil(only ? Number(args.rate) * 10 : goal, striking);
    const sentFor = (performance.now() - began) / 1000;
    for (const { at, what, pid, next } of nemesis.kills) note(`  ${at} SIGKILL ${what} ${pid}, then ${next}`);
    for (const report of strikes.reports) note(`  ${wordsOf(report)}`);
    if (only?.[0] === 'migrated')
      await stage.database.owner.query(`delete from inbound_event where key like 'bench-%'`);
    const quiet = await quiesce(stage.database.owner, 3_000, 480_000, left =>
      note(left < 0 ? '  the database does not answer yet' : `  ${left} jobs left`),
    );
    const verdict = await check(stage.database.owner, provider.told, graph.requests);
    const wrong = [...failures(verdict), ...(quiet ? [] : ['the queue did not become empty'])];
    const { ok, fail, info, repeated } = provider.counts;
    const killed = (what: string) => nemesis.kills.filter(kill => kill.what === what).length;
    note(
      [
        `${verdict.acknowledged} acknowledged of ${verdict.tried} tried in ${sentFor.toFixed(0)} s (attempts: ${ok} ok, ${fail} fail, ${info} info; ${repeated} repeats on purpose)`,
        `kills: ${killed('server')} server, ${killed('worker')} worker; the database was ${strikes.reports.map(({ what }) => what).join(', ') || 'left alone'}`,
        `messages ${verdict.messages}, answers ${verdict.answers}, sends ${verdict.sends}`,
        `lost ${verdict.lost.length}, stuck ${verdict.stuck.length}, duplicated ${verdict.duplicated.length}, unexpected ${verdict.unexpected.length}, cross ${verdict.cross.length}, effects ${verdict.effects.length}, not understood ${verdict.notUnderstood.length}; recovered ${verdict.recovered}`,
        ...wrong.slice(0, 20).map(line => `  ${line}`),
      ].join('\n'),
    );
    if (args.json)
      process.stdout.write(
        `${JSON.stringify({ ...verdict, quiet, kills: nemesis.kills, strikes: strikes.reports, attempts: provider.counts })}\n`,
      );
    return wrong.length > 0 ? 1 : 0;
  } finally {
    await stage.stop();
    await graph.stop();
  }
}

function wordsOf({ at, what, seconds, refusedAfterMs, servedAfterMs, answers }: StrikeReport): string {
  const counts = Object.entries(answers).map(
    ([status, count]) => `${count} × ${status === '0' ? 'no answer' : status}`,
  );
  const refused = refusedAfterMs === null ? 'never 503' : `503 after ${refusedAfterMs} ms`;
  const served =
    servedAfterMs === null ? 'not served again within a minute' : `served ${servedAfterMs} ms after its end`;
  return `${at} database ${what} for ${seconds} s: ${refused}, ${served}; webhooks: ${counts.join(', ')}`;
}

/** Inserts old rows, so that a migration has something to do. */
async function fillLedger(owner: pg.Pool, rows: number): Promise<void> {
  await owner.query(
    `insert into inbound_event (id, tenant_id, account_id, kind, key, status, sequence, body)
     select gen_random_uuid(), a.tenant_id, a.id, 'message', 'bench-' || n, 'IGNORED', n, decode(repeat('ab', 500), 'hex')
     from generate_series(1, $1::int) n, (select tenant_id, id from channel_account limit 1) a`,
    [rows],
  );
}

process.exitCode = await main();
