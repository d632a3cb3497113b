import { newId } from '../../src/domain/shared/id.js';
import { aSession, type TestEmbudo, type TestTenant, type TestUser } from '../../src/testing/index.js';
import { fillOrders } from './fill-orders.js';
import { fillSales } from './fill-sales.js';
import { fillTalks } from './fill-talks.js';
import { at, Making } from './making.js';

/**
 * Fills a tenant with a given number of objects of each kind. Each object refers to different others (each conversation to another
 * contact, account, lead and seller), so nothing is found by chance among rows that were already read. The first object of each kind also
 * has that number of each kind of child rows. Columns that may be null have values.
 */
export async function fillTenant(
  embudo: TestEmbudo,
  tenant: TestTenant,
  asker: TestUser,
  count: number,
): Promise<{ idOf(table: string): string }> {
  const { sql } = embudo.testDatabase;
  const making = new Making(sql, tenant, count);
  const { each, time } = making;
  const users = Array.from({ length: count }, newId);
  await sql(
    `insert into app_user (id, organization_id, email, first_name, last_name) select id, $2, id || '@example.test', 'Vendedora', 'Prueba' from unnest($1::uuid[]) id`,
    [users, tenant.organizationId],
  );
  await each('membership', index => ({ user_id: users[index], role: 'SELLER', created_at: time(index) }));
  const sellers = await each('seller', index => ({ user_id: users[index], display_name: `Vendedora ${index}` }));
  for (let more = 1; more < count; more += 1) await aSession(embudo, asker.id);
  await each('api_key', index => ({
    name: `Llave ${index}`,
    role: 'ADMIN',
    token_hash: `\\x${newId().replaceAll('-', '')}`,
    created_by: users[index],
    created_at: time(index),
  }));
  await each('custom_field', index => ({
    entity_type: 'LEAD',
    key: `field${index}`,
    label: `Campo ${index}`,
    type: 'TEXT',
    position: index,
    options: [],
  }));
  await each('interaction_type', index => ({ key: `type_${index}`, label: `Tipo ${index}`, position: index }));
  const agents = await each('agent_profile', index => ({
    name: `Agente ${index}`,
    personality: 'Amable',
    system_prompt: 'Atiende.',
    capabilities: [],
    skills: [],
    regions: [],
    active: true,
    created_at: time(index),
  }));
  const { accounts, contacts, leads, conversations, messages } = await fillTalks(making, { users, sellers, agents });
  const { customers } = await fillSales(making, { users, sellers, contacts, leads });
  const campaigns = await each('ad_campaign', index => ({
    account_id: at(accounts, index),
    vendor_id: `${7_000 + index}`,
    name: `Campaña ${index}`,
    currency: 'CRC',
    created_at: time(index),
    updated_at: time(index),
  }));
  await each('ad_lead', index => ({
    account_id: at(accounts, index),
    key: `key ${index}`,
    lead_id: at(leads, index),
    campaign_id: at(campaigns, index),
    sent_at: time(index),
    created_at: time(index),
  }));
  await sql(
    `insert into ad_spend (tenant_id, campaign_id, day, spend_minor, impressions, clicks) select $1, id, '2026-11-03', 100, 1, 1 from ad_campaign where tenant_id = $1`,
    [tenant.id],
  );
  await sql(
    `insert into ad_reading (tenant_id, account_id) select $1, id from channel_account where tenant_id = $1 limit 1`,
    [tenant.id],
  );
  await sql(
    `insert into agenda_feed (tenant_id, id, user_id, secret_hash) select $1, gen_random_uuid(), user_id, sha256((tenant_id::text || user_id::text)::bytea) from membership where tenant_id = $1`,
    [tenant.id],
  );
  await sql(
    `insert into appointment_reminder (tenant_id, appointment_id, starts_at, hours, outcome) select $1, id, starts_at, 24, 'NOT_ALLOWED' from appointment where tenant_id = $1`,
    [tenant.id],
  );
  await fillOrders(making, { sellers, contacts, customers, conversations });
  await each('agent_decision', index => ({
    kind: 'ROUTE',
    subject_type: 'Conversation',
    subject_id: at(conversations, index),
    input: {},
    output: {},
    created_at: time(index),
  }));
  await each('alert', index => ({
    seller_id: at(sellers, index),
    kind: 'ESCALATION',
    severity: 'INFO',
    title: 'Alerta',
    subject_id: at(messages, index),
    raised_at: time(index),
  }));
  await sql(
    `insert into audit_fault (tenant_id, sequence, fault, found_at) select $1, n, 'CHANGED', now() from generate_series(1, $2::int) n`,
    [tenant.id, count],
  );
  await each('audit_entry', index => ({
    actor_kind: 'user',
    actor_id: asker.id,
    actor_name: 'Prueba',
    action: 'alert.acknowledged',
    subject_type: 'alert',
    subject_id: newId(),
    request_id: 'r',
    at: time(index),
  }));
  await each('social_post', index => ({
    channel_account_id: at(accounts, index),
    status: 'DRAFT',
    origin: 'PERSON',
    text: `Publicación ${index}`,
    created_at: time(index),
    updated_at: time(index),
  }));
  await each('inbound_event', index => ({
    account_id: at(accounts, index),
    kind: 'message',
    key: `${index}`,
    status: 'PROCESSED',
    sequence: index,
    body: '\\x00',
    message_id: at(messages, index),
    received_at: time(index),
  }));
  await each('failed_job', index => ({
    task: 'conversations/respond',
    payload: { tenantId: tenant.id, messageId: at(messages, index) },
    attempts: 8,
    max_attempts: 8,
    error: 'Error: no answer',
    enqueued_at: time(index),
    failed_at: time(index),
  }));
  const endpoints = await each('webhook_endpoint', index => ({
    url: 'https://example.com/hook',
    events: ['lead.created'],
    secret: '',
    created_at: time(index),
  }));
  await each('webhook_delivery', index => ({
    endpoint_id: at(endpoints, index),
    event: 'lead.created',
    event_id: at(messages, index),
    data: {},
    occurred_at: time(index),
    created_at: time(index),
  }));
  await each('support_case', index => ({
    number: index + 1,
    conversation_id: at(conversations, index),
    contact_id: at(contacts, index),
    seller_id: at(sellers, index),
    status: 'OPEN',
    priority: 3,
    subject: 'Caso',
    reason: 'Pidió una persona',
    opened_at: time(index),
  }));
  await each('notification', index => ({
    user_id: asker.id,
    type: 'HOT_LEAD',
    subject_id: at(leads, index),
    since: time(index),
    contact_id: at(contacts, index),
    title: 'Lead caliente',
    body: 'Escríbele',
    data: {},
    expires_at: '2030-01-01T00:00:00Z',
    created_at: time(index),
  }));
  // Rows without their own id.
  await sql(
    `insert into schedule (tenant_id, task, cron, timezone, next_at) select $1, 'test/task-' || n, '0 8 * * *', 'UTC', '2030-01-01T00:00:00Z' from generate_series(1, $2::int) n`,
    [tenant.id, count],
  );
  await each('push_subscription', index => ({
    user_id: asker.id,
    endpoint: `https://push.example/${index}`,
    p256dh: 'key',
    auth: 'secret',
    created_at: time(index),
  }));
  await each('dialogue_state', index => ({
    conversation_id: at(conversations, index),
    seller_id: at(sellers, index),
    state: {},
    created_at: time(index),
  }));
  const runs = await each('flow_run', index => ({
    flow: 'follow-up',
    contact_id: at(contacts, index),
    conversation_id: at(conversations, index),
    subject_id: at(conversations, index),
    cause_id: at(messages, index),
    status: 'SLEEPING',
    step: 'a-day',
    wake_at: time(index),
    anchor_at: time(index),
    started_at: time(index),
  }));
  await each('flow_step_run', index => ({
    flow_run_id: at(runs, index),
    flow: 'follow-up',
    position: 0,
    step: 'a-day',
    outcome: 'sent',
    message_id: at(messages, index),
    at: time(index),
  }));
  await each('model_usage', index => ({
    day: '2026-11-03',
    provider: 'local',
    model: `m${index}`,
    task: 'answer',
    calls: 1,
    failures: 0,
    fallbacks: 0,
    cached: 0,
    skipped: 0,
    input_tokens: 1,
    output_tokens: 1,
    cost_usd: 0,
  }));
  await each('own_model', index => ({
    kind: 'INTENTS',
    version: index + 1,
    name: `Intenciones ${index}`,
    status: 'READY',
    active: false,
    messages: 1,
    scores: {},
    created_by: asker.id,
    created_at: time(index),
  }));
  const numbered = (table: string, id = 'id') =>
    `(select ${id} as ${table}_id, row_number() over (order by ${id}) as n from ${table} where tenant_id = $1) ${table}`;
  await sql(
    `update social_post s set product_id = x.product_id, article_id = x.knowledge_article_id, user_id = x.membership_id
     from (select * from ${numbered('social_post')} join ${numbered('product')} using (n) join ${numbered('knowledge_article')} using (n) join ${numbered('membership', 'user_id')} using (n)) x
     where s.tenant_id = $1 and s.id = x.social_post_id`,
    [tenant.id],
  );
  await sql(
    `update commented_post c set social_post_id = x.social_post_id
     from (select * from ${numbered('commented_post')} join ${numbered('social_post')} using (n)) x
     where c.tenant_id = $1 and c.id = x.commented_post_id`,
    [tenant.id],
  );
  return making;
}
