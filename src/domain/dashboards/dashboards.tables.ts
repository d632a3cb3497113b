import { byManagers, bySystem, ofActor, ofTenant } from '../shared/row-conditions.js';
import { defineTables, everything } from '../shared/tables.js';
import { Dashboard } from './dashboard.entity.js';

const managed = `(shared and ${byManagers})`;

/** The fields are explained in src/domain/shared/tables.ts. */
export const dashboardTables = defineTables('dashboards', {
  dashboard: {
    holds: 'widgets that somebody looks at',
    entity: Dashboard,
    rights: 'tenant',
    grants: { app: everything },
    policies: {
      'app select': `${ofTenant} and (((select app.is_member()) and (user_id = (select app.actor()) or shared)) or ${bySystem})`,
      'app insert': `${ofTenant} and (${ofActor} or ${bySystem})`,
      'app update': `${ofTenant} and (${ofActor} or ${managed} or ${bySystem})`,
      'app delete': `${ofTenant} and (${ofActor} or ${managed})`,
    },
    plain: 'user_id name name_key widgets shared is_default exceeded watched',
  },
});
