import { Migration } from '@mikro-orm/migrations';
import { functionsOf } from './sql/roles.js';

/** Notifies a seller of a lead that somebody else, or the routing, gave them (ADR 0506). */
export class TellSellersOfGivenLeads extends Migration {
  override up(): void {
    this.addSql(`
      alter table lead_assignment
        -- whether somebody else, or the system, gave the seller a lead that was not hot; of a hot one they are told anyway
        add column is_news boolean not null default false;
      -- The check of notifications looks for those of the last days.
      create index lead_assignment_news on lead_assignment (tenant_id, given_at) where is_news;
      create policy notes on seller for select to embudo_ingest using (true);
      grant select (tenant_id, id, user_id) on seller to embudo_ingest;
      alter table notification drop constraint notification_type_check;
      alter table notification add constraint notification_type_check
        check (type in ('UNANSWERED', 'HOT_LEAD', 'LEAD_GIVEN', 'FOLLOW_UP', 'PERFORMANCE', 'ESCALATION', 'ALERT', 'PROJECT_READY', 'APPOINTMENT'));
      -- Users who have chosen their types could not choose this one yet: they get it as everybody does.
      update notification_setting set types = types || '{LEAD_GIVEN}' where types <> '{}';`);
    this.addSql(noting);
  }
}

const noting = functionsOf(
  'embudo_ingest',
  `
      create or replace function app.note_assignment() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        declare
          -- the user of the connection, or the user for whom a job runs; empty for the system
          who constant uuid := coalesce(nullif(current_setting('app.changed_by', true), ''), nullif(current_setting('app.user_id', true), ''))::uuid;
          -- leads of one plan are given in a transaction each, but at one time
          given constant timestamptz := coalesce(nullif(current_setting('app.given_at', true), '')::timestamptz, now());
        begin
          if tg_op = 'UPDATE' then
            update public.lead_assignment a set
                ended_at = case when new.seller_id is distinct from a.seller_id then greatest(a.given_at, now()) end,
                won = case when new.seller_id is distinct from a.seller_id then a.won else new.status = 'WON' end
              where a.tenant_id = new.tenant_id and a.lead_id = new.id and a.ended_at is null;
          end if;
          if new.seller_id is not null then
            insert into public.lead_assignment (id, tenant_id, lead_id, seller_id, given_at, won, is_news)
              values (app.new_id(), new.tenant_id, new.id, new.seller_id, case tg_op when 'INSERT' then new.created_at else given end, new.status = 'WON',
                -- a new lead that a message or an import brings to the contact's seller is not given by anybody
                (tg_op = 'UPDATE' or coalesce(current_setting('app.role', true), 'SYSTEM') not in ('', 'SYSTEM')) and new.temperature is distinct from 'HOT' and not exists (
                  select from public.seller s where s.tenant_id = new.tenant_id and s.id = new.seller_id and s.user_id = who))
              on conflict do nothing;
          end if;
          return null;
        end $f$;
`,
);
