import { Migration } from '@mikro-orm/migrations';
import { amount, joined, view } from './sql/reporting.js';
import { functionsOf, openToLookup, openToReports } from './sql/roles.js';

/**
 * Views of one tenant's data for spreadsheets and reports, and the logins that read them. A session can change every setting but not who
 * signed in, so the policies look up the tenant of session_user. embudo_reports owns the views and reads the tables under those
 * policies; logins are members of embudo_reader, which may read the views and nothing else.
 */
export class OpenReportingLogins extends Migration {
  override up(): void {
    this.addSql(logins);
    this.addSql(tenantOfLogin);
    this.addSql('grant usage on schema app to embudo_reports; grant usage on schema public to embudo_reports;');
    this.addSql(
      Object.entries(columns)
        .map(([table, names]) => openToReports(table, names))
        .join(''),
    );
    this.addSql(`
      grant select (id, currency) on tenant to embudo_reports;
      create policy reports on tenant for select to embudo_reports using (id = (select app.reports_tenant()));`);
    this.addSql(`
      create schema reporting;
      grant usage, create on schema reporting to embudo_reports;
      set local role embudo_reports;
      ${reportingViews}
      grant select on all tables in schema reporting to embudo_reader;
      reset role;
      revoke create on schema reporting from embudo_reports;
      grant usage on schema reporting to embudo_reader;
      grant execute on function app.money to embudo_reader;`);
  }
}

const logins = `
      create table app.reporting_login (
        tenant_id uuid not null references tenant,
        login text not null,
        created_at timestamptz not null default now(),
        primary key (tenant_id, login),
        unique (login)
      );
      alter table app.reporting_login enable row level security;
      ${openToLookup('app.reporting_login', 'tenant_id, login')}`;

/** The functions of a view and of its policies run as the reader, so embudo_reader may execute this one. */
const tenantOfLogin = functionsOf(
  'embudo_lookup',
  `
      create function app.reports_tenant() returns uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
        select r.tenant_id from app.reporting_login r where r.login = session_user $f$;
      grant execute on function app.reports_tenant to embudo_reader;
`,
);

/** What the views read of each table. */
const columns = {
  contact: 'id, tenant_id, name, phone, email, city, company, opted_out, erased_at',
  lead: 'id, tenant_id, contact_id, seller_id, name, source, inquiry, status, score, temperature, tags, custom_fields, created_at, updated_at, last_activity_at, won_at',
  customer:
    'id, tenant_id, contact_id, seller_id, first_name, last_name, address, segment, status, vip, purchased_minor, last_interaction_at, custom_fields, created_at, updated_at, merged_into',
  seller:
    'id, tenant_id, display_name, active, available, department, skills, regions, languages, capacity, created_at',
  conversation:
    'id, tenant_id, contact_id, channel_account_id, lead_id, seller_id, channel, status, unread_count, waiting_since, first_inbound_at, first_response_at, last_inbound_at, last_message_at, created_at, updated_at',
  channel_account: 'id, tenant_id, name',
  opportunity:
    'id, tenant_id, pipeline_id, stage_id, seller_id, lead_id, customer_id, title, value_minor, currency, status, expected_close_date, source, description, close_reason, custom_fields, last_stage_change_at, closed_at, created_at, updated_at',
  pipeline: 'id, tenant_id, name',
  stage: 'id, tenant_id, name, position, probability',
  sales_order:
    'id, tenant_id, number, contact_id, customer_id, conversation_id, seller_id, status, currency, total_minor, created_at, updated_at',
  order_line: 'id, tenant_id, order_id, position, product_id, quantity, unit_price_minor, currency',
  product: 'id, tenant_id, sku, name',
  appointment:
    'id, tenant_id, contact_id, host_id, starts_at, ends_at, subject, location, status, created_at, updated_at',
  campaign:
    'id, tenant_id, name, status, channel_account_id, body, total, starts_at, stop_reason, created_at, finished_at',
  campaign_recipient: 'tenant_id, campaign_id, status',
  custom_field: 'tenant_id, entity_type, key, removed_at',
};

/** The values of a row's custom fields, without fields that were removed. The policies leave only the tenant's own fields. */
const shownFields = (row: string, entityType: string): string =>
  `${row}.custom_fields - array(select f.key from public.custom_field f where f.entity_type = '${entityType}' and f.removed_at is not null) as custom_fields`;
/**
 * Creates the views of the schema `reporting`. They name no tenant: their owner reads the tables under policies that leave the rows of one.
 * Amounts are numbers in the unit of their currency. What an erasure removes from the tables is empty here.
 */
const reportingViews = [
  view(
    'leads',
    `
      select l.id, l.contact_id, coalesce(l.name, c.name) as name, c.phone, c.email, c.city, c.company, l.source, l.inquiry, l.status, l.score,
        l.temperature, array_to_string(l.tags, ', ') as tags, l.seller_id, s.display_name as seller, c.opted_out, ${shownFields('l', 'LEAD')},
        l.created_at, l.updated_at, l.last_activity_at, l.won_at, c.erased_at
      from public.lead l ${joined('contact', 'c', 'l.contact_id', 'l')} ${joined('seller', 's', 'l.seller_id', 'l')}`,
  ),
  view(
    'customers',
    `
      select k.id, k.contact_id, k.first_name, k.last_name, c.phone, c.email, c.city, c.company, k.address, k.segment, k.status, k.vip,
        ${amount('k.purchased_minor', 't.currency')} as lifetime_value, t.currency, k.seller_id, s.display_name as seller, c.opted_out,
        ${shownFields('k', 'CUSTOMER')}, k.last_interaction_at, k.created_at, k.updated_at, c.erased_at
      from public.customer k join public.tenant t on t.id = k.tenant_id ${joined('contact', 'c', 'k.contact_id', 'k')}
        ${joined('seller', 's', 'k.seller_id', 'k')}
      where k.merged_into is null`,
  ),
  view(
    'conversations',
    `
      select v.id, v.contact_id, c.name as contact_name, v.lead_id, v.channel, v.channel_account_id as account_id, a.name as account, v.status,
        v.seller_id, s.display_name as seller, v.unread_count, v.waiting_since, v.first_inbound_at, v.first_response_at, v.last_inbound_at,
        v.last_message_at, v.created_at, v.updated_at, c.erased_at
      from public.conversation v ${joined('contact', 'c', 'v.contact_id', 'v')} ${joined('channel_account', 'a', 'v.channel_account_id', 'v')}
        ${joined('seller', 's', 'v.seller_id', 'v')}`,
  ),
  view(
    'opportunities',
    `
      select o.id, o.title, o.pipeline_id, p.name as pipeline, o.stage_id, g.name as stage, g.position as stage_position, g.probability, o.status,
        ${amount('o.value_minor', 'o.currency')} as value, o.currency, o.lead_id, o.customer_id, c.id as contact_id, c.name as contact_name,
        o.seller_id, s.display_name as seller, o.source, o.description, o.close_reason, ${shownFields('o', 'OPPORTUNITY')}, o.expected_close_date,
        o.last_stage_change_at as stage_changed_at, o.closed_at, o.created_at, o.updated_at, c.erased_at
      from public.opportunity o ${joined('pipeline', 'p', 'o.pipeline_id', 'o')} ${joined('stage', 'g', 'o.stage_id', 'o')}
        ${joined('lead', 'l', 'o.lead_id', 'o')} ${joined('customer', 'k', 'o.customer_id', 'o')}
        ${joined('contact', 'c', 'coalesce(l.contact_id, k.contact_id)', 'o')} ${joined('seller', 's', 'o.seller_id', 'o')}`,
  ),
  view(
    'orders',
    `
      select o.id, o.number, o.contact_id, c.name as contact_name, o.customer_id, o.conversation_id, o.status,
        ${amount('o.total_minor', 'o.currency')} as total, o.currency, o.seller_id, s.display_name as seller, o.created_at, o.updated_at, c.erased_at
      from public.sales_order o ${joined('contact', 'c', 'o.contact_id', 'o')} ${joined('seller', 's', 'o.seller_id', 'o')}`,
  ),
  view(
    'order_lines',
    `
      select n.id, n.order_id, o.number as order_number, n.position, n.product_id, p.sku, p.name as product, n.quantity,
        ${amount('n.unit_price_minor', 'n.currency')} as unit_price, ${amount('n.unit_price_minor::numeric * n.quantity', 'n.currency')} as total,
        n.currency
      from public.order_line n join public.sales_order o on o.tenant_id = n.tenant_id and o.id = n.order_id
        ${joined('product', 'p', 'n.product_id', 'n')}`,
  ),
  view(
    'sellers',
    `
      select s.id, s.display_name as name, s.active, s.available, s.department, array_to_string(s.skills, ', ') as skills,
        array_to_string(s.regions, ', ') as regions, array_to_string(s.languages, ', ') as languages, s.capacity, s.created_at
      from public.seller s`,
  ),
  view(
    'appointments',
    `
      select e.id, e.contact_id, c.name as contact_name, e.host_id as seller_id, s.display_name as seller, e.subject, e.location, e.status,
        e.starts_at, e.ends_at, e.created_at, e.updated_at, c.erased_at
      from public.appointment e ${joined('contact', 'c', 'e.contact_id', 'e')} ${joined('seller', 's', 'e.host_id', 'e')}`,
  ),
  view(
    'campaigns',
    `
      select m.id, m.name, m.status, m.channel_account_id as account_id, a.name as account, m.body as text, m.total as recipients, r.waiting, r.sent,
        r.left_out, m.stop_reason, m.starts_at, m.finished_at, m.created_at
      from public.campaign m ${joined('channel_account', 'a', 'm.channel_account_id', 'm')}
        cross join lateral (
          select count(*) filter (where q.status = 'WAITING') as waiting, count(*) filter (where q.status = 'SENT') as sent,
            count(*) filter (where q.status = 'LEFT_OUT') as left_out
          from public.campaign_recipient q where q.tenant_id = m.tenant_id and q.campaign_id = m.id) r`,
  ),
].join('\n');
