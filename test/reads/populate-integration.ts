import { newId } from '../../src/domain/shared/id.js';
import type { TestEmbudo } from '../../src/testing/index.js';
import { times } from './making.js';
import type { Random } from './random.js';

export async function insertEvents(
  { testDatabase: { sql } }: TestEmbudo,
  tenantId: string,
  accounts: { id: string }[],
  messages: { id: string }[],
  random: Random,
): Promise<void> {
  for (let index = 0; index < 100; index += 1)
    await sql(
      `insert into inbound_event (id, tenant_id, account_id, kind, key, status, reason, attempts, sequence, body, message_id, received_at, processed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, '\\x00', $10, $11, $12)`,
      [
        newId(),
        tenantId,
        random.pick(accounts).id,
        random.pick(['message', 'status', 'change', 'echo']),
        `key ${index}`,
        random.pick(['RECEIVED', 'PROCESSED', 'IGNORED', 'QUARANTINED']),
        random.chance(0.5) ? null : 'unknown_account',
        random.int(0, 3),
        index,
        random.chance(0.5) ? null : random.pick(messages).id,
        random.pick(times),
        random.chance(0.5) ? null : random.pick(times),
      ],
    );
}

export async function insertWebhooks({ testDatabase: { sql } }: TestEmbudo, tenantId: string): Promise<void> {
  const [endpoint] = await sql<{ id: string }>(
    `insert into webhook_endpoint (tenant_id, id, url, events, secret, created_at, last_error)
     values ($1, gen_random_uuid(), 'https://example.com/hook', '{lead.created,message.added}', '', '2026-10-01T00:00:00Z', 'The receiver answered 500.')
     returning id`,
    [tenantId],
  );
  for (const [index, status] of ['PENDING', 'DELIVERED', 'FAILED', 'DEAD', 'DELIVERED'].entries())
    await sql(
      `insert into webhook_delivery (tenant_id, id, endpoint_id, event, event_id, data, status, attempts, response_status, next_attempt_at, occurred_at, created_at)
       values ($1, gen_random_uuid(), $2, 'lead.created', gen_random_uuid(), '{}', $3, $4, case when $4 > 0 then 500 end, null, now(),
         '2026-10-01T00:00:00Z'::timestamptz + $4 * interval '1 hour')`,
      [tenantId, endpoint?.id, status, index],
    );
}

export async function insertFailedJobs(
  { testDatabase: { sql } }: TestEmbudo,
  tenantId: string,
  messages: { id: string }[],
): Promise<void> {
  for (const [index, { id }] of messages.slice(0, 12).entries())
    await sql(
      `insert into failed_job (tenant_id, task, payload, attempts, max_attempts, error, enqueued_at, failed_at)
       values ($1::uuid, 'conversations/respond', jsonb_build_object('tenantId', $1::text, 'requestId', 'request ' || $3::int, 'messageId', $2::text), 8, 8,
         'Error: no answer', '2026-10-01T00:00:00Z', '2026-10-01T00:00:00Z'::timestamptz + $3 * interval '1 hour')`,
      [tenantId, id, index],
    );
}
