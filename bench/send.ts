/**
 * Sends thousands of messages of all kinds through every vendor while the workers are killed with SIGKILL, and counts at fake vendors
 * what arrived: none may be accepted twice, and none may be lost without an error. `--messages 2000 --kills 20 --workers 2 --troubles 1
 * --seed 1`.
 *
 * A vendor accepts a message, answers up to a quarter of a second later, and reports it by a signed webhook before or after that.
 * `--troubles` of a hundred requests break off after they were accepted, and as many are temporarily refused.
 *
 * `--patient` also waits for the questions to vendors that are asked minutes later. `--control` makes two errors in turn at each kill: it
 * releases what was claimed, as an expiring lease would, or marks it as sent, as a sender does that records the send before its call. It
 * exits with 1 if the counts do not show both. `--json` prints a last line for programs. Exits with 1 if the counts are wrong.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { seededRandom } from '../src/demo/life/random.js';
import { openAccounts } from './send/accounts.js';
import { count, failures, sendsLeft, type Verdict } from './send/count.js';
import { WorkerNemesis } from './send/nemesis.js';
import { Orders, openThreads } from './send/orders.js';
import { Vendors } from './send/vendors.js';
import { freePort } from './stage/child.js';
import { openStage } from './stage/stage.js';
import { note } from './stage/terminal.js';

const { values: args } = parseArgs({
  options: {
    messages: { type: 'string', default: '2000' },
    kills: { type: 'string', default: '20' },
    workers: { type: 'string', default: '2' },
    troubles: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    silent: { type: 'string', default: '5000' },
    within: { type: 'string', default: '600' },
    patient: { type: 'boolean', default: false },
    control: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const atOnce = 6;
/** The first error sends twice what the vendor had accepted, the second never sends what it had not. */
const mistakes = [
  `update message set status = 'QUEUED', due_at = now() where status = 'UNKNOWN' and error is null`,
  `update message set status = 'SENT' where status = 'UNKNOWN' and error is null`,
];

async function main(): Promise<number> {
  const [messages, kills, seed] = [Number(args.messages), Number(args.kills), args.seed];
  const generator = (what: string) => {
    const random = seededRandom(`${seed} ${what}`);
    return () => random.next();
  };
  const vendors = await Vendors.start({
    random: generator('vendors'),
    troubles: Number(args.troubles),
    // A report would undo the error of the control before it takes effect.
    latestReportMs: args.control ? 60_000 : 400,
  });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const stage = await openStage({
    settings: {
      ...vendors.settings,
      PUBLIC_URL: url,
      WORKER_SILENT_MS: args.silent,
      LOG_LEVEL: 'info',
      ENABLE_SCHEDULED_TASKS: 'false',
      RATE_LIMIT_REQUESTS: '1000000',
      RATE_LIMIT_COST: '100000000',
    },
  });
  try {
    const { accounts, tokens } = await openAccounts(stage.settings);
    vendors.accounts = accounts;
    const began = new Date();
    await stage.startServer({ port });
    const startWorker = () => stage.startWorker();
    const workers = await Promise.all(Array.from({ length: Number(args.workers) }, startWorker));
    const { owner } = stage.database;
    const threads = await openThreads(owner, accounts);
    await until(owner, 'the first answers', 120, true);
    const before = vendors.taken.length;
    note(`${accounts.length} accounts, ${threads.length} conversations, ${before} messages of the agent`);

    let mistake = 0;
    const nemesis = new WorkerNemesis(stage, workers, {
      kills,
      goal: messages,
      random: generator('kills'),
      ...(args.control && { meanwhile: () => owner.query(mistakes[mistake++ % mistakes.length] ?? '') }),
    });
    vendors.onTaken = () => nemesis.seen(vendors.taken.length - before);
    const orders = new Orders(url, threads, tokens, generator('orders'));
    const sending = performance.now();
    await orders.place(messages, atOnce);
    note(`${orders.placed.length} messages ordered in ${((performance.now() - sending) / 1000).toFixed(0)} s`);
    const quiet = await until(owner, 'the sends', Number(args.within), false);
    const tookSeconds = (performance.now() - sending) / 1000;
    await nemesis.done();
    await vendors.reported();
    const settled = await until(owner, 'the reports', Number(args.within), args.patient);
    const verdict = await count(owner, { began, orders: orders.placed, taken: vendors.taken });
    for (const { at, pid, next, taken } of nemesis.kills)
      note(`  ${at} SIGKILL worker ${pid} at ${taken} messages taken, then ${next}`);
    const wrong = [
      ...failures(verdict),
      ...(quiet && settled ? [] : ['the queue did not become empty']),
      ...(nemesis.kills.length === kills ? [] : [`only ${nemesis.kills.length} of ${kills} kills`]),
    ];
    note(wordsOf(verdict, { seconds: tookSeconds, requests: vendors.sends, kills: nemesis.kills.length }));
    for (const line of wrong.slice(0, 20)) note(`  ${line}`);
    if (args.control) return controlled(verdict);
    if (args.json) process.stdout.write(`${JSON.stringify({ ...verdict, quiet, kills: nemesis.kills })}\n`);
    return wrong.length > 0 ? 1 : 0;
  } finally {
    await stage.stop();
    await vendors.stop();
  }
}

/** Whether the counts show the errors of the control. */
function controlled({ duplicated, lost }: Verdict): number {
  const seen = duplicated.length > 0 && lost.length > 0;
  note(
    `control: ${duplicated.length} duplicates and ${lost.length} losses were seen${seen ? '' : '; it must see both'}`,
  );
  return seen ? 0 : 1;
}

/** Waits until no message job is left in two checks in a row; returns false if that takes longer. */
async function until(owner: Parameters<typeof sendsLeft>[0], what: string, seconds: number, all: boolean) {
  const deadline = performance.now() + seconds * 1_000;
  let told = performance.now();
  for (let empty = 0; empty < 2; await pause(500)) {
    const left = await sendsLeft(owner, { all });
    empty = left === 0 ? empty + 1 : 0;
    if (performance.now() > deadline) return false;
    if (performance.now() < told + 10_000) continue;
    told = performance.now();
    note(`  ${left} jobs left of ${what}`);
  }
  return true;
}

function wordsOf(
  { channels, ordered, messages, taken, duplicated, lost, untold, unexpected, unknown, dead }: Verdict,
  { seconds, requests, kills }: { seconds: number; requests: number; kills: number },
): string {
  const list = (counts: Record<string, number>) =>
    Object.entries(counts)
      .map(([status, many]) => `${many} ${status}`)
      .join(', ') || '—';
  return [
    `${ordered} ordered, ${messages} messages, ${requests} requests, ${taken} taken, ${kills} kills, ${seconds.toFixed(0)} s`,
    '| channel | messages | taken 0 | once | more | ledger | were UNKNOWN, now |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...channels.map(
      ({ channel, messages: all, never, once, more, statuses, settled }) =>
        `| ${channel} | ${all} | ${never} | ${once} | ${more} | ${list(statuses)} | ${list(settled)} |`,
    ),
    `duplicated ${duplicated.length}, lost ${lost.length}, untold ${untold.length}, unexpected ${unexpected.length}, dead jobs ${dead.length}; not taken and UNKNOWN ${unknown.length}`,
    ...unknown.map(what => `  ${what}`),
  ].join('\n');
}

process.exitCode = await main();
