import { defineTables } from '../shared/tables.js';
import { Organization, Tenant } from './tenant.entity.js';

/** See src/domain/shared/tables.ts for the meaning of each line. */
export const tenantTables = defineTables('tenants', {
  organization: {
    holds: 'who owns one or more businesses',
    entity: Organization,
    global: 'owns tenants; a tenant sees its own by policy',
    rights: 'none',
    grants: { app: 'select, insert' },
    policies: {
      'app select': 'id = (select t.organization_id from tenant t where t.id = (select app.tenant()))',
      'app insert': `(select app.role()) = 'SYSTEM'`,
    },
    plain: 'name',
  },
  tenant: {
    holds: 'a business',
    entity: Tenant,
    global: 'is the tenant itself: its id is the tenant_id',
    rights: 'none',
    grants: {
      app: 'select, insert, update',
      jobs: 'select',
      lookup: 'select, update(confirmed)',
      ingest: 'select(id, currency, timezone)',
      queue: 'select(id, timezone)',
      reports: 'select(id, currency)',
    },
    policies: {
      'app select': 'id = (select app.tenant())',
      'app insert': `id = (select app.tenant()) and (select app.role()) in ('CEO', 'SYSTEM')`,
      'app update': {
        found: `id = (select app.tenant()) and (select app.role()) in ('CEO', 'ADMIN', 'SYSTEM')`,
        written: 'id = (select app.tenant())',
      },
      'jobs select': 'id = (select app.tenant())',
      'reports select': 'id = (select app.reports_tenant())',
    },
    plain: 'organization_id name slug industry locale currency timezone settings confirmed settings_version',
  },
  'app.reporting_login': {
    holds: 'a login of the database that reads the views of the tenant',
    rights: 'none',
    grants: { lookup: 'select(tenant_id, login)' },
    plain: 'login',
    alsoWrittenBy: { 'integrations/postgres': 'opens and revokes the logins, as the owner of the database' },
  },
});
