import type { TestEmbudo } from '../../src/testing/index.js';
import { anyOwner } from './making.js';

export async function insertCases(
  { testDatabase: { sql } }: TestEmbudo,
  tenantId: string,
  messages: { id: string }[],
): Promise<void> {
  for (const [index, { id }] of messages.slice(0, 15).entries())
    await sql(
      `insert into support_case (tenant_id, id, number, conversation_id, contact_id, seller_id, status, priority, subject, reason, summary, resolution, satisfaction, satisfaction_asked_at, reopened, opened_at, closed_at)
       select $1, gen_random_uuid(), $3 + 1, v.id, v.contact_id, ${anyOwner}, case when $3 % 3 = 0 and not exists (select from support_case k where k.conversation_id = v.id and k.status <> 'CLOSED') then 'OPEN' else 'CLOSED' end,
         1 + $3 % 5, 'Caso ' || $3, 'Pidió una persona', case when $3 % 2 = 0 then 'Preguntó por un taladro' end, case when $3 % 3 > 0 then 'Resuelto' end,
         case when $3 % 3 = 1 then 5 end, case when $3 % 3 = 1 then '2026-10-02T00:00:00Z'::timestamptz end, $3 % 2, '2026-10-01T00:00:00Z'::timestamptz + $3 * interval '1 hour', case when $3 % 3 > 0 then '2026-10-03T00:00:00Z'::timestamptz end
       from message m join conversation v on v.id = m.conversation_id where m.id = $2`,
      [tenantId, id, index],
    );
}

export async function insertFlowRuns(
  { testDatabase: { sql } }: TestEmbudo,
  tenantId: string,
  messages: { id: string }[],
): Promise<void> {
  const statuses = ['RUNNING', 'SLEEPING', 'PAUSED', 'DONE', 'STOPPED', 'FAILED'];
  for (const [index, { id }] of messages.slice(0, 18).entries())
    await sql(
      `with run as (
         insert into flow_run (tenant_id, id, flow, contact_id, conversation_id, seller_id, subject_id, cause_id, status, step, wake_at, anchor_at, reason, answered, started_at, ended_at)
         select $1, gen_random_uuid(), case when $3 % 5 = 0 then 'gone' else 'follow-up' end, v.contact_id, v.id, ${anyOwner}, m.id, m.id, $4, case when $3 % 6 = 1 then 'four-days' end,
           case when $3 % 6 = 1 then '2026-11-01T00:00:00Z'::timestamptz end, m.sent_at, case when $3 % 6 = 4 then 'Respondió' end, case when $3 % 6 > 2 then $3 % 6 = 4 end,
           '2026-10-01T00:00:00Z'::timestamptz + $3 * interval '1 hour', case when $3 % 6 > 2 then '2026-10-02T00:00:00Z'::timestamptz end
         from message m join conversation v on v.id = m.conversation_id where m.id = $2 returning *)
       insert into flow_step_run (tenant_id, id, flow_run_id, flow, seller_id, position, step, outcome, message_id, at)
       select r.tenant_id, gen_random_uuid(), r.id, r.flow, r.seller_id, n, (array['a-day', 'value', 'a step that is gone'])[n + 1], 'done',
         case when n = 1 then $2::uuid end, '2026-10-01T12:00:00Z'::timestamptz + n * interval '1 hour' from run r cross join generate_series(0, 2) n`,
      [tenantId, id, index, statuses[index % 6]],
    );
}

/** Inserts dialogue states in conversations of all owners; only the agent reads them. */
export async function insertDialogues({ testDatabase: { sql } }: TestEmbudo, tenantId: string): Promise<void> {
  await sql(
    `insert into dialogue_state (id, tenant_id, conversation_id, seller_id, state)
     select gen_random_uuid(), $1, v.id, o.id, '{}'
     from (select id, row_number() over (order by id) as n from conversation where tenant_id = $1) v
     join (select id, row_number() over (order by id) as n from (select id from seller where tenant_id = $1 union all select null) s) o on o.n = v.n`,
    [tenantId],
  );
}

/** Inserts pairs of contacts with neighbouring ids, so that neither side is always the same. */
export async function insertContactMatches({ testDatabase: { sql } }: TestEmbudo, tenantId: string): Promise<void> {
  await sql(
    `insert into contact_match (id, tenant_id, contact_id, other_id, reason, created_at)
     select gen_random_uuid(), $1, c.id, c.next, case when c.n % 2 = 0 then 'PHONE' else 'EMAIL' end, '2026-10-01T00:00:00Z'::timestamptz + c.n * interval '1 hour'
     from (select id, lead(id) over (order by id) as next, row_number() over (order by id) as n from contact where tenant_id = $1) c
     where c.next is not null and c.n <= 12`,
    [tenantId],
  );
}
