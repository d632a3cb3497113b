import { Migration } from '@mikro-orm/migrations';

/**
 * Sums that are kept instead of counted. Triggers append what a change adds or takes away, whoever makes the change, so a
 * writer can neither forget a counter nor wait for one; a job folds the deltas into the sums; readers add both.
 */
export class CreateCounters extends Migration {
  override up(): void {
    this.addSql(`
      create table counter (
        tenant_id uuid not null references tenant,
        name text not null,
        -- a stage's id or a lead's status; empty where the name says all
        subject text not null,
        -- whose rows were counted: the same rights hold as for those rows
        seller_id uuid,
        currency text not null,
        -- a day or a month (by its first day) of the tenant's time zone; ALL is what stands now, whatever its day
        grain text not null check (grain in ('DAY', 'MONTH', 'ALL')),
        day date not null,
        count bigint not null,
        amount bigint not null,
        unique nulls not distinct (tenant_id, name, subject, grain, day, seller_id, currency),
        foreign key (tenant_id, seller_id) references seller (tenant_id, id)
      ) with (fillfactor = 80);
      create table counter_delta (
        id bigint generated always as identity primary key,
        tenant_id uuid not null,
        name text not null,
        subject text not null default '',
        seller_id uuid,
        currency text not null default '',
        at timestamptz not null,
        count bigint not null,
        amount bigint not null default 0
      ) with (autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_threshold = 1000);
      create index counter_delta_name on counter_delta (tenant_id, name, at);

      call app.guard('counter', 'seller', 'select');
      call app.guard('counter_delta', 'seller', 'select');
      create policy folds on counter to embudo_ingest using (true) with check (true);
      create policy folds on counter_delta to embudo_ingest using (true) with check (true);
      create policy folds on tenant for select to embudo_ingest using (true);
      grant select, insert, update on counter to embudo_ingest;
      grant select, insert, delete, update on counter_delta to embudo_ingest;
      grant select (id, timezone) on tenant to embudo_ingest;
      grant execute on function app.setting, app.tenant to embudo_ingest;

      alter table conversation
        add column first_inbound_at timestamptz,
        add column first_response_at timestamptz;
      create policy first_response on conversation to embudo_ingest using (true) with check (true);
      grant select (id, first_inbound_at, first_response_at), update (first_inbound_at, first_response_at) on conversation to embudo_ingest;
      update conversation v set first_inbound_at = m.at from (select conversation_id, min(sent_at) as at from message where direction = 'INBOUND' group by 1) m where m.conversation_id = v.id;
      update conversation v set first_response_at = m.at from (
        select m.conversation_id, min(m.sent_at) as at from message m join conversation c on c.id = m.conversation_id and m.sent_at >= c.first_inbound_at
        where m.direction = 'OUTBOUND' and m.author <> 'SYSTEM' group by 1) m where m.conversation_id = v.id;
      create index conversation_created on conversation (tenant_id, created_at);
      create index conversation_first_response on conversation (tenant_id, first_response_at) where first_response_at is not null;
      create index message_sent on message (tenant_id, sent_at);
      create index routing_decision_created on routing_decision (tenant_id, created_at);

      -- What the counters count, row by row, under the reader's own rights: for the parts of a day, and to count again.
      create view counted with (security_invoker = true) as
        select tenant_id, 'LEADS_CREATED' as name, '' as subject, seller_id, '' as currency, created_at as at, 1 as count, 0::bigint as amount from lead
        union all select tenant_id, 'LEAD_STATUS', status, seller_id, '', created_at, 1, 0 from lead
        union all select tenant_id, 'LEADS_WON', '', seller_id, '', won_at, 1, 0 from lead where won_at is not null
        union all select tenant_id, 'CONVERSATIONS', '', seller_id, '', created_at, 1, 0 from conversation
        union all select tenant_id, 'FIRST_RESPONSE', '', seller_id, '', first_response_at, 1, round(extract(epoch from first_response_at - first_inbound_at))::bigint from conversation where first_response_at is not null
        union all select tenant_id, 'MESSAGES_IN', '', seller_id, '', sent_at, 1, 0 from message where direction = 'INBOUND'
        union all select tenant_id, 'MESSAGES_OUT', '', seller_id, '', sent_at, 1, 0 from message where direction = 'OUTBOUND'
        union all select tenant_id, 'ROUTED', '', seller_id, '', created_at, 1, (destination = 'CHATBOT')::int from routing_decision where destination <> 'AUTO_REJECT'
        union all select tenant_id, 'STAGE', stage_id::text, seller_id, currency, created_at, 1, value_minor from opportunity
        union all select tenant_id, 'WON', '', seller_id, currency, closed_at, 1, value_minor from opportunity where status = 'WON'
        union all select tenant_id, 'STAGE_ENTERED', to_stage_id::text, seller_id, '', changed_at, 1, 0 from stage_change
        union all select tenant_id, 'STAGE_ENTERED', from_stage_id::text, seller_id, '', entered_at, 0, 1 from stage_change where advanced
        union all select tenant_id, 'STAGE_LEFT', from_stage_id::text, seller_id, '', entered_at, 1, seconds_in_stage from stage_change where from_stage_id is not null;
      grant select on counted to embudo_app;
    `);
    this.addSql(`
      grant create on schema app to embudo_ingest, embudo_queue;
      set local role embudo_queue;
      -- Asked for by one transaction of a tenant at a time: a second would wait for the first one's commit on the job's key.
      create function app.enqueue_fold(tenant uuid) returns void
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          if not pg_try_advisory_xact_lock(hashtextextended(tenant::text, 11)) then return; end if;
          perform graphile_worker.add_job('insights/fold-counters', payload => json_build_object('tenantId', tenant), job_key => tenant || ':fold-counters', max_attempts => 5);
        end $f$;
      revoke execute on function app.enqueue_fold from public;
      grant execute on function app.enqueue_fold to embudo_ingest;
      reset role;

      set local role embudo_ingest;
      create function app.ask_fold() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          perform app.enqueue_fold(new.tenant_id);
          return null;
        end $f$;
      create function app.count_lead() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          if tg_op <> 'INSERT' then
            insert into public.counter_delta (tenant_id, name, subject, seller_id, at, count)
              select old.tenant_id, c.name, c.subject, old.seller_id, c.at, -1
              from (values ('LEADS_CREATED', '', old.created_at), ('LEAD_STATUS', old.status, old.created_at), ('LEADS_WON', '', old.won_at)) c (name, subject, at) where c.at is not null;
          end if;
          if tg_op <> 'DELETE' then
            insert into public.counter_delta (tenant_id, name, subject, seller_id, at, count)
              select new.tenant_id, c.name, c.subject, new.seller_id, c.at, 1
              from (values ('LEADS_CREATED', '', new.created_at), ('LEAD_STATUS', new.status, new.created_at), ('LEADS_WON', '', new.won_at)) c (name, subject, at) where c.at is not null;
          end if;
          return null;
        end $f$;
      create function app.count_conversation() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          if tg_op <> 'INSERT' then
            insert into public.counter_delta (tenant_id, name, seller_id, at, count, amount)
              select old.tenant_id, c.name, old.seller_id, c.at, -1, -c.amount
              from (values ('CONVERSATIONS', old.created_at, 0), ('FIRST_RESPONSE', old.first_response_at, round(extract(epoch from old.first_response_at - old.first_inbound_at))::bigint)) c (name, at, amount) where c.at is not null;
          end if;
          if tg_op <> 'DELETE' then
            insert into public.counter_delta (tenant_id, name, seller_id, at, count, amount)
              select new.tenant_id, c.name, new.seller_id, c.at, 1, c.amount
              from (values ('CONVERSATIONS', new.created_at, 0), ('FIRST_RESPONSE', new.first_response_at, round(extract(epoch from new.first_response_at - new.first_inbound_at))::bigint)) c (name, at, amount) where c.at is not null;
          end if;
          return null;
        end $f$;
      create function app.count_message() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          if tg_op <> 'INSERT' then
            insert into public.counter_delta (tenant_id, name, seller_id, at, count)
              values (old.tenant_id, case old.direction when 'INBOUND' then 'MESSAGES_IN' else 'MESSAGES_OUT' end, old.seller_id, old.sent_at, -1);
          end if;
          if tg_op <> 'DELETE' then
            insert into public.counter_delta (tenant_id, name, seller_id, at, count)
              values (new.tenant_id, case new.direction when 'INBOUND' then 'MESSAGES_IN' else 'MESSAGES_OUT' end, new.seller_id, new.sent_at, 1);
          end if;
          -- how long the contact waited for the first answer: looked at here, so that whoever writes a message need not think of it
          if tg_op = 'INSERT' then
            if new.direction = 'INBOUND' then
              update public.conversation v set first_inbound_at = new.sent_at where v.id = new.conversation_id and v.first_inbound_at is null;
            elsif new.author <> 'SYSTEM' then
              update public.conversation v set first_response_at = new.sent_at where v.id = new.conversation_id and v.first_response_at is null and v.first_inbound_at <= new.sent_at;
            end if;
          end if;
          return null;
        end $f$;
      create function app.count_routing() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          if tg_op <> 'INSERT' and old.destination <> 'AUTO_REJECT' then
            insert into public.counter_delta (tenant_id, name, seller_id, at, count, amount) values (old.tenant_id, 'ROUTED', old.seller_id, old.created_at, -1, -(old.destination = 'CHATBOT')::int);
          end if;
          if tg_op <> 'DELETE' and new.destination <> 'AUTO_REJECT' then
            insert into public.counter_delta (tenant_id, name, seller_id, at, count, amount) values (new.tenant_id, 'ROUTED', new.seller_id, new.created_at, 1, (new.destination = 'CHATBOT')::int);
          end if;
          return null;
        end $f$;
      create function app.count_opportunity() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          if tg_op <> 'INSERT' then
            insert into public.counter_delta (tenant_id, name, subject, seller_id, currency, at, count, amount)
              select old.tenant_id, c.name, c.subject, old.seller_id, old.currency, c.at, -1, -old.value_minor
              from (values ('STAGE', old.stage_id::text, old.created_at), ('WON', '', case old.status when 'WON' then old.closed_at end)) c (name, subject, at) where c.at is not null;
          end if;
          if tg_op <> 'DELETE' then
            insert into public.counter_delta (tenant_id, name, subject, seller_id, currency, at, count, amount)
              select new.tenant_id, c.name, c.subject, new.seller_id, new.currency, c.at, 1, new.value_minor
              from (values ('STAGE', new.stage_id::text, new.created_at), ('WON', '', case new.status when 'WON' then new.closed_at end)) c (name, subject, at) where c.at is not null;
          end if;
          return null;
        end $f$;
      create function app.count_stage_change() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          if tg_op <> 'INSERT' then
            insert into public.counter_delta (tenant_id, name, subject, seller_id, at, count, amount)
              select old.tenant_id, c.name, c.subject, old.seller_id, c.at, -c.count, -c.amount
              from (values ('STAGE_ENTERED', old.to_stage_id::text, old.changed_at, 1, 0), ('STAGE_ENTERED', old.from_stage_id::text, case when old.advanced then old.entered_at end, 0, 1),
                ('STAGE_LEFT', old.from_stage_id::text, old.entered_at, 1, old.seconds_in_stage)) c (name, subject, at, count, amount) where c.at is not null;
          end if;
          if tg_op <> 'DELETE' then
            insert into public.counter_delta (tenant_id, name, subject, seller_id, at, count, amount)
              select new.tenant_id, c.name, c.subject, new.seller_id, c.at, c.count, c.amount
              from (values ('STAGE_ENTERED', new.to_stage_id::text, new.changed_at, 1, 0), ('STAGE_ENTERED', new.from_stage_id::text, case when new.advanced then new.entered_at end, 0, 1),
                ('STAGE_LEFT', new.from_stage_id::text, new.entered_at, 1, new.seconds_in_stage)) c (name, subject, at, count, amount) where c.at is not null;
          end if;
          return null;
        end $f$;
      -- Takes what has been committed, so deltas and sums change in one instant for every reader. The order of the sums is
      -- the same for all who fold: two at once wait for each other at worst.
      create function app.fold_counters(most int) returns int language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        declare
          tenant constant uuid := app.tenant();
          zone constant text := (select t.timezone from public.tenant t where t.id = tenant);
          folded int;
        begin
          with taken as (
            delete from public.counter_delta d
              where d.id = any (array(select p.id from public.counter_delta p where p.tenant_id = tenant order by p.id limit most for update skip locked))
              returning d.*),
          sums as (
            select d.name, d.subject, d.seller_id, d.currency, g.grain,
                case g.grain when 'ALL' then '-infinity' when 'DAY' then (d.at at time zone zone)::date else date_trunc('month', d.at at time zone zone)::date end as day,
                sum(d.count) as count, sum(d.amount) as amount
              from taken d cross join lateral unnest(case d.name when 'STAGE' then '{ALL}'::text[] else '{DAY,MONTH}' end) g (grain)
              group by 1, 2, 3, 4, 5, 6),
          added as (
            insert into public.counter as c (tenant_id, name, subject, seller_id, currency, grain, day, count, amount)
              select tenant, s.name, s.subject, s.seller_id, s.currency, s.grain, s.day, s.count, s.amount from sums s
              where s.count <> 0 or s.amount <> 0 order by s.name, s.subject, s.grain, s.day, s.seller_id, s.currency
              on conflict (tenant_id, name, subject, grain, day, seller_id, currency) do update set count = c.count + excluded.count, amount = c.amount + excluded.amount)
          select count(*) into folded from taken;
          return folded;
        end $f$;
      reset role;
    `);
    this.addSql(`
      create trigger counts after insert or delete on lead for each row execute function app.count_lead();
      create trigger counts_change after update on lead for each row
        when (old.seller_id is distinct from new.seller_id or old.status <> new.status or old.created_at <> new.created_at or old.won_at is distinct from new.won_at) execute function app.count_lead();
      create trigger counts after insert or delete on conversation for each row execute function app.count_conversation();
      create trigger counts_change after update on conversation for each row
        when (old.seller_id is distinct from new.seller_id or old.first_response_at is distinct from new.first_response_at or old.created_at <> new.created_at) execute function app.count_conversation();
      create trigger counts after insert or delete on message for each row execute function app.count_message();
      create trigger counts_change after update on message for each row
        when (old.seller_id is distinct from new.seller_id or old.sent_at <> new.sent_at) execute function app.count_message();
      create trigger counts after insert or delete on routing_decision for each row execute function app.count_routing();
      create trigger counts_change after update on routing_decision for each row
        when (old.seller_id is distinct from new.seller_id or old.destination <> new.destination) execute function app.count_routing();
      create trigger counts after insert or delete on opportunity for each row execute function app.count_opportunity();
      create trigger counts_change after update on opportunity for each row
        when (old.seller_id is distinct from new.seller_id or old.stage_id <> new.stage_id or old.status <> new.status or old.value_minor <> new.value_minor or old.currency <> new.currency or old.closed_at is distinct from new.closed_at)
        execute function app.count_opportunity();
      create trigger counts after insert or delete on stage_change for each row execute function app.count_stage_change();
      create trigger counts_change after update on stage_change for each row when (old.seller_id is distinct from new.seller_id) execute function app.count_stage_change();
      -- About one delta in 256 asks for a fold, so a tenant has a few hundred waiting and no writer queues for a job's row.
      create trigger asks after insert on counter_delta for each row when (new.id % 256 = 0) execute function app.ask_fold();

      set local role embudo_ingest;
      revoke execute on function app.ask_fold, app.count_lead, app.count_conversation, app.count_message, app.count_routing, app.count_opportunity, app.count_stage_change, app.fold_counters from public;
      grant execute on function app.fold_counters to embudo_app;
      reset role;
      revoke create on schema app from embudo_ingest, embudo_queue;

      -- For the owner: after rows were loaded with the triggers off, or when a tenant's time zone has changed.
      create function app.recount(tenant uuid) returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $f$
        begin
          delete from counter c where c.tenant_id = tenant;
          delete from counter_delta d where d.tenant_id = tenant;
          insert into counter_delta (tenant_id, name, subject, seller_id, currency, at, count, amount)
            select c.tenant_id, c.name, c.subject, c.seller_id, c.currency, c.at, c.count, c.amount from counted c where c.tenant_id = tenant;
        end $f$;
      revoke execute on function app.recount from public;
      insert into counter_delta (tenant_id, name, subject, seller_id, currency, at, count, amount)
        select c.tenant_id, c.name, c.subject, c.seller_id, c.currency, c.at, c.count, c.amount from counted c;
    `);
  }
}
