import { Migration } from '@mikro-orm/migrations';
import { functionsOf } from './sql/roles.js';

/** Functions for erasure and retention that delete rows which the application may not write. */
export class CreatePrivacy extends Migration {
  override up(): void {
    this.addSql(
      functionsOf(
        'embudo_lookup',
        `
      create function app.erase_decisions(subjects uuid[]) returns int
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        declare erased int;
        begin
          if app.role() not in ('CEO', 'ADMIN', 'SYSTEM') then raise exception 'not of a role that erases' using errcode = '42501'; end if;
          update public.agent_decision d set input = '{"erased": true}', output = '{"erased": true}' where d.tenant_id = app.tenant() and d.subject_id = any (subjects);
          get diagnostics erased = row_count;
          return erased;
        end $f$;
      -- Deletes sessions, links and invitations that ended long ago.
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
      grant execute on function app.erase_decisions, app.forget_old_access to embudo_app;
`,
      ),
    );
  }
}
