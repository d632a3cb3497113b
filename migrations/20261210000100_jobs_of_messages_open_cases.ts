import { Migration } from '@mikro-orm/migrations';
import { functionsOf } from './sql/roles.js';

/**
 * When the agent hands a conversation over, jobs of the message open the case, announce it and assign it, so they need rights for the role
 * of these jobs (docs/adr/0065). The function that returns numbers is now in PL/pgSQL, which keeps its plan.
 */
export class JobsOfMessagesOpenCases extends Migration {
  override up(): void {
    this.addSql(`
      grant insert on support_case to embudo_jobs;
      ${functionsOf(
        'embudo_lookup',
        `
      -- Explained in 20261121081000_create_cases.ts.
      create or replace function app.next_case_number() returns int
        language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $f$
        declare drawn int;
        begin
          insert into public.case_number as n (tenant_id, last) values (app.tenant(), 1)
            on conflict (tenant_id) do update set last = n.last + 1 returning n.last into drawn;
          return drawn;
        end $f$;
      grant execute on function app.next_case_number to embudo_jobs;`,
      )}`);
  }
}
