import { Migration } from '@mikro-orm/migrations';

/**
 * Who did what to which thing: entries that nobody changes, each holding the hash of the one before it in its tenant.
 * They are written by one function alone, so the application's role can neither forge a place in the chain nor skip it.
 */
export class CreateAudit extends Migration {
  override up(): void {
    this.addSql(`
      create table audit_entry (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        sequence bigint not null,
        actor_kind text not null check (actor_kind in ('user', 'key', 'agent', 'job', 'system')),
        actor_id uuid,
        actor_name text not null,
        action text not null,
        subject_type text not null,
        subject_id uuid not null,
        before jsonb,
        after jsonb,
        request_id text not null,
        at timestamptz not null,
        previous_hash bytea not null,
        hash bytea not null,
        unique (tenant_id, id),
        unique (tenant_id, sequence)
      );
      create index audit_entry_at on audit_entry (tenant_id, at, id);
      create index audit_entry_subject on audit_entry (tenant_id, subject_id, at, id);
      create index audit_entry_actor on audit_entry (tenant_id, actor_id, at, id);
      -- where each chain ends: without it, entries cut off at the end would leave no gap
      create table audit_head (
        tenant_id uuid primary key references tenant,
        sequence bigint not null,
        hash bytea not null
      );

      create function app.refuse_change() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $f$
        begin raise exception 'what is in the audit log stays as it is' using errcode = '42501'; end $f$;
      create trigger stays before update or delete on audit_entry for each row execute function app.refuse_change();
      create trigger stays_whole before truncate on audit_entry for each statement execute function app.refuse_change();
      create function app.audit_hash(entry public.audit_entry) returns bytea language sql stable set search_path = pg_catalog, pg_temp as $f$
        select sha256(entry.previous_hash || convert_to(jsonb_build_array(entry.sequence, entry.id, entry.tenant_id, entry.actor_kind, entry.actor_id, entry.actor_name,
          entry.action, entry.subject_type, entry.subject_id, entry.before, entry.after, entry.request_id, to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'))::text, 'UTF8')) $f$;

      alter table audit_entry enable row level security;
      create policy reads on audit_entry for select to embudo_app using (tenant_id = (select app.tenant()) and (select app.role()) in ('CEO', 'ADMIN', 'SYSTEM'));
      create policy chain on audit_entry to embudo_lookup using (true) with check (true);
      grant select on audit_entry to embudo_app;
      grant select, insert on audit_entry to embudo_lookup;
      alter table audit_head enable row level security;
      create policy reads on audit_head for select to embudo_app using (tenant_id = (select app.tenant()) and (select app.role()) in ('CEO', 'ADMIN', 'SYSTEM'));
      create policy chain on audit_head to embudo_lookup using (true) with check (true);
      grant select on audit_head to embudo_app;
      grant select, insert, update on audit_head to embudo_lookup;
      revoke execute on function app.audit_hash, app.refuse_change from public;
      grant execute on function app.audit_hash to embudo_app, embudo_lookup;

      grant create on schema app to embudo_lookup;
      set local role embudo_lookup;
      -- The head's row is locked until the commit: two transactions of one tenant queue here, and none takes the other's place.
      create function app.audit(entry uuid, kind text, actor uuid, name text, action text, subject_type text, subject uuid, before jsonb, after jsonb, request text) returns void
        language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $f$
        declare
          made public.audit_entry;
          head public.audit_head;
        begin
          insert into public.audit_head (tenant_id, sequence, hash) values (app.tenant(), 0, '') on conflict do nothing;
          select * into strict head from public.audit_head h where h.tenant_id = app.tenant() for update;
          made.id := entry;
          made.tenant_id := head.tenant_id;
          made.sequence := head.sequence + 1;
          made.actor_kind := kind;
          -- a user is who the connection says it serves, whatever else was claimed
          made.actor_id := case kind when 'user' then app.actor() else actor end;
          made.actor_name := coalesce(case kind when 'user' then (select u.first_name || ' ' || u.last_name from public.app_user u where u.id = app.actor()) else name end, kind);
          made.action := action;
          made.subject_type := subject_type;
          made.subject_id := subject;
          made.before := before;
          made.after := after;
          made.request_id := request;
          made.at := clock_timestamp();
          made.previous_hash := head.hash;
          made.hash := app.audit_hash(made);
          insert into public.audit_entry select made.*;
          update public.audit_head h set sequence = made.sequence, hash = made.hash where h.tenant_id = made.tenant_id;
        end $f$;
      revoke execute on function app.audit from public;
      grant execute on function app.audit to embudo_app;
      reset role;
      revoke create on schema app from embudo_lookup;
    `);
  }
}
