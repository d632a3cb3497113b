import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { suspectTask } from '../../src/integrations/postgres/suspects.js';
import {
  aCustomer,
  admitted,
  afterwards,
  aShop,
  aWhatsAppMessage,
  jobsDone,
  jobsLeft,
  messagesOf,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  testSettings,
} from '../../src/testing/index.js';

let embudo: TestEmbudo;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
});

const receive = async (shop: TestShop, text: string) => {
  const body = aWhatsAppMessage(shop.account, aCustomer(), text);
  expect((await postWebhook(embudo.url, shop.account, body)).status).toBe(200);
};

interface Line {
  level: string;
  msg: string;
  jobs?: { id: string; task: string; tenantId: string }[];
  place?: string[];
}
interface Ended {
  how: number | string;
  said: Line[];
}
/** Starts a worker whose model ends it at certain messages. `ended` tells how it ended. */
function startWorker(): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(
    process.execPath,
    ['--import', './test/kill/harmful-model.mjs', 'dist/bench/processes/worker.js'],
    {
      stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
      env: {
        PATH: process.env.PATH,
        ...testSettings(embudo.testDatabase.ownerUrl),
        MEDIA_FOLDER: embudo.config.MEDIA_FOLDER,
        LOG_LEVEL: 'info',
        // Long enough for a machine that is busy with other specs.
        EVENT_LOOP_LIMIT_MS: '5000',
      },
    },
  );
  afterwards(async () => void child.kill('SIGKILL'));
  const said: Line[] = [];
  if (!child.stdout) throw new Error('the worker has no output');
  createInterface({ input: child.stdout }).on('line', line => {
    said.push(JSON.parse(line) as Line);
  });
  const ended = new Promise<Ended>(resolve =>
    child.once('close', (code, signal) => resolve({ how: code ?? signal ?? 'unknown', said })),
  );
  return { child, ended };
}

/** Lets the dead workers look as if they had been silent for long, so that the next one frees their jobs when it starts. */
async function growSilent(): Promise<void> {
  await embudo.testDatabase.queue(`update app.worker_heartbeat set seen_at = now() - interval '1 hour'`);
  await embudo.testDatabase.queue(
    `update graphile_worker._private_jobs set locked_at = now() - interval '1 hour' where locked_at is not null`,
  );
}

/** Starts one worker after the other until one has emptied the queue. Returns how the others ended. */
async function workUntilDone(): Promise<Ended[]> {
  const ends: Ended[] = [];
  for (;;) {
    const { child, ended } = startWorker();
    const done = jobsDone(embudo).then(() => null);
    // After the end of this worker, nobody waits for the queue any more.
    done.catch(() => undefined);
    const end = await Promise.race([done, ended]);
    if (end === null) {
      child.kill('SIGTERM');
      const last = await ended;
      expect(last.how).toBe(0);
      return [...ends, last];
    }
    ends.push(end);
    if (ends.length > 5) throw new Error('one worker after the other ends');
    await growSilent();
  }
}

const failedJobs = (shop: TestShop) =>
  embudo.testDatabase.sql('select task, error from failed_job where tenant_id = $1', [shop.tenant.id]);
const understood = async (shop: TestShop) => {
  const rows = await embudo.testDatabase.sql<{ body: string }>(
    `select m.body from message m join sentiment_analysis s on s.tenant_id = m.tenant_id and s.message_id = m.id where m.tenant_id = $1 order by m.body`,
    [shop.tenant.id],
  );
  return rows.map(row => row.body);
};
const innocent = Array.from({ length: 12 }, (_, n) => `Hola, busco un taladro ${String(n).padStart(2, '0')}`);

describe('a message at which its worker', () => {
  it.each([
    ['hangs', 'BLOQUEA, por favor', 70],
    ['crashes', 'REVIENTA, por favor', 'SIGABRT'],
  ])('%s is put aside after two workers, and those beside it are processed', async (_, harmful, how) => {
    const shop = await aShop(embudo);
    for (const text of innocent.slice(0, 6)) await receive(shop, text);
    await receive(shop, harmful);
    for (const text of innocent.slice(6)) await receive(shop, text);
    await admitted(embudo);

    const ends = await workUntilDone();

    expect(ends.map(end => end.how)).toEqual([how, how, 0]);
    expect(await understood(shop)).toEqual(innocent);
    expect((await messagesOf(embudo, shop.tenant.id)).map(row => row.body)).toContain(harmful);
    expect(await failedJobs(shop)).toEqual([
      { task: 'conversations/respond', error: expect.stringContaining('This job ended the processes that ran it') },
    ]);
    // What the crash cut short beside it, such as a send, may still wait for its next attempt.
    const answers = (await jobsLeft(embudo)).filter(({ task }) =>
      ['conversations/respond', suspectTask].includes(task),
    );
    expect(answers).toEqual([]);
    if (how !== 70) return;
    for (const { said } of ends.slice(0, 2)) {
      const last = said.filter(line => line.level === 'fatal');
      expect(last).toEqual([expect.objectContaining({ msg: expect.stringContaining('the event loop stands still') })]);
      expect(last[0]?.jobs).toContainEqual({
        id: expect.any(String),
        task: 'conversations/respond',
        tenantId: shop.tenant.id,
      });
      expect(last[0]?.place?.[0]).toContain('RegExp.test');
      expect(JSON.stringify(last)).not.toContain('BLOQUEA');
    }
  });
});
