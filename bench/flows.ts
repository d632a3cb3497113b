/**
 * Wakes many runs of the follow-up flow at once, with real workers on a database of their own and a fake vendor that counts what is sent.
 *
 * `--runs 10000 --stretch whole --kills 20`: each run goes through all its eight steps while workers are killed with SIGKILL, evenly over
 * the steps. No step may be done twice or lost; a message that a killed worker had claimed may be UNKNOWN, but never sent twice.
 *
 * `--runs 10000 --stretch first --kills 0 --asleep 100000`: each run writes its first text and sleeps again, beside `--asleep` runs that
 * sleep all the time: measures how long that takes, and the cost of a sweep that wakes nothing.
 *
 * Exits with 1 if the counts are wrong; `--json` prints one line for programs.
 */

import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type pg from 'pg';
import { minuteMs } from '../src/domain/shared/durations.js';
import { startFakeGraph } from '../src/integrations/meta/testing/fake-graph.js';
import { checkFlows, flowFailures } from './flows/check.js';
import { fillDueRuns, fillSleepingRuns, type Stretch } from './flows/due-runs.js';
import { seeded } from './kill/nemesis.js';
import { asQueue } from './stage/ledger.js';
import { openStage } from './stage/stage.js';
import { note } from './stage/terminal.js';

const { values: args } = parseArgs({
  options: {
    runs: { type: 'string', default: '10000' },
    stretch: { type: 'string', default: 'whole' },
    kills: { type: 'string', default: '20' },
    workers: { type: 'string', default: '2' },
    asleep: { type: 'string', default: '0' },
    minutes: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const stepsOfRun: Record<Stretch, number> = { whole: 8, first: 2 };

async function main(): Promise<number> {
  const stretch: Stretch = args.stretch === 'first' ? 'first' : 'whole';
  const runs = Number(args.runs);
  const random = seeded(Number(args.seed));
  const vendor = await startFakeGraph();
  const stage = await openStage({
    accessToken: 'token-of-the-fake-vendor',
    settings: { META_GRAPH_URL: vendor.url, WORKER_SILENT_MS: '8000' },
  });
  const { owner } = stage.database;
  try {
    await fillDueRuns(owner, stage.accounts, { runs, stretch });
    const asleep = Number(args.asleep);
    if (asleep > 0) {
      const tenants = stage.accounts.map(({ tenantId }) => tenantId);
      await fillSleepingRuns(owner, tenants, asleep);
      note(`a sweep that wakes nothing, beside ${asleep} sleeping runs: ${(await emptySweep(owner)).toFixed(2)} ms`);
    }
    const workers = await Promise.all(Array.from({ length: Number(args.workers) }, () => stage.startWorker()));
    const goal = runs * stepsOfRun[stretch];
    const began = await untilStepsReach(owner, 1);
    const kills = Number(args.kills);
    for (let kill = 0; kill < kills; kill++) {
      const due = Math.floor((goal * (kill + 0.2 + 0.7 * random())) / kills);
      await untilStepsReach(owner, due);
      const victim = Math.floor(random() * workers.length);
      await workers[victim]?.kill('SIGKILL');
      workers[victim] = await stage.startWorker();
    }
    await untilStepsReach(owner, goal);
    const stepped = performance.now();
    const settled = await untilQuiet(owner);
    const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(0);
    const verdict = await checkFlows(owner, stretch, vendor.requests);
    const wrong = [...flowFailures(verdict), ...(settled ? [] : ['the queue did not become empty'])];
    note(
      [
        `${runs} runs, ${stretch}, ${args.workers} workers, ${kills} kills: ${goal} steps in ${seconds(began, stepped)} s from the first, all sent after ${seconds(began, performance.now())} s`,
        `runs ${verdict.runs}, messages ${verdict.messages}, sent ${verdict.sent}, unknown ${verdict.unknown}, requests at the vendor ${vendor.requests.length}`,
        `lost ${verdict.lost.length}, twice ${verdict.twice.length}, untrue ${verdict.untrue.length}`,
        ...wrong.slice(0, 20).map(line => `  ${line}`),
      ].join('\n'),
    );
    if (args.json) process.stdout.write(`${JSON.stringify({ ...verdict, settled })}\n`);
    return wrong.length > 0 ? 1 : 0;
  } finally {
    await stage.stop();
    await vendor.stop();
  }
}

const deadline = performance.now() + Number(args.minutes) * minuteMs;

/** Waits until the given number of steps is recorded; returns the time. */
async function untilStepsReach(owner: pg.Pool, goal: number): Promise<number> {
  for (;;) {
    const { rows } = await owner.query<{ steps: number }>('select count(*)::int as steps from flow_step_run');
    if ((rows[0]?.steps ?? 0) >= goal) return performance.now();
    if (performance.now() > deadline) {
      note(`  only ${rows[0]?.steps} of ${goal} steps within ${args.minutes} minutes`);
      return performance.now();
    }
    await pause(goal > 1 ? 100 : 500);
  }
}

/** Waits until runs and messages have nothing left to do; returns false if that takes too long. */
async function untilQuiet(owner: pg.Pool): Promise<boolean> {
  for (let quiet = 0; quiet < 3; ) {
    const [jobs] = await asQueue<{ left: number }>(
      owner,
      `select count(*)::int as left from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
       where (t.identifier like 'flows/%' or t.identifier like 'conversations/%') and j.attempts < j.max_attempts and j.run_at < now() + interval '1 minute'`,
    );
    const { rows } = await owner.query<{ left: number }>(
      `select count(*)::int as left from message where status = 'QUEUED'`,
    );
    quiet = jobs?.left === 0 && rows[0]?.left === 0 ? quiet + 1 : 0;
    if (performance.now() > deadline) return false;
    await pause(500);
  }
  return true;
}

/** Milliseconds of a sweep when nothing is due: the minimum of ten, at a time before all runs. */
async function emptySweep(owner: pg.Pool): Promise<number> {
  const times: number[] = [];
  const client = await owner.connect();
  try {
    await client.query('set role embudo_app'); // the sweep is granted only to this role
    for (let turn = 0; turn < 10; turn++) {
      const began = performance.now();
      await client.query(`select app.wake_flow_runs('2000-01-01', 2000, 5)`);
      times.push(performance.now() - began);
    }
  } finally {
    await client.query('reset role').catch(() => undefined);
    client.release();
  }
  return Math.min(...times);
}

process.exitCode = await main();
