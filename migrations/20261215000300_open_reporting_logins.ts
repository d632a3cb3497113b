import { Migration } from '@mikro-orm/migrations';
import { reportingViews } from './sql/reporting-views.js';
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
