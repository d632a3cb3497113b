import type pg from 'pg';

/** The settings of the follow-up for a bench: all steps at once, or asleep again after the first text. */
const hours = {
  whole: { valueAfterHours: 0.1, urgencyAfterHours: 0.2, lastChanceAfterHours: 0.3, nurtureAfterHours: 0.4 },
  first: { valueAfterHours: 0.1, urgencyAfterHours: 1000, lastChanceAfterHours: 1500, nurtureAfterHours: 2000 },
};
export type Stretch = keyof typeof hours;

/**
 * Creates, for each account's tenant, customers who were answered an hour ago and then stopped writing, each with a due run of the
 * follow-up. Everything that a run reads exists: contact, address, lead, question with its intent, and the answer.
 */
export async function fillDueRuns(
  owner: pg.Pool,
  accounts: { tenantId: string; phoneNumberId: string }[],
  { runs, stretch }: { runs: number; stretch: Stretch },
): Promise<void> {
  await owner.query(
    `update tenant set settings = settings
       || jsonb_build_object('flows', jsonb_build_object('follow-up', jsonb_build_object('enabled', true, 'settings', $1::jsonb)),
         'sending', jsonb_build_object('quietHours', null, 'perContactDay', null))`,
    [JSON.stringify(hours[stretch])],
  );
  for (const [index, { tenantId, phoneNumberId }] of accounts.entries()) {
    const [first, last] = [index, index + 1].map(part => Math.floor((runs * part) / accounts.length)) as [
      number,
      number,
    ];
    await owner.query(
      `with due as materialized (
          select n, app.new_id() contact, app.new_id() talk, app.new_id() lead, app.new_id() question, app.new_id() answer,
            $1::uuid tenant, a.id account, now() - interval '1 hour' as answered
          from generate_series($3::int, $4::int - 1) n, channel_account a where a.tenant_id = $1 and a.external_id = $2 and a.provider = 'META'),
        contacts as (insert into contact (id, tenant_id, name, phone) select contact, tenant, 'Cliente ' || n, '+5068' || lpad(n::text, 7, '0') from due),
        identities as (insert into channel_identity (id, tenant_id, contact_id, channel, address)
          select app.new_id(), tenant, contact, 'WHATSAPP', '5068' || lpad(n::text, 7, '0') from due),
        leads as (insert into lead (id, tenant_id, contact_id, source, status) select lead, tenant, contact, 'WHATSAPP', 'QUALIFIED' from due),
        talks as (insert into conversation (id, tenant_id, contact_id, channel_account_id, lead_id, channel, status, last_message_id, last_message_at, last_inbound_at, reply_window_seconds)
          select talk, tenant, contact, account, lead, 'WHATSAPP', 'BOT', answer, answered, answered, 86400 from due),
        messages as (insert into message (id, tenant_id, conversation_id, channel_account_id, direction, author, body, status, sent_at, sequence)
          select question, tenant, talk, account, 'INBOUND', 'CONTACT', '¿Cuánto cuesta el taladro?', 'DELIVERED', answered - interval '1 minute', 2 * n + 1 from due
          union all select answer, tenant, talk, account, 'OUTBOUND', 'AI_AGENT', 'Cuesta 45.000 colones.', 'DELIVERED', answered, 2 * n + 2 from due),
        intents as (insert into lead_intent (id, tenant_id, message_id, "primary", language, wants_human, legal, provider, model, prompt_version, latency_ms, fallback, confidence)
          select app.new_id(), tenant, question, 'PRICING_QUESTION', 'es', false, false, 'local', 'bench', 'bench', 1, false, 0.9 from due)
      insert into flow_run (tenant_id, id, flow, contact_id, conversation_id, subject_id, cause_id, status, step, wake_at, anchor_at, heard_sequence)
        select tenant, app.new_id(), 'follow-up', contact, talk, talk, answer, 'SLEEPING', 'a-day', answered + interval '6 minutes', answered, 2 * n + 1 from due`,
      [tenantId, phoneNumberId, first, last],
    );
  }
  await owner.query('analyze');
}

/** Creates runs that sleep until next year, all for one contact per tenant. */
export async function fillSleepingRuns(owner: pg.Pool, tenantIds: string[], runs: number): Promise<void> {
  for (const tenantId of tenantIds)
    await owner.query(
      `insert into flow_run (tenant_id, id, flow, contact_id, subject_id, cause_id, status, step, wake_at, anchor_at)
        select $1, app.new_id(), 'follow-up', (select id from contact where tenant_id = $1 order by id limit 1), gen_random_uuid(), gen_random_uuid(),
          'SLEEPING', 'a-day', now() + interval '1 year', now() from generate_series(1, $2)`,
      [tenantId, Math.ceil(runs / tenantIds.length)],
    );
  await owner.query('analyze flow_run');
}
