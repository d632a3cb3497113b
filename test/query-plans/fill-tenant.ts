import type { TestEmbudo, TestShop } from '../../src/testing/index.js';

/** Rare values: five rows of twenty thousand have each of them. */
export const rare = {
  name: 'Rarísima Ñandú',
  phone: '00506 7777-0017',
  source: 'Rara',
  city: 'Ñandutí',
  product: 'Pañuelo',
  tag: 'rara',
  field: { talla: 'XXL' },
  kind: 'RARE',
  /** So many days ago the last rows came. */
  oldest: 361,
  figures: { monto: 950, entrega: '2030-01-15' },
};

const tables = [
  'contact',
  'channel_identity',
  'lead',
  'conversation',
  'message',
  'inbound_event',
  'alert',
  'agent_decision',
  'failed_job',
  'webhook_delivery',
  'campaign',
  'social_post',
  'flow_run',
  'notification',
  'support_case',
  'customer',
  'opportunity',
  'to_do',
  'post_comment',
  'cart',
  'sales_order',
  'order_line',
  'invoice',
  'payment',
  'appointment',
];

/**
 * Runs the work without foreign keys and without the indexes that no key needs, and adds them again afterwards. Postgres then checks
 * all rows of a key and builds each index in one step instead of row by row. The later plans are the same.
 */
export async function asBulk({ testDatabase: { sql } }: TestEmbudo, work: () => Promise<void>): Promise<void> {
  const keys = await sql<{ drop: string; add: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add
     from pg_constraint where contype = 'f' and conparentid = 0 and connamespace = 'public'::regnamespace order by oid`,
  );
  const indexes = await sql<{ drop: string; add: string }>(
    `select format('drop index %s', i.indexrelid::regclass) as drop, pg_get_indexdef(i.indexrelid) as add from pg_index i
     where i.indrelid = any ($1::regclass[]) and not i.indisunique and not i.indisexclusion order by i.indexrelid`,
    [[...tables, 'audit_entry', 'field_figure', 'app.search_entry']],
  );
  await sql([...keys, ...indexes].map(({ drop }) => drop).join(';'));
  await work();
  await sql([...indexes, ...keys].map(({ add }) => add).join(';'));
}

/**
 * Fills a tenant with a given number of rows of each kind, spread over a year. The seller has one row in fifty, one in a hundred is
 * unassigned, and a colleague has the rest; the rows with rare values are the seller's. A third of the leads are contacted and a third come
 * from the web, but none is both; so are comments that were answered and those that are positive. One conversation has half of the
 * messages, one lead a twentieth of the opportunities, so its source is a frequent one.
 */
export async function fillTenant(
  { testDatabase: { sql } }: TestEmbudo,
  { tenant, account, seller, otherSeller }: TestShop,
  rows: number,
): Promise<void> {
  // The triggers are disabled, because their counters are not needed here and would take most of the time.
  for (const table of tables) await sql(`alter table ${table} disable trigger user`);
  await sql(`
    do $$
    declare t uuid := '${tenant.id}'; a uuid := '${account.id}'; p uuid := gen_random_uuid(); q uuid := gen_random_uuid(); late uuid := gen_random_uuid(); thing uuid := gen_random_uuid(); scarce uuid := gen_random_uuid();
    begin
      drop table if exists person;
      create temp table person as select gen_random_uuid() as audit, gen_random_uuid() as contact, gen_random_uuid() as lead, gen_random_uuid() as talk, n, n % ${rows / 5} = 17 as rare,
        now() - n * interval '26 minutes' as at, case when n % 50 = 17 then '${seller.sellerId}' when n % 100 <> 1 then '${otherSeller.sellerId}' end::uuid as seller from generate_series(1, ${rows}) n;
      insert into contact (id, tenant_id, seller_id, opted_out, vip, city, birthday, created_at, name, phone) select contact, t, seller, rare, rare, case when rare then '${rare.city}' else 'Curridabat' end, case when rare then '1990-02-03' when n % 3 > 0 then '1970-01-01'::date + n % 1000 end, at, case when rare then '${rare.name} ' else 'Cliente ' end || n, '+506' || case when rare then '7777' else '8888' end || lpad((n % 10000)::text, 4, '0') from person;
      insert into channel_identity (id, tenant_id, contact_id, seller_id, channel, address, created_at) select talk, t, contact, seller, case when rare then 'SMS' else 'WHATSAPP' end, 'n' || n, at from person;
      insert into lead (id, tenant_id, contact_id, seller_id, name, name_key, source, status, score, temperature, tags, custom_fields, created_at, updated_at, closed_at, last_activity_at)
        select lead, t, contact, seller, case when rare then '${rare.name} ' else 'Cliente ' end || n, case when rare then 'rarisima nandu ' else 'cliente ' || md5(n::text) || ' ' end || n, case when rare and n > 17 then '${rare.source}' when n % 3 = 2 then 'WEB' else 'WHATSAPP' end, case when rare then 'NURTURING' when n % 3 = 1 then 'CONTACTED' else 'NEW' end,
          case when rare then 100 when n % 5 > 0 then n % 100 end, case when rare then 'HOT' else 'WARM' end, case when rare then '{${rare.tag},cliente}' else '{cliente}' end::text[], case when rare then '${JSON.stringify({ ...rare.field, ...rare.figures })}'::jsonb else jsonb_build_object('talla', 'M', 'monto', n % 500, 'entrega', '20' || lpad((n % 20)::text, 2, '0') || '-05-17') end, at, at, at, case when n % 7 > 0 then at end from person;
      insert into conversation (id, tenant_id, contact_id, channel_account_id, lead_id, seller_id, channel, status, unread_count, last_message_at, waiting_since)
        select talk, t, contact, a, lead, seller, case when rare then 'SMS' else 'WHATSAPP' end, case when rare then 'CLOSED' else 'BOT' end, rare::int, at, at from person;
      insert into message (id, tenant_id, conversation_id, channel_account_id, seller_id, direction, author, body, status, sent_at, sequence)
        select gen_random_uuid(), t, case when n % 2 = 0 then (select talk from person where n = 17) else talk end, a, case when n % 2 = 0 then '${seller.sellerId}' else seller end, 'INBOUND', 'CONTACT', 'Hola', 'DELIVERED', at, n from person;
      insert into inbound_event (id, tenant_id, account_id, kind, key, status, sequence, body, received_at) select gen_random_uuid(), t, a, 'message', 'wamid.' || n, case when rare then 'QUARANTINED' else 'PROCESSED' end, n, '{}', at from person;
      insert into post_comment (id, tenant_id, account_id, channel, external_id, post_id, author_id, body, sentiment, status, sent_at, changed_at, created_at)
        select talk, t, a, 'MESSENGER', 'comment' || n, case when rare then 'rare' else 'post' || n % 100 end, 'author' || n, 'Hola', case when rare then 'NEGATIVE' when n % 3 = 2 then 'POSITIVE' else 'NEUTRAL' end, case when rare then 'HIDDEN' when n % 3 = 1 then 'ANSWERED' else 'DONE' end, at, at, at from person;
      insert into alert (id, tenant_id, seller_id, kind, severity, title, subject_id, raised_at, acknowledged_at) select gen_random_uuid(), t, seller, 'SENTIMENT', 'WARNING', 'Molesto', contact, at, case when rare then at end from person;
      insert into agent_decision (id, tenant_id, kind, subject_type, subject_id, input, output, created_at) select gen_random_uuid(), t, case when rare then '${rare.kind}' else 'understand' end, 'message', contact, '{}', '{}', at from person;
      insert into failed_job (tenant_id, task, payload, attempts, max_attempts, error, enqueued_at, failed_at) select t, 'conversations/respond', jsonb_build_object('tenantId', t, 'messageId', talk), 8, 8, 'Error: no answer', at, at from person;
      insert into flow_run (tenant_id, id, flow, contact_id, conversation_id, seller_id, subject_id, cause_id, status, anchor_at, started_at) select t, gen_random_uuid(), case when rare then 'rare' else 'follow-up' end, contact, talk, seller, talk, talk, case when rare then 'FAILED' else 'DONE' end, at, at from person;
      insert into support_case (tenant_id, id, number, conversation_id, contact_id, seller_id, status, priority, subject, reason, opened_at) select t, gen_random_uuid(), n, talk, contact, seller, case when rare then 'WAITING' else 'CLOSED' end, 3, 'Caso', '', at from person;
      insert into notification (id, tenant_id, user_id, type, subject_id, since, contact_id, title, body, read_at, expires_at, created_at) select gen_random_uuid(), t, case when n % 2 = 0 and not rare then '${otherSeller.id}' else '${seller.id}' end::uuid, 'HOT_LEAD', lead, at, contact, 'Lead caliente', '', case when not rare then at end, at, at from person;
      insert into webhook_endpoint (tenant_id, id, url, events, secret) values (t, p, 'https://example.com/', '{lead.created}', '');
      insert into webhook_delivery (tenant_id, id, endpoint_id, event, event_id, data, status, occurred_at, created_at) select t, gen_random_uuid(), p, 'lead.created', talk, '{}', case when rare then 'DEAD' else 'DELIVERED' end, at, at from person;
      insert into campaign (id, tenant_id, user_id, name, status, channel_account_id, body, total, starts_at, created_at) select talk, t, lead, 'Oferta', case when rare then 'STOPPED' else 'DONE' end, a, 'Hola', 1, at, at from person;
      insert into channel_account (id, tenant_id, provider, channel, name, external_id, webhook_key, credentials) select p, t, 'META', 'INSTAGRAM', 'Otra', '7' || n, 'key ' || p, '' from person where n = 1;
      insert into social_post (id, tenant_id, channel_account_id, status, origin, text, scheduled_at, created_at) select talk, t, case when rare then p else a end, case when rare then 'FAILED' else 'PUBLISHED' end, 'LOCAL', 'Hola', at, at from person;
      insert into audit_entry (id, tenant_id, actor_kind, actor_id, actor_name, action, subject_type, subject_id, request_id, at)
        select audit, t, 'user', case when n % 2 = 0 then '${seller.id}' else lead end, 'Ana', 'lead.changed', 'lead', lead, 'spec', at from person;
      insert into audit_personal (id, tenant_id, contact_id, salt, body) select audit, t, contact, '', '{}' from person;
      insert into to_do (id, tenant_id, seller_id, title, due_at, done_at, created_at) select gen_random_uuid(), t, seller, 'Llamar', at, case when rare then at end, at from person;
      insert into pipeline (id, tenant_id, name) values (p, t, 'Ventas'), (q, t, 'Postventa');
      insert into stage (id, tenant_id, pipeline_id, name, position, probability, expected_duration_days) select gen_random_uuid(), t, p, 'Etapa ' || n, n, 50, 5 from generate_series(0, 6) n;
      insert into stage (id, tenant_id, pipeline_id, name, position, probability) values (late, t, q, 'Etapa', 0, 50);
      insert into customer (id, tenant_id, contact_id, seller_id, first_name, name_key, segment, status, last_interaction_at, last_purchase_at, custom_fields, created_at)
        select gen_random_uuid(), t, contact, seller, 'Cliente', case when rare then 'rarisima nandu ' else 'cliente ' end || n, case when rare then 'FREQUENT' else 'OCCASIONAL' end, case when n % ${rows / 5} = 18 then 'INACTIVE' else 'ACTIVE' end,
          case when rare then now() - interval '200 days' else now() - interval '1 day' end, case when rare then now() when n % ${rows / 5} <> 18 then now() - interval '100 days' end, case when rare then '${JSON.stringify({ ...rare.field, ...rare.figures })}'::jsonb else jsonb_build_object('talla', 'M', 'monto', n % 500, 'entrega', '20' || lpad((n % 20)::text, 2, '0') || '-05-17') end, at from person;
      insert into interaction (id, tenant_id, customer_id, seller_id, type, occurred_at, created_at) select gen_random_uuid(), t, (select id from customer where tenant_id = t limit 1), '${seller.sellerId}', 'call', at, at from person where n <= 5000;
      insert into opportunity (id, tenant_id, pipeline_id, stage_id, seller_id, lead_id, title, title_key, value_minor, currency, status, closed_at, expected_close_date, last_stage_change_at, created_at, custom_fields)
        select gen_random_uuid(), t, case when rare then q else p end, case when rare then late else (array(select id from stage where pipeline_id = p))[1 + n % 7] end, case when n % 20 = 0 then '${seller.sellerId}' else seller end, case when n % 20 = 0 then (select lead from person where n = 17) else lead end, 'Venta',
          case when rare then 'unica nandu ' else 'venta ' end || n, n * 100, 'CRC', case when n % ${rows / 5} = 18 then 'LOST' else 'OPEN' end, case when n % ${rows / 5} = 18 then at end, case when rare then current_date - 30 end, now() - interval '1 hour', at, case when rare then '${JSON.stringify({ ...rare.field, ...rare.figures })}'::jsonb else jsonb_build_object('talla', 'M', 'monto', n % 500, 'entrega', '20' || lpad((n % 20)::text, 2, '0') || '-05-17') end from person;
      insert into cart (id, tenant_id, contact_id, seller_id, status, currency, total_minor, created_at)
        select talk, t, contact, seller, case when rare then 'OPEN' else 'ORDERED' end, 'CRC', 100, at from person;
      insert into sales_order (id, tenant_id, number, cart_id, contact_id, seller_id, status, payment, payment_due_at, currency, total_minor, created_at)
        select lead, t, n, talk, case when n % 4 in (1, 2) then (select contact from person where n = 67) else contact end, seller, case when rare then 'PENDING' else 'PAID' end, case when rare then 'PARTLY_PAID' else 'UNPAID' end, at, 'CRC', 100, at from person;
      insert into product (id, tenant_id, sku, name, price_minor, currency) values (thing, t, 'P-1', 'Producto', 100, 'CRC'), (scarce, t, 'P-2', '${rare.product} rara', 100, 'CRC');
      insert into order_line (id, tenant_id, seller_id, order_id, position, product_id, quantity, unit_price_minor, currency)
        select audit, t, seller, lead, 0, case when rare then scarce else thing end, 1, 100, 'CRC' from person;
      insert into invoice (id, tenant_id, number, order_id, seller_id, status, currency, total_minor, due_at, created_at)
        select audit, t, n, lead, seller, case when rare then 'VOID' else 'OPEN' end, 'CRC', 100, at, at from person;
      insert into payment (id, tenant_id, invoice_id, seller_id, amount_minor, currency, paid_at, created_at) select audit, t, audit, seller, 100, 'CRC', at, at from person;
      insert into appointment (id, tenant_id, contact_id, seller_id, host_id, starts_at, ends_at, subject, status)
        select talk, t, contact, seller, coalesce(seller, '${otherSeller.sellerId}'), at, at + interval '10 minutes', 'Visita', case when rare then 'CANCELLED' else 'BOOKED' end from person;
      insert into record_import (id, tenant_id, user_id, kind, dry_run, status, columns, created_at) select audit, t, '${seller.id}', 'LEAD', n % 2 = 0, 'DONE', '[]', at from person;
      drop table person;
      insert into custom_field (id, tenant_id, entity_type, key, label, type, position)
        select gen_random_uuid(), t, e, f.key, f.key, f.type, 0 from unnest('{LEAD,CUSTOMER,OPPORTUNITY}'::text[]) e, (values ('monto', 'NUMBER'), ('entrega', 'DATE')) f (key, type);
      perform app.search_anew(t);
    end $$`);
  for (const table of tables) await sql(`alter table ${table} enable trigger user`);
}
