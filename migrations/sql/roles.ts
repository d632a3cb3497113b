/** Roles that own functions; the functions run with the rights of that role. */
type FunctionOwner = 'embudo_lookup' | 'embudo_ingest' | 'embudo_queue';

/** Revokes the right to call new functions, which Postgres gives to everybody and only the owner of the function can revoke. */
const closeToPublic = `
  do $$
    declare open regprocedure;
    begin
      for open in
        select p.oid from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
        where p.pronamespace = 'app'::regnamespace and p.proowner = current_user::regrole and a.grantee = 0
      loop
        execute format('revoke execute on routine %s from public', open);
      end loop;
    end $$;`;

/** Functions of the migrations' owner; only roles to which `sql` grants it may call them. */
export const functions = (sql: string): string => `${sql}${closeToPublic}`;

/**
 * Statements that run as one of the application's roles, which then owns the functions that they create. Only roles to which
 * `sql` grants it may call these functions. The role may create objects in the schema `app` only while the statements run.
 * `triggers` runs as the migrations' owner before PUBLIC loses EXECUTE, because the creator of a trigger must be able to call its function.
 */
export const functionsOf = (owner: FunctionOwner, sql: string, triggers = ''): string => `
  grant create on schema app to ${owner};
  set local role ${owner};
  ${sql}
  reset role;
  ${triggers}
  set local role ${owner};
  ${closeToPublic}
  reset role;
  revoke create on schema app from ${owner};`;

/** Lets the jobs of messages reach the tenant's rows of a table (docs/adr/0065). */
export const openToJobs = (table: string, privileges: string): string => `
  create policy jobs on ${table} to embudo_jobs using (tenant_id = (select app.tenant())) with check (tenant_id = (select app.tenant()));
  grant ${privileges} on ${table} to embudo_jobs;`;

/** Lets the functions of embudo_lookup read a table's rows of all tenants: all columns, or only the given ones. */
export const openToLookup = (table: string, columns?: string): string => `
  create policy lookup on ${table} for select to embudo_lookup using (true);
  grant select${columns ? ` (${columns})` : ''} on ${table} to embudo_lookup;`;

/**
 * Lets the views of the schema `reporting` read some columns of a table, in the rows of the tenant of whoever signed in (docs/adr/0318).
 */
export const openToReports = (table: string, columns: string): string => `
  create policy reports on ${table} for select to embudo_reports using (tenant_id = (select app.reports_tenant()));
  grant select (${columns}) on ${table} to embudo_reports;`;
