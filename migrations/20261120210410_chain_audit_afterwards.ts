import { Migration } from '@mikro-orm/migrations';

const managersRead = (table: string) => `
  alter table ${table} enable row level security;
  create policy reads on ${table} for select to embudo_app using (tenant_id = (select app.tenant()) and (select app.role()) in ('CEO', 'ADMIN', 'SYSTEM'));
  create policy chain on ${table} to embudo_lookup using (true) with check (true);
  grant select on ${table} to embudo_app;`;

/**
 * Entries of the audit log are appended without a lock and chained afterwards by a job: the end of the chain was a row that
 * every audited transaction of a tenant held until its commit. Until an entry is chained its digest stands in a second
 * table, written in the same transaction by the same function, so that an entry which is changed or taken away in between
 * shows as well. The chain is checked in parts of a bounded size.
 */
export class ChainAuditAfterwards extends Migration {
  override up(): void {
    this.addSql(`
      -- the digests of entries that are not chained yet
      create table audit_witness (
        entry_id uuid primary key,
        tenant_id uuid not null,
        digest bytea not null
      );
      -- a lock of the tenant's row that all its writers would share; the tenant is the scope's, which the function stamps
      alter table audit_entry drop constraint audit_entry_tenant_id_fkey;
      create index audit_witness_tenant on audit_witness (tenant_id, entry_id);
      -- each entry's place in its tenant's chain
      create table audit_link (
        tenant_id uuid not null references tenant,
        sequence bigint not null,
        entry_id uuid not null,
        digest bytea not null,
        previous_hash bytea not null,
        hash bytea not null,
        primary key (tenant_id, sequence),
        unique (tenant_id, entry_id)
      );
      -- how far the chain has been checked at all, and how far the present walk through all of it has come
      create table audit_check (
        tenant_id uuid primary key references tenant,
        verified bigint not null default 0,
        verified_hash bytea not null default '',
        walked bigint not null default 0,
        walked_hash bytea not null default '',
        walk_started_at timestamptz,
        walk_ended_at timestamptz
      );
      create table audit_fault (
        tenant_id uuid not null references tenant,
        sequence bigint not null,
        fault text not null,
        found_at timestamptz not null,
        primary key (tenant_id, sequence, fault)
      );
      ${['audit_witness', 'audit_link', 'audit_check', 'audit_fault'].map(managersRead).join('')}
      grant select, insert, delete on audit_witness to embudo_lookup;
      grant select, insert on audit_link to embudo_lookup;
      grant select, insert, update on audit_check to embudo_lookup;
      grant select, insert, update, delete on audit_fault to embudo_lookup;
      create policy checks on audit_personal for select to embudo_lookup using (true);
      grant select on audit_personal to embudo_lookup;
      -- an entry whose personal part is gone is looked for among what erasures took
      create index audit_entry_erasures on audit_entry using gin ((after->'auditEntries')) where action = 'contact.erased';

      create trigger stays before update or delete on audit_link for each row execute function app.refuse_change();
      create trigger stays_whole before truncate on audit_link for each statement execute function app.refuse_change();
      create function app.keep_witness() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $f$
        begin
          if tg_op = 'DELETE' and exists (select from public.audit_link l where l.tenant_id = old.tenant_id and l.entry_id = old.entry_id and l.digest = old.digest) then return old; end if;
          raise exception 'a witness goes when its entry is chained' using errcode = '42501';
        end $f$;
      create trigger stays before update or delete on audit_witness for each row execute function app.keep_witness();
      create trigger stays_whole before truncate on audit_witness for each statement execute function app.refuse_change();
      revoke execute on function app.keep_witness from public;

      create function app.audit_digest(entry public.audit_entry) returns bytea language sql stable set search_path = pg_catalog, pg_temp as $f$
        select sha256(convert_to(jsonb_build_array(entry.id, entry.tenant_id, entry.actor_kind, entry.actor_id, entry.actor_name, entry.action, entry.subject_type,
          entry.subject_id, entry.before, entry.after, entry.request_id, to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'))::text, 'UTF8')) $f$;
      create function app.audit_link_hash(previous bytea, sequence bigint, digest bytea) returns bytea language sql immutable set search_path = pg_catalog, pg_temp as $f$
        select sha256(previous || int8send(sequence) || digest) $f$;
      revoke execute on function app.audit_digest, app.audit_link_hash from public;
      grant execute on function app.audit_digest, app.audit_link_hash to embudo_lookup;
    `);
    // The chains that stand are linked anew in their order.
    this.addSql(`
      do $do$
        declare
          entry record;
          head record;
        begin
          update audit_head set sequence = 0, hash = '';
          for entry in select a.tenant_id, a.id, app.audit_digest(a) as digest from audit_entry a order by a.tenant_id, a.sequence loop
            select * into head from audit_head h where h.tenant_id = entry.tenant_id;
            insert into audit_link (tenant_id, sequence, entry_id, digest, previous_hash, hash)
              values (entry.tenant_id, head.sequence + 1, entry.id, entry.digest, head.hash, app.audit_link_hash(head.hash, head.sequence + 1, entry.digest));
            update audit_head h set sequence = head.sequence + 1, hash = app.audit_link_hash(head.hash, head.sequence + 1, entry.digest) where h.tenant_id = entry.tenant_id;
          end loop;
        end $do$;
      drop function app.audit_hash;
      alter table audit_entry drop column sequence, drop column previous_hash, drop column hash;
    `);
    this.addSql(`
      grant create on schema app to embudo_lookup;
      set local role embudo_lookup;
      create or replace function app.audit(entry uuid, kind text, actor uuid, name text, action text, subject_type text, subject uuid, before jsonb, after jsonb, request text) returns void
        language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $f$
        declare made public.audit_entry;
        begin
          made.id := entry;
          made.tenant_id := app.tenant();
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
          insert into public.audit_entry select made.*;
          insert into public.audit_witness (entry_id, tenant_id, digest) values (made.id, made.tenant_id, app.audit_digest(made));
        end $f$;

      -- Those with entries that wait to be chained.
      create function app.unchained_tenants() returns setof uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
        with recursive tenants as (
          (select w.tenant_id from public.audit_witness w order by w.tenant_id limit 1)
          union all
          select (select w.tenant_id from public.audit_witness w where w.tenant_id > t.tenant_id order by w.tenant_id limit 1) from tenants t where t.tenant_id is not null)
        select t.tenant_id from tenants t where t.tenant_id is not null $f$;

      -- Chains the next entries of a tenant and says how many. One at a time; writers do not wait for it.
      create function app.chain_audit(tenant uuid, most int) returns int
        language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $f$
        declare
          head public.audit_head;
          witness record;
          chained int := 0;
        begin
          insert into public.audit_head (tenant_id, sequence, hash) values (tenant, 0, '') on conflict do nothing;
          select * into strict head from public.audit_head h where h.tenant_id = tenant for update;
          for witness in select w.entry_id, w.digest from public.audit_witness w where w.tenant_id = tenant order by w.entry_id limit most loop
            insert into public.audit_link (tenant_id, sequence, entry_id, digest, previous_hash, hash)
              values (tenant, head.sequence + 1, witness.entry_id, witness.digest, head.hash, app.audit_link_hash(head.hash, head.sequence + 1, witness.digest))
              returning audit_link.sequence, audit_link.hash into head.sequence, head.hash;
            delete from public.audit_witness w where w.entry_id = witness.entry_id;
            chained := chained + 1;
          end loop;
          if chained > 0 then update public.audit_head h set sequence = head.sequence, hash = head.hash where h.tenant_id = tenant; end if;
          return chained;
        end $f$;

      -- What is wrong with an entry, by the digest that was taken of it and its place in the chain; null where nothing is.
      create function app.audit_entry_fault(tenant uuid, entry uuid, digest bytea, place bigint) returns text
        language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $f$
        declare
          found_entry public.audit_entry;
          personal public.audit_personal;
        begin
          select * into found_entry from public.audit_entry a where a.tenant_id = tenant and a.id = entry;
          if not found then return 'MISSING'; end if;
          if app.audit_digest(found_entry) <> digest then return 'CHANGED'; end if;
          select * into personal from public.audit_personal p where p.id = entry;
          if found then
            return case when encode(sha256(personal.salt || convert_to(personal.body, 'UTF8')), 'hex') is distinct from found_entry.after->>'personal' then 'CHANGED' end;
          end if;
          -- an erasure names in its own entry what it took
          if found_entry.after->>'personal' is not null and not exists (
            select from public.audit_entry e left join public.audit_link l on l.tenant_id = tenant and l.entry_id = e.id
              where e.tenant_id = tenant and e.action = 'contact.erased' and e.after->'auditEntries' ? entry::text and (l.sequence is null or l.sequence > place))
            then return 'STRIPPED'; end if;
          return null;
        end $f$;

      -- What is wrong with the next links of a tenant's chain after one that was checked.
      create function app.audit_faults_after(tenant uuid, place bigint, place_hash bytea, most int) returns table (sequence bigint, fault text)
        language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
          with part as materialized (
            select l.* from public.audit_link l where l.tenant_id = tenant and l.sequence > place order by l.sequence limit most),
          links as (
            select l.*, coalesce(lag(l.sequence) over walk, place) as before, coalesce(lag(l.hash) over walk, place_hash) as link from part l window walk as (order by l.sequence)),
          judged as (
            select l.sequence, coalesce(
                app.audit_entry_fault(tenant, l.entry_id, l.digest, l.sequence),
                case when l.hash <> app.audit_link_hash(l.previous_hash, l.sequence, l.digest) then 'CHANGED' when l.sequence <> l.before + 1 then 'MISSING' when l.previous_hash <> l.link then 'UNLINKED' end) as fault
            from links l),
          span as materialized (select min(a.at) as first, max(a.at) as last from part l join public.audit_entry a on a.tenant_id = tenant and a.id = l.entry_id)
          select j.sequence, j.fault from judged j where j.fault is not null
          union all
          -- an entry of that time with neither a place in the chain nor a witness that it waits for one
          select max(l.sequence), 'UNLINKED' from part l where exists (
            select from (
                select a.id from public.audit_entry a where a.tenant_id = tenant and a.at between (select s.first from span s) and (select s.last from span s)
                order by a.at, a.id limit 2 * most) a
              where not exists (select from public.audit_link k where k.tenant_id = tenant and k.entry_id = a.id) and not exists (select from public.audit_witness w where w.entry_id = a.id))
          having count(*) > 0 $f$;

      -- What is known to be wrong: what walks through the whole chain have found, and the end of it as it is now.
      create function app.audit_faults() returns table (sequence bigint, fault text)
        language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $f$
        #variable_conflict use_column
        declare
          scope constant uuid := app.tenant();
          mark public.audit_check;
          head public.audit_head;
          last public.audit_link;
        begin
          if app.role() not in ('CEO', 'ADMIN', 'SYSTEM') then raise exception 'not of a role that reads the audit log' using errcode = '42501'; end if;
          select * into mark from public.audit_check c where c.tenant_id = scope;
          select * into head from public.audit_head h where h.tenant_id = scope;
          select * into last from public.audit_link l where l.tenant_id = scope order by l.sequence desc limit 1;
          return query
            select f.sequence, f.fault from public.audit_fault f where f.tenant_id = scope
            union select f.sequence, f.fault from app.audit_faults_after(scope, coalesce(mark.verified, 0), coalesce(mark.verified_hash, ''), 10000) f
            -- what was checked once must be there as it was
            union select mark.verified, 'CHANGED' where mark.verified > 0 and mark.verified_hash is distinct from (select l.hash from public.audit_link l where l.tenant_id = scope and l.sequence = mark.verified)
            union select head.sequence, 'CUT' where (coalesce(head.sequence, 0), coalesce(head.hash, '')) is distinct from (coalesce(last.sequence, 0), coalesce(last.hash, ''))
            union select w.place, w.fault
              from (select u.place, app.audit_entry_fault(scope, u.entry_id, u.digest, u.place) as fault
                from (select x.entry_id, x.digest, coalesce(head.sequence, 0) + row_number() over (order by x.entry_id) as place
                  from (select t.entry_id, t.digest from public.audit_witness t where t.tenant_id = scope order by t.entry_id limit 10000) x) u) w
              where w.fault is not null;
        end $f$;

      -- Checks the next part of the whole chain, from its beginning where \`anew\`, and keeps what it finds. False at the end.
      create function app.walk_audit(anew boolean, most int) returns boolean
        language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $f$
        #variable_conflict use_column
        declare
          scope constant uuid := app.tenant();
          walk public.audit_check;
          last public.audit_link;
        begin
          if app.role() <> 'SYSTEM' then raise exception 'only the system walks through the audit log' using errcode = '42501'; end if;
          insert into public.audit_check (tenant_id) values (scope) on conflict do nothing;
          select * into strict walk from public.audit_check c where c.tenant_id = scope for update;
          if anew then
            walk.walked := 0;
            walk.walked_hash := '';
            walk.walk_started_at := clock_timestamp();
          end if;
          insert into public.audit_fault (tenant_id, sequence, fault, found_at)
            select scope, f.sequence, f.fault, clock_timestamp() from app.audit_faults_after(scope, walk.walked, walk.walked_hash, most) f
            on conflict (tenant_id, sequence, fault) do update set found_at = excluded.found_at;
          select p.* into last from (select * from public.audit_link l where l.tenant_id = scope and l.sequence > walk.walked order by l.sequence limit most) p order by p.sequence desc limit 1;
          if found then
            walk.walked := last.sequence;
            walk.walked_hash := last.hash;
            if last.sequence >= walk.verified then
              walk.verified := last.sequence;
              walk.verified_hash := last.hash;
            end if;
          else
            -- what the walk did not find again was mended
            delete from public.audit_fault f where f.tenant_id = scope and f.found_at < walk.walk_started_at;
          end if;
          update public.audit_check c set verified = walk.verified, verified_hash = walk.verified_hash, walked = walk.walked, walked_hash = walk.walked_hash,
            walk_started_at = walk.walk_started_at, walk_ended_at = case when last.sequence is null then clock_timestamp() end where c.tenant_id = scope;
          return last.sequence is not null;
        end $f$;
      revoke execute on function app.unchained_tenants, app.chain_audit, app.audit_entry_fault, app.audit_faults_after, app.audit_faults, app.walk_audit from public;
      grant execute on function app.unchained_tenants, app.chain_audit, app.audit_faults, app.walk_audit to embudo_app;
      reset role;
      revoke create on schema app from embudo_lookup;
    `);
  }
}
