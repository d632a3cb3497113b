import type { TestEmbudo } from '../../src/testing/index.js';

/** Inserts eight notifications for each member, about leads of all owners. */
export async function insertNotifications({ testDatabase: { sql } }: TestEmbudo, tenantId: string): Promise<void> {
  await sql(
    `insert into notification (id, tenant_id, user_id, type, subject_id, since, contact_id, title, body, codes, data, read_at, expires_at, created_at)
     select gen_random_uuid(), $1, m.user_id, (array['HOT_LEAD', 'ALERT', 'FOLLOW_UP'])[1 + l.n % 3], l.id, l.since, l.contact_id, 'Aviso ' || l.n, case when l.n % 2 = 0 then 'Un "aviso"' else '' end,
       case when l.n % 3 = 0 then jsonb_build_object('title', jsonb_build_object('code', 'notifications.hotLead', 'values', jsonb_build_object('name', 'Ana "A"'))) end,
       jsonb_build_object('number', l.n), case when l.n % 3 = 0 then '2026-11-02T00:00:00Z'::timestamptz end, '2026-11-09T00:00:00Z'::timestamptz + l.n * interval '1 hour', '2026-11-02T00:00:00Z'::timestamptz + l.n * interval '1 hour'
     from membership m cross join lateral (
       select x.id, x.contact_id, '2026-11-01T00:00:00Z'::timestamptz as since, row_number() over (order by x.id) as n from lead x where x.tenant_id = $1 order by x.id limit 8) l
     where m.tenant_id = $1`,
    [tenantId],
  );
}

/** Inserts the notification settings and one browser of each member. */
export async function insertNotificationSettings(
  { testDatabase: { sql } }: TestEmbudo,
  tenantId: string,
): Promise<void> {
  await sql(
    `insert into notification_setting (tenant_id, user_id, types, email, push, quiet_hours)
     select $1, user_id, array['ALERT'], true, false, '{ "from": "21:00", "to": "07:00" }' from membership where tenant_id = $1`,
    [tenantId],
  );
  await sql(
    `insert into push_subscription (id, tenant_id, user_id, endpoint, p256dh, auth)
     select gen_random_uuid(), $1, user_id, 'https://push.example/' || user_id, 'key', 'secret' from membership where tenant_id = $1`,
    [tenantId],
  );
}

/** Inserts a calendar feed for each member, and reminders of some appointments. */
export async function insertAgenda({ testDatabase: { sql } }: TestEmbudo, tenantId: string): Promise<void> {
  await sql(
    `insert into agenda_feed (tenant_id, id, user_id, secret_hash)
     select $1, gen_random_uuid(), user_id, sha256((tenant_id::text || user_id::text)::bytea) from membership where tenant_id = $1`,
    [tenantId],
  );
  await sql(
    `insert into appointment_reminder (tenant_id, appointment_id, starts_at, hours, outcome)
     select $1, id, starts_at, 24, 'NOT_ALLOWED' from appointment where tenant_id = $1 order by id limit 10`,
    [tenantId],
  );
}
