import { Migration } from '@mikro-orm/migrations';
import { functions, functionsOf } from './sql/roles.js';

/**
 * The scope of the connection. Together with statement_timestamp, which differs between statements, it identifies user and statement. The
 * timestamp alone is not enough, because statements that are sent as one text share it.
 */
const asker = ['app.user_id', 'app.tenant_id', 'app.role']
  .map(name => `pg_catalog.current_setting('${name}', true)`)
  .join(', ');

/** Body of a function that returns a setting stored by app.learn_reach; it calls app.learn_reach if this statement has not done so yet. */
const learned = (setting: string): string => `
        declare asked constant text := pg_catalog.concat_ws(' ', pg_catalog.statement_timestamp(), ${asker});
        begin
          if pg_catalog.current_setting('app.reach_asked', true) is distinct from asked then
            if app.role() not in ('SELLER', 'PROFESSIONAL') then return null; end if;
            perform app.learn_reach(asked);
          end if;
          return nullif(pg_catalog.current_setting('${setting}', true), '')`;

/**
 * Each table in a seller's statement has a policy that needs the seller and how far the seller sees. Both were looked up for each table
 * of each statement; now they are looked up once per statement. The policies' other expressions are also shorter, because Postgres
 * prepares each of them anew whenever a statement runs (docs/adr/0295).
 */
export class LookUpReachOnceAStatement extends Migration {
  override up(): void {
    this.addSql(
      functionsOf(
        'embudo_lookup',
        `
      -- Stores the seller and the reach of the scope for the statement that "asked" identifies.
      create function app.learn_reach(asked text) returns void
        language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $f$
        declare tenant constant uuid := app.tenant();
        begin
          perform set_config('app.own_seller', coalesce((select s.id from public.seller s where s.tenant_id = tenant and s.user_id = app.actor())::text, ''), false),
            set_config('app.reach', coalesce(app.reach_of(tenant, app.role()), ''), false),
            set_config('app.reach_asked', asked, false);
        end $f$;
      grant execute on function app.learn_reach to embudo_app;
      create or replace function app.own_seller() returns uuid language plpgsql stable security invoker as $f$${learned('app.own_seller')}::uuid;
        end $f$;
      alter function app.own_seller() reset search_path;`,
      ),
    );
    this.addSql(
      functions(`
      -- Returns TEAM, UNASSIGNED or OWN for a SELLER and a PROFESSIONAL; null for all other roles.
      create function app.reach() returns text language plpgsql stable as $f$${learned('app.reach')};
        end $f$;
      grant execute on function app.reach to embudo_app, embudo_lookup;
      create or replace function app.sees_team() returns boolean language sql stable as $f$
        select pg_catalog.current_setting('app.role', true) in ('CEO', 'ADMIN', 'SECRETARY', 'SYSTEM') or coalesce(app.reach() = 'TEAM', false) $f$;
      create or replace function app.works_team() returns boolean language sql stable as $f$
        select pg_catalog.current_setting('app.role', true) in ('CEO', 'ADMIN', 'SYSTEM') or coalesce(app.reach() = 'TEAM', false) $f$;
      create or replace function app.sees_unassigned() returns boolean language sql stable as $f$
        select pg_catalog.current_setting('app.role', true) = 'SELLER' or coalesce(app.reach() in ('TEAM', 'UNASSIGNED'), false) $f$;`),
    );
  }
}
