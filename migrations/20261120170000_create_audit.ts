import { Migration } from '@mikro-orm/migrations';
import { functions, functionsOf } from './sql/roles.js';

/**
 * The audit log: who did what to which thing. Only one function writes entries, without a lock, so that the application's role
 * can neither forge nor skip one; entries are never changed. A job chains the entries of a tenant: each link has the hash of the
 * one before. Until then the digest of an entry is in a second table, written in the same transaction by the same function, so
 * that changing or removing the entry before it is chained is also detected.
 */
export class CreateAudit extends Migration {
  override up(): void {
    this.addSql(entries);
    this.addSql(chain);
    this.addSql(personal);
    this.addSql(rights);
    this.addSql(hashes);
    this.addSql(refusals);
    this.addSql(appending);
  }
}

const entries = `
      -- There is no foreign key to the tenant, because all writers would lock its row; the function writes the tenant of the scope.
      create table audit_entry (
        id uuid not null,
        tenant_id uuid not null,
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
        primary key (tenant_id, id)
      );
      create index audit_entry_at on audit_entry (tenant_id, at, id);
      create index audit_entry_subject on audit_entry (tenant_id, subject_id, at, id);
      create index audit_entry_actor on audit_entry (tenant_id, actor_id, at, id);
      create index audit_entry_subject_actor on audit_entry (tenant_id, subject_id, actor_id, at, id);
      -- finds the erasure that removed the personal part of an entry
      create index audit_entry_erasures on audit_entry using gin ((after->'auditEntries')) where action = 'contact.erased';`;

const chain = `
      -- the digests of entries that are not chained yet
      create table audit_witness (
        tenant_id uuid not null,
        entry_id uuid not null,
        digest bytea not null,
        primary key (tenant_id, entry_id)
      );
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
      -- where each chain ends; without it, entries removed from the end would leave no gap
      create table audit_head (
        tenant_id uuid primary key references tenant,
        sequence bigint not null,
        hash bytea not null
      );
      -- how far the chain has ever been checked, and how far the current walk over the whole chain has come
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
      );`;

const personal = `
      -- The personal data of an audit entry. The chain holds its salted hash, so it can be deleted but not changed.
      create table audit_personal (
        id uuid not null,
        tenant_id uuid not null references tenant,
        contact_id uuid not null,
        salt bytea not null,
        body text not null,
        primary key (tenant_id, id),
        foreign key (tenant_id, id) references audit_entry (tenant_id, id),
        foreign key (tenant_id, contact_id) references contact (tenant_id, id)
      );
      create index audit_personal_contact on audit_personal (tenant_id, contact_id);
      alter table audit_personal enable row level security;
      create policy reads on audit_personal for select to embudo_app using (tenant_id = (select app.tenant()) and (select app.role()) in ('CEO', 'ADMIN', 'SYSTEM'));
      create policy inserts on audit_personal for insert to embudo_app with check (tenant_id = (select app.tenant()) and (select app.role()) in ('CEO', 'ADMIN', 'SELLER', 'SECRETARY', 'PROFESSIONAL', 'SYSTEM'));
      create policy deletes on audit_personal for delete to embudo_app using (tenant_id = (select app.tenant()) and (select app.role()) in ('CEO', 'ADMIN', 'SYSTEM'));
      grant select, insert, delete on audit_personal to embudo_app;
      create policy checks on audit_personal for select to embudo_lookup using (true);
      grant select on audit_personal to embudo_lookup;`;

const managersRead = (table: string, privilegesOfChain: string) => `
      alter table ${table} enable row level security;
      create policy reads on ${table} for select to embudo_app using (tenant_id = (select app.tenant()) and (select app.role()) in ('CEO', 'ADMIN', 'SYSTEM'));
      grant select on ${table} to embudo_app;
      create policy chain on ${table} to embudo_lookup using (true) with check (true);
      grant ${privilegesOfChain} on ${table} to embudo_lookup;`;

const rights = [
  managersRead('audit_entry', 'select, insert'),
  managersRead('audit_witness', 'select, insert, delete'),
  managersRead('audit_link', 'select, insert'),
  managersRead('audit_head', 'select, insert, update'),
  managersRead('audit_check', 'select, insert, update'),
  managersRead('audit_fault', 'select, insert, update, delete'),
].join('\n');

const hashes = functions(`
      create function app.audit_digest(entry public.audit_entry) returns bytea language sql stable set search_path = pg_catalog, pg_temp as $f$
        select sha256(convert_to(jsonb_build_array(entry.id, entry.tenant_id, entry.actor_kind, entry.actor_id, entry.actor_name, entry.action, entry.subject_type,
          entry.subject_id, entry.before, entry.after, entry.request_id, to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'))::text, 'UTF8')) $f$;
      create function app.audit_link_hash(previous bytea, sequence bigint, digest bytea) returns bytea language sql immutable set search_path = pg_catalog, pg_temp as $f$
        select sha256(previous || int8send(sequence) || digest) $f$;
      grant execute on function app.audit_digest, app.audit_link_hash to embudo_lookup;
`);

const refusals = functions(`
      create function app.refuse_change() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $f$
        begin raise exception 'what is in the audit log stays as it is' using errcode = '42501'; end $f$;
      create function app.keep_witness() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $f$
        begin
          if tg_op = 'DELETE' and exists (select from public.audit_link l where l.tenant_id = old.tenant_id and l.entry_id = old.entry_id and l.digest = old.digest) then return old; end if;
          raise exception 'a witness goes when its entry is chained' using errcode = '42501';
        end $f$;
      create trigger stays before update or delete on audit_entry for each row execute function app.refuse_change();
      create trigger stays_whole before truncate on audit_entry for each statement execute function app.refuse_change();
      create trigger stays before update or delete on audit_link for each row execute function app.refuse_change();
      create trigger stays_whole before truncate on audit_link for each statement execute function app.refuse_change();
      create trigger stays before update or delete on audit_witness for each row execute function app.keep_witness();
      create trigger stays_whole before truncate on audit_witness for each statement execute function app.refuse_change();
`);

const appending = functionsOf(
  'embudo_lookup',
  `
      create function app.audit(entry uuid, kind text, actor uuid, name text, action text, subject_type text, subject uuid, before jsonb, after jsonb, request text) returns void
        language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $f$
        declare made public.audit_entry;
        begin
          made.id := entry;
          made.tenant_id := app.tenant();
          made.actor_kind := kind;
          -- the user is always that of the connection's scope, whatever the caller claims
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
      grant execute on function app.audit to embudo_app;
`,
);
