import { Migration } from '@mikro-orm/migrations';
import { functions } from './sql/roles.js';

/** Dashboards: the widgets that people look at, and the exceeded thresholds of which they were notified. */
export class CreateDashboards extends Migration {
  override up(): void {
    this.addSql(dashboards);
    this.addSql(periods);
    this.addSql(alerts);
  }
}

const ours = 'tenant_id = (select app.tenant())';
const mine = '((select app.is_member()) and user_id = (select app.actor()))';
const managed = `(shared and (select app.role()) in ('CEO', 'ADMIN', 'SYSTEM'))`;
const system = `((select app.role()) = 'SYSTEM')`;

const dashboards = `
      create table dashboard (
        id uuid not null,
        tenant_id uuid not null references tenant,
        -- null if the tenant's template created it
        user_id uuid,
        name text not null,
        -- the folded name; a person has one dashboard of a name
        name_key text not null,
        widgets jsonb not null,
        shared boolean not null default false,
        is_default boolean not null default false,
        -- the widgets that are past their threshold, so that people are told only once
        exceeded text[] not null default '{}',
        -- whether a widget has a threshold
        watched boolean not null default false,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        primary key (tenant_id, id),
        unique nulls not distinct (tenant_id, user_id, name_key),
        check (user_id is not null or shared),
        foreign key (tenant_id, user_id) references membership (tenant_id, user_id)
      );
      create index dashboard_list on dashboard (tenant_id, name_key, id);
      create index dashboard_watched on dashboard (tenant_id, id) where watched;
      create unique index dashboard_own_default on dashboard (tenant_id, user_id) where is_default and not shared;
      create unique index dashboard_shared_default on dashboard (tenant_id) where is_default and shared;
      call app.guard('dashboard', 'tenant');
      -- Members read their own dashboards and those that colleagues share; managers may change and remove shared ones.
      alter policy reads on dashboard using (${ours} and (((select app.is_member()) and (user_id = (select app.actor()) or shared)) or ${system}));
      alter policy inserts on dashboard with check (${ours} and (${mine} or ${system}));
      alter policy updates on dashboard using (${ours} and (${mine} or ${managed} or ${system})) with check (${ours} and (${mine} or ${managed} or ${system}));
      alter policy deletes on dashboard using (${ours} and (${mine} or ${managed}));`;

const periods = functions(`
      -- These return the first instant of a period of the tenant's calendar, and the first instant after it.
      create function app.period_start(period text) returns timestamptz language sql stable
        begin atomic
          select case period when 'ALL' then '-infinity'::timestamptz else app.day_start(case period
              when 'TODAY' then d.today when 'YESTERDAY' then d.today - 1
              when 'LAST_7_DAYS' then d.today - 6 when 'LAST_30_DAYS' then d.today - 29 when 'LAST_90_DAYS' then d.today - 89 when 'LAST_365_DAYS' then d.today - 364
              when 'THIS_WEEK' then date_trunc('week', d.today::timestamp)::date when 'THIS_MONTH' then date_trunc('month', d.today::timestamp)::date
              when 'LAST_MONTH' then (date_trunc('month', d.today::timestamp) - interval '1 month')::date when 'THIS_YEAR' then date_trunc('year', d.today::timestamp)::date end, d.timezone) end
          from (select (now() at time zone t.timezone)::date as today, t.timezone from public.tenant t where t.id = (select app.tenant())) d;
        end;
      create function app.period_end(period text) returns timestamptz language sql stable
        begin atomic
          select case period when 'YESTERDAY' then app.day_start(d.today, d.timezone) when 'LAST_MONTH' then app.day_start(date_trunc('month', d.today::timestamp)::date, d.timezone)
            when 'ALL' then 'infinity'::timestamptz else app.day_start(d.today + 1, d.timezone) end
          from (select (now() at time zone t.timezone)::date as today, t.timezone from public.tenant t where t.id = (select app.tenant())) d;
        end;
      grant execute on function app.period_start, app.period_end to embudo_app;
`);

/** Users who see the whole tenant are notified of thresholds on dashboards about the whole tenant. */
const alerts = `
      alter policy reads on alert using (tenant_id = (select app.tenant()) and ((select app.sees_team()) or seller_id = (select app.own_seller())
        or ((select app.sees_unassigned()) and seller_id is null and kind <> 'THRESHOLD')));`;
