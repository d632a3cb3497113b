import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { FakeGraphRequest } from '../../src/integrations/meta/testing/fake-graph.js';
import { asQueue, jobsLeft } from '../stage/ledger.js';
import type { Told } from './provider.js';

/** The counts of one run. All lists must be empty. */
export interface Verdict {
  tried: number;
  acknowledged: number;
  messages: number;
  answers: number;
  sends: number;
  /** Acknowledged, but without a message. */
  lost: string[];
  /** In the ledger without a message and not set aside; a job that gave up; a reply that still waits to be sent. */
  stuck: string[];
  /** More than one message or ledger row for an id, or more than one conversation for a person. */
  duplicated: string[];
  /** A message that the vendor never sent. */
  unexpected: string[];
  /** Stored under another tenant than it was sent to. */
  cross: string[];
  /** More than one answer to a message, more than one send of a reply, or a reply marked as sent that was never sent. */
  effects: string[];
  /** Without an analysis, or with more than one. */
  notUnderstood: string[];
  /** Stored although it was never acknowledged, or although the answer of an earlier attempt was lost: this is allowed. */
  recovered: number;
}

export const failures = (verdict: Verdict): string[] =>
  (['lost', 'stuck', 'duplicated', 'unexpected', 'cross', 'effects', 'notUnderstood'] as const).flatMap(kind =>
    verdict[kind].map(what => `${kind}: ${what}`),
  );

const lookEveryMs = 250;

/** Waits until no job is left and counts that are `apartMs` apart are equal; returns false if that takes longer than `withinMs`. */
export async function quiesce(
  owner: pg.Pool,
  apartMs: number,
  withinMs: number,
  tell: (left: number) => void,
): Promise<boolean> {
  const deadline = performance.now() + withinMs;
  let before = '';
  let since = performance.now();
  while (performance.now() < deadline) {
    const left = await jobsAhead(owner).catch(() => -1);
    const { rows } = await owner
      .query<{ now: string }>(
        `select format('%s %s %s', (select count(*) from inbound_event), (select count(*) from message), (select count(*) from lead_intent)) as now`,
      )
      .catch(() => ({ rows: [] }));
    const now = left === 0 ? (rows[0]?.now ?? '') : '';
    const seen = performance.now();
    if (now === '' || now !== before) {
      since = seen;
      tell(left);
    } else if (seen - since >= apartMs) return true;
    before = now;
    await pause(Math.min(lookEveryMs, apartMs));
  }
  return false;
}

/**
 * The jobs of messages that are left, and all jobs that failed at their last attempt while the database was away: the worker's next sweep
 * gives those another attempt, or makes them failed jobs.
 */
async function jobsAhead(owner: pg.Pool): Promise<number> {
  const [row] = await asQueue<{ unsettled: number }>(
    owner,
    'select count(*)::int as unsettled from graphile_worker._private_jobs where attempts >= max_attempts and locked_at is null',
  );
  return (await jobsLeft(owner)) + (row?.unsettled ?? 0);
}

/** Compares what the vendor was told with the database and with what the fake vendor received. */
export async function check(
  owner: pg.Pool,
  told: ReadonlyMap<string, Told>,
  sends: FakeGraphRequest[],
): Promise<Verdict> {
  const inbound = await rowsOf<{ key: string; tenant: string }>(
    owner,
    `select provider_message_id as key, tenant_id as tenant from message where direction = 'INBOUND'`,
  );
  const ledger = await rowsOf<{ key: string; tenant: string; status: string }>(
    owner,
    'select key, tenant_id as tenant, status from inbound_event',
  );
  const answers = await rowsOf<{ id: string; answers: string | null; status: string }>(
    owner,
    `select id, answers_id as answers, status from message where direction = 'OUTBOUND'`,
  );
  const conversations = await rowsOf<{ address: string }>(
    owner,
    'select i.address from conversation v join channel_identity i on i.contact_id = v.contact_id',
  );
  const understood = await rowsOf<{ key: string; times: number }>(
    owner,
    `select m.provider_message_id as key, count(i.id)::int as times from message m left join lead_intent i on i.message_id = m.id where m.direction = 'INBOUND' group by m.tenant_id, m.id having count(i.id) <> 1`,
  );
  const deadJobs = await asQueue<{ id: string; error: string }>(
    owner,
    // Jobs that a newer job has replaced are left out; the next sweep deletes them.
    `select id::text, last_error as error from graphile_worker._private_jobs where attempts >= max_attempts and not coalesce(flags ? 'replaced', false)
     union all select id::text, error from failed_job`,
  );
  const messages = new Set(inbound.map(row => row.key));
  const ids = [...told];
  const sendsOf = countBy(sends.map(send => callbackDataOf(send.body)));
  return {
    tried: ids.length,
    acknowledged: ids.filter(([, { acknowledged }]) => acknowledged).length,
    messages: messages.size,
    answers: answers.length,
    sends: sends.length,
    lost: ids.filter(([id, { acknowledged }]) => acknowledged && !messages.has(id)).map(([id]) => id),
    stuck: [
      ...ledger
        .filter(row => !messages.has(row.key) && !['IGNORED', 'QUARANTINED'].includes(row.status))
        .map(row => row.key),
      ...ledger.filter(row => row.status === 'RECEIVED').map(row => `${row.key} is still RECEIVED`),
      ...deadJobs.map(job => `job ${job.id} gave up: ${job.error}`),
      ...answers.filter(answer => answer.status === 'QUEUED').map(answer => `reply ${answer.id} still waits`),
    ],
    duplicated: [
      ...repeated(inbound.map(row => row.key)),
      ...repeated(ledger.map(row => row.key)),
      ...repeated(conversations.map(row => row.address)),
    ],
    unexpected: [...messages].filter(id => !told.has(id)),
    cross: [...inbound, ...ledger].filter(row => told.get(row.key)?.tenantId !== row.tenant).map(row => row.key),
    effects: [
      ...repeated(answers.flatMap(answer => answer.answers ?? [])),
      ...[...sendsOf].filter(([, times]) => times > 1).map(([id, times]) => `reply ${id} left ${times} times`),
      ...[...sendsOf.keys()]
        .filter(id => !answers.some(answer => answer.id === id))
        .map(id => `${id} was sent by nobody`),
      ...answers
        .filter(({ id, status }) => ['SENT', 'DELIVERED', 'READ'].includes(status) && sendsOf.get(id) !== 1)
        .map(({ id, status }) => `reply ${id} is ${status} and left ${sendsOf.get(id) ?? 0} times`),
    ],
    notUnderstood: understood.map(row => `${row.key} was understood ${row.times} times`),
    recovered: ids.filter(([id, { unsure }]) => unsure && messages.has(id)).length,
  };
}

const rowsOf = async <Row extends pg.QueryResultRow>(owner: pg.Pool, text: string): Promise<Row[]> =>
  (await owner.query<Row>(text)).rows;

function countBy(names: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

const repeated = (names: string[]): string[] =>
  [...countBy(names)].filter(([, times]) => times > 1).map(([name, times]) => `${name} is there ${times} times`);

const callbackDataOf = (body: unknown): string => {
  const { biz_opaque_callback_data: data }: { biz_opaque_callback_data?: unknown } = Object(body);
  return typeof data === 'string' ? data : 'a send without callback data';
};
