import type pg from 'pg';

/** Deletes everything that webhooks and jobs have written, so that every measurement begins with the same tables. */
export async function emptyLedger(owner: pg.Pool): Promise<void> {
  await asQueue(owner, 'truncate graphile_worker._private_jobs');
  await owner.query(
    'truncate app.inbound_arrival, inbound_event, message, message_media, early_status, conversation, lead, contact, channel_identity, lead_intent, sentiment_analysis, lead_classification, routing_decision, agent_decision, alert cascade',
  );
}

/** Runs one statement as the owner of the queue's tables. */
export async function asQueue<Row>(owner: pg.Pool, text: string, values: unknown[] = []): Promise<Row[]> {
  const client = await owner.connect();
  try {
    await client.query('set role embudo_queue');
    return (await client.query(text, values)).rows as Row[];
  } finally {
    await client.query('reset role').catch(() => undefined);
    client.release();
  }
}

/** Admits the webhooks' events to the ledger, as a worker does before it takes jobs. */
export async function admitAll(owner: pg.Pool): Promise<void> {
  await asQueue(owner, 'select * from app.admit_arrivals(1000000)');
}

/** Returns the ids of the ledger rows for which a job waits, one entry per job. */
export async function jobsOf(owner: pg.Pool): Promise<string[]> {
  const rows = await asQueue<{ id: string | null }>(
    owner,
    `select e.id from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
       cross join lateral (select j.payload->>'eventId' as id where j.payload->'events' is null
         union all select e->>'eventId' from json_array_elements(j.payload->'events') e) e
     where t.identifier like 'conversations/%'`,
  );
  return rows.map(row => row.id ?? 'a job without an event');
}

/** The number of message jobs that are not done yet; jobs that have failed permanently do not count. */
export async function jobsLeft(owner: pg.Pool): Promise<number> {
  const [row] = await asQueue<{ left: number }>(
    owner,
    `select ((select count(received_at) from app.inbound_arrival) + (select count(*) from ${messageJobsLeft}))::int as left`,
  );
  return row?.left ?? 0;
}

const messageJobs = `graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier`;
const messageJobsLeft = `${messageJobs} like 'conversations/%' and (j.attempts < j.max_attempts or j.locked_at is not null)`;

/*
 * The following tell whether anything is left. They are asked several times a second while a worker is measured on the same two
 * cores, so they stop at the first row: counting all jobs took a twentieth of the database's processor time.
 */

/** Returns whether a received message is not stored yet. */
export const isAnyToBeStored = (owner: pg.Pool): Promise<boolean> =>
  isAny(
    owner,
    'app.inbound_arrival',
    `${messageJobs} in ('conversations/process-inbound', 'conversations/process-several')`,
  );

/** Returns whether a message job is not done yet; jobs that have failed permanently do not count. */
export const isAnyJobLeft = (owner: pg.Pool): Promise<boolean> => isAny(owner, 'app.inbound_arrival', messageJobsLeft);

/** Returns whether a job of any kind is due or running, including those that follow from a message besides its answer. */
export const isAnyJobDue = (owner: pg.Pool): Promise<boolean> =>
  isAny(
    owner,
    'graphile_worker._private_jobs where locked_at is not null or (run_at <= now() and attempts < max_attempts)',
  );

async function isAny(owner: pg.Pool, ...sources: string[]): Promise<boolean> {
  const found = sources.map(source => `exists (select from ${source})`).join(' or ');
  const [row] = await asQueue<{ any: boolean }>(owner, `select ${found} as any`);
  return row?.any ?? false;
}
