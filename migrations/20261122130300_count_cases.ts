import { Migration } from '@mikro-orm/migrations';
import { countedBetween, countedSelect, counters, countersOfCases } from './sql/counted.js';
import { functionsOf } from './sql/roles.js';

/** Counts cases, how many were reopened, how customers rated them, and how many follow-ups were answered. */
export class CountCases extends Migration {
  override up(): void {
    this.addSql(columns);
    this.addSql(counted);
    this.addSql(countedBetween({ ...counters, ...countersOfCases }));
    this.addSql(appending);
    this.addSql(scraping);
  }
}

const columns = `
      -- for a run that sent a message: whether it ended because the contact replied
      alter table flow_run add column answered boolean;
      create index flow_run_answered on flow_run (tenant_id, ended_at) where answered is not null;
      create index support_case_rated on support_case (tenant_id, satisfaction_asked_at) where satisfaction is not null;`;

const counted = `
      create or replace view counted with (security_invoker = true) as ${countedSelect}
        union all select tenant_id, 'CASES', '', seller_id, '', opened_at, 1, (reopened > 0)::int from support_case
        union all select tenant_id, 'SATISFACTION', '', seller_id, '', satisfaction_asked_at, 1, satisfaction from support_case where satisfaction is not null
        union all select tenant_id, 'FOLLOW_UPS', '', seller_id, '', ended_at, 1, answered::int from flow_run where flow = 'follow-up' and answered is not null;`;

const appending = functionsOf(
  'embudo_ingest',
  `
      create function app.count_case() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          if tg_op <> 'INSERT' then
            insert into public.counter_delta (tenant_id, name, seller_id, at, count, amount)
              select old.tenant_id, c.name, old.seller_id, c.at, -1, -c.amount
              from (values ('CASES', old.opened_at, (old.reopened > 0)::int), ('SATISFACTION', case when old.satisfaction is not null then old.satisfaction_asked_at end, old.satisfaction)) c (name, at, amount) where c.at is not null;
          end if;
          if tg_op <> 'DELETE' then
            insert into public.counter_delta (tenant_id, name, seller_id, at, count, amount)
              select new.tenant_id, c.name, new.seller_id, c.at, 1, c.amount
              from (values ('CASES', new.opened_at, (new.reopened > 0)::int), ('SATISFACTION', case when new.satisfaction is not null then new.satisfaction_asked_at end, new.satisfaction)) c (name, at, amount) where c.at is not null;
          end if;
          return null;
        end $f$;
      create function app.count_follow_up() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          if tg_op <> 'INSERT' and old.flow = 'follow-up' and old.answered is not null then
            insert into public.counter_delta (tenant_id, name, seller_id, at, count, amount) values (old.tenant_id, 'FOLLOW_UPS', old.seller_id, old.ended_at, -1, -old.answered::int);
          end if;
          if tg_op <> 'DELETE' and new.flow = 'follow-up' and new.answered is not null then
            insert into public.counter_delta (tenant_id, name, seller_id, at, count, amount) values (new.tenant_id, 'FOLLOW_UPS', new.seller_id, new.ended_at, 1, new.answered::int);
          end if;
          return null;
        end $f$;
`,
  `
      create trigger counts after insert or delete on support_case for each row execute function app.count_case();
      create trigger counts_change after update on support_case for each row
        when (old.seller_id is distinct from new.seller_id or (old.reopened > 0) <> (new.reopened > 0) or old.satisfaction is distinct from new.satisfaction or old.opened_at <> new.opened_at
          or old.satisfaction_asked_at is distinct from new.satisfaction_asked_at) execute function app.count_case();
      create trigger counts after insert or delete on flow_run for each row execute function app.count_follow_up();
      create trigger counts_change after update on flow_run for each row
        when (old.answered is distinct from new.answered or new.answered is not null and (old.seller_id is distinct from new.seller_id or old.ended_at is distinct from new.ended_at))
        execute function app.count_follow_up();
`,
);

/** Figures for /metrics of all tenants together, so that there is no time series per tenant. */
const scraping = `
      create index tenant_counter_recent on tenant_counter (since, name) where grain = 'HOUR' and name in ('FIRST_RESPONSE', 'ROUTED', 'FOLLOW_UPS', 'CASES', 'SATISFACTION');
      ${functionsOf(
        'embudo_ingest',
        `
      -- Returns the counts of all tenants in the hour of that instant and the hour before. Does not reveal the tenants.
      create function app.recent_figures(at timestamptz) returns table (name text, count bigint, amount bigint)
        language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
          select c.name, sum(c.count)::bigint, sum(c.amount)::bigint from (
            select n.name, n.count, n.amount from public.tenant_counter n
              where n.grain = 'HOUR' and n.name in ('FIRST_RESPONSE', 'ROUTED', 'FOLLOW_UPS', 'CASES', 'SATISFACTION') and n.since >= date_trunc('hour', $1) - interval '1 hour'
            union all
            select d.name, d.count, d.amount from public.counter_delta d
              where d.name in ('FIRST_RESPONSE', 'ROUTED', 'FOLLOW_UPS', 'CASES', 'SATISFACTION') and d.at >= date_trunc('hour', $1) - interval '1 hour') c group by 1 $f$;
      grant execute on function app.recent_figures to embudo_app;
`,
      )}`;
