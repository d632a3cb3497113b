import { Migration } from '@mikro-orm/migrations';
import { functionsOf } from './sql/roles.js';

/** Jobs chain the entries of the audit log and check the chain, both in parts of a bounded size. */
export class CheckAudit extends Migration {
  override up(): void {
    this.addSql(chaining);
    this.addSql(judging);
    this.addSql(walking);
  }
}

const chaining = functionsOf(
  'embudo_lookup',
  `
      -- Returns the tenants with entries that wait to be chained.
      create function app.unchained_tenants() returns setof uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
        with recursive tenants as (
          (select w.tenant_id from public.audit_witness w order by w.tenant_id limit 1)
          union all
          select (select w.tenant_id from public.audit_witness w where w.tenant_id > t.tenant_id order by w.tenant_id limit 1) from tenants t where t.tenant_id is not null)
        select t.tenant_id from tenants t where t.tenant_id is not null $f$;
      -- Chains the next entries of a tenant and returns their number. Runs once at a time per tenant; writers do not wait for it.
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
            delete from public.audit_witness w where w.tenant_id = tenant and w.entry_id = witness.entry_id;
            chained := chained + 1;
          end loop;
          if chained > 0 then update public.audit_head h set sequence = head.sequence, hash = head.hash where h.tenant_id = tenant; end if;
          return chained;
        end $f$;
      grant execute on function app.unchained_tenants, app.chain_audit to embudo_app;
`,
);

const judging = functionsOf(
  'embudo_lookup',
  `
      -- Returns the fault of an entry, by its stored digest and its place in the chain; null if there is none.
      create function app.audit_entry_fault(tenant uuid, entry uuid, digest bytea, place bigint) returns text
        language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $f$
        declare
          found_entry public.audit_entry;
          personal public.audit_personal;
        begin
          select * into found_entry from public.audit_entry a where a.tenant_id = tenant and a.id = entry;
          if not found then return 'MISSING'; end if;
          if app.audit_digest(found_entry) <> digest then return 'CHANGED'; end if;
          select * into personal from public.audit_personal p where p.tenant_id = tenant and p.id = entry;
          if found then
            return case when encode(sha256(personal.salt || convert_to(personal.body, 'UTF8')), 'hex') is distinct from found_entry.after->>'personal' then 'CHANGED' end;
          end if;
          -- the entry of an erasure lists the entries whose personal part it deleted
          if found_entry.after->>'personal' is not null and not exists (
            select from public.audit_entry e left join public.audit_link l on l.tenant_id = tenant and l.entry_id = e.id
              where e.tenant_id = tenant and e.action = 'contact.erased' and e.after->'auditEntries' ? entry::text and (l.sequence is null or l.sequence > place))
            then return 'STRIPPED'; end if;
          return null;
        end $f$;
      -- Returns the faults of the next links of a tenant's chain after the last checked one.
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
          -- finds an entry of that time that has no place in the chain and no witness row that says it waits for one
          select max(l.sequence), 'UNLINKED' from part l where exists (
            select from (
                select a.id from public.audit_entry a where a.tenant_id = tenant and a.at between (select s.first from span s) and (select s.last from span s)
                order by a.at, a.id limit 2 * most) a
              where not exists (select from public.audit_link k where k.tenant_id = tenant and k.entry_id = a.id) and not exists (select from public.audit_witness w where w.tenant_id = tenant and w.entry_id = a.id))
          having count(*) > 0 $f$;
`,
);

const walking = functionsOf(
  'embudo_lookup',
  `
      -- Returns all known faults: those that walks over the whole chain have found, and those at its current end.
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
            -- a link that was checked must still be there, unchanged
            union select mark.verified, 'CHANGED' where mark.verified > 0 and mark.verified_hash is distinct from (select l.hash from public.audit_link l where l.tenant_id = scope and l.sequence = mark.verified)
            union select head.sequence, 'CUT' where (coalesce(head.sequence, 0), coalesce(head.hash, '')) is distinct from (coalesce(last.sequence, 0), coalesce(last.hash, ''))
            union select w.place, w.fault
              from (select u.place, app.audit_entry_fault(scope, u.entry_id, u.digest, u.place) as fault
                from (select x.entry_id, x.digest, coalesce(head.sequence, 0) + row_number() over (order by x.entry_id) as place
                  from (select t.entry_id, t.digest from public.audit_witness t where t.tenant_id = scope order by t.entry_id limit 10000) x) u) w
              where w.fault is not null;
        end $f$;
      -- Checks the next part of the whole chain, or its beginning if "anew", and stores the faults. Returns false at the end.
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
            -- a fault that the walk did not find again has been repaired
            delete from public.audit_fault f where f.tenant_id = scope and f.found_at < walk.walk_started_at;
          end if;
          update public.audit_check c set verified = walk.verified, verified_hash = walk.verified_hash, walked = walk.walked, walked_hash = walk.walked_hash,
            walk_started_at = walk.walk_started_at, walk_ended_at = case when last.sequence is null then clock_timestamp() end where c.tenant_id = scope;
          return last.sequence is not null;
        end $f$;
      grant execute on function app.audit_faults, app.walk_audit to embudo_app;
`,
);
