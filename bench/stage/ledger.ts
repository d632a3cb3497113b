import type pg from 'pg';

/** Empties what webhooks and jobs have written, so that every measurement begins on the same tables. */
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

/** Admits to the ledger what webhooks brought, as a worker does before it takes jobs. */
export async function admitAll(owner: pg.Pool): Promise<void> {
  await asQueue(owner, 'select * from app.admit_arrivals(1000000)');
}

/** Ids of the ledger rows for which a job waits, one entry a job. */
export async function jobsOf(owner: pg.Pool): Promise<string[]> {
  const rows = await asQueue<{ id: string | null }>(
    owner,
    `select j.payload->>'eventId' as id from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier like 'conversations/%'`,
  );
  return rows.map(row => row.id ?? 'a job without an event');
}

/** How many jobs of messages are yet to be done; those that have failed for good do not count. */
export async function jobsLeft(owner: pg.Pool): Promise<number> {
  const [row] = await asQueue<{ left: number }>(
    owner,
    `select ((select count(received_at) from app.inbound_arrival) + count(*))::int as left from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier like 'conversations/%' and (j.attempts < j.max_attempts or j.locked_at is not null)`,
  );
  return row?.left ?? 0;
}

/** How many jobs of any kind are due, with those that run: what a message leads to beside its answer is among them. */
export async function jobsDue(owner: pg.Pool): Promise<number> {
  const [row] = await asQueue<{ due: number }>(
    owner,
    `select count(*)::int as due from graphile_worker._private_jobs where locked_at is not null or (run_at <= now() and attempts < max_attempts)`,
  );
  return row?.due ?? 0;
}
