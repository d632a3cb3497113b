import { Migration } from '@mikro-orm/migrations';

/**
 * What it takes to forget a person: a mark on what is left of them, a place outside the audit chain for what entries say
 * of them, and the few functions that reach where the application may not write. And what is thrown away by age.
 */
export class CreatePrivacy extends Migration {
  override up(): void {
    this.addSql(`
      alter table contact add column erased_at timestamptz;
      -- who records what a model said of a message locks the conversation first, and finds here that it is too late
      alter table conversation add column erased_at timestamptz;
      create index contact_kept on contact (tenant_id, created_at, id) where erased_at is null;

      -- What an audit entry tells of a person. The chain holds its salted hash: it can be taken away, and not changed.
      create table audit_personal (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        contact_id uuid not null,
        salt bytea not null,
        body text not null,
        unique (tenant_id, id),
        foreign key (tenant_id, id) references audit_entry (tenant_id, id),
        foreign key (tenant_id, contact_id) references contact (tenant_id, id)
      );
      create index audit_personal_contact on audit_personal (contact_id);
      alter table audit_personal enable row level security;
      create policy reads on audit_personal for select to embudo_app using (tenant_id = (select app.tenant()) and (select app.role()) in ('CEO', 'ADMIN', 'SYSTEM'));
      create policy inserts on audit_personal for insert to embudo_app with check (tenant_id = (select app.tenant()) and (select app.role()) in ('CEO', 'ADMIN', 'SELLER', 'SECRETARY', 'PROFESSIONAL', 'SYSTEM'));
      create policy deletes on audit_personal for delete to embudo_app using (tenant_id = (select app.tenant()) and (select app.role()) in ('CEO', 'ADMIN', 'SYSTEM'));
      grant select, insert, delete on audit_personal to embudo_app;
    `);
    this.addSql(`
      create policy erases on agent_decision to embudo_lookup using (true) with check (true);
      grant select (tenant_id, subject_id), update (input, output) on agent_decision to embudo_lookup;
      create policy forgets on spent_refresh_token for delete to embudo_lookup using (true);
      create policy forgets on session for delete to embudo_lookup using (true);
      create policy forgets on password_reset for delete to embudo_lookup using (true);
      create policy forgets on invitation for delete to embudo_lookup using (true);
      grant delete on spent_refresh_token, session, password_reset, invitation to embudo_lookup;
      grant execute on function app.role to embudo_queue;
      grant create on schema app to embudo_lookup, embudo_queue;

      set local role embudo_queue;
      -- Jobs that wait for something that was erased. Those that run are left: they find nothing any more.
      create function app.forget_jobs(subjects text[]) returns int
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        declare forgotten int;
        begin
          if app.role() not in ('CEO', 'ADMIN', 'SYSTEM') then raise exception 'not of a role that erases' using errcode = '42501'; end if;
          delete from graphile_worker._private_jobs j
            where j.locked_at is null and j.payload->>'tenantId' = app.tenant()::text
              and exists (select from json_each_text(j.payload) v where v.key <> 'tenantId' and v.value = any (subjects));
          get diagnostics forgotten = row_count;
          return forgotten;
        end $f$;
      create function app.enqueue_retention_of(tenants uuid[]) returns void
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          perform graphile_worker.add_job('privacy/apply-retention', payload => json_build_object('tenantId', t.id), job_key => t.id || ':retention', max_attempts => 5)
            from unnest(tenants) as t (id);
        end $f$;
      revoke execute on function app.forget_jobs, app.enqueue_retention_of from public;
      grant execute on function app.forget_jobs to embudo_app;
      grant execute on function app.enqueue_retention_of to embudo_lookup;
      reset role;

      set local role embudo_lookup;
      create function app.erase_decisions(subjects uuid[]) returns int
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        declare erased int;
        begin
          if app.role() not in ('CEO', 'ADMIN', 'SYSTEM') then raise exception 'not of a role that erases' using errcode = '42501'; end if;
          update public.agent_decision d set input = '{"erased": true}', output = '{"erased": true}' where d.tenant_id = app.tenant() and d.subject_id = any (subjects);
          get diagnostics erased = row_count;
          return erased;
        end $f$;
      -- One job for each tenant: whoever calls this can start nothing else, and nothing that is not due every day.
      create function app.enqueue_retention() returns void
        language sql security definer set search_path = pg_catalog, pg_temp
        as $f$ select app.enqueue_retention_of(array(select t.id from public.tenant t order by t.id)) $f$;
      -- What let somebody in and is over for so long that nobody asks for it.
      create function app.forget_old_access() returns int
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        declare
          past constant timestamptz := now() - interval '30 days';
          forgotten int;
          more int;
        begin
          delete from public.spent_refresh_token r using public.session s where s.id = r.session_id and coalesce(s.revoked_at, s.expires_at) < past;
          get diagnostics forgotten = row_count;
          delete from public.session s where coalesce(s.revoked_at, s.expires_at) < past and not exists (select from public.spent_refresh_token r where r.session_id = s.id);
          get diagnostics more = row_count;
          forgotten := forgotten + more;
          delete from public.password_reset r where coalesce(r.used_at, r.expires_at) < past;
          get diagnostics more = row_count;
          forgotten := forgotten + more;
          delete from public.invitation i where coalesce(i.accepted_at, i.withdrawn_at, i.expires_at) < past;
          get diagnostics more = row_count;
          return forgotten + more;
        end $f$;
      revoke execute on function app.erase_decisions, app.enqueue_retention, app.forget_old_access from public;
      grant execute on function app.erase_decisions, app.enqueue_retention, app.forget_old_access to embudo_app;
      reset role;
      revoke create on schema app from embudo_lookup, embudo_queue;
    `);
  }
}
