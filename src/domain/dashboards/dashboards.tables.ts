import { defineTables, everything } from '../shared/tables.js';
import { Dashboard } from './dashboard.entity.js';

const ours = 'tenant_id = (select app.tenant())';
const mine = '((select app.is_member()) and user_id = (select app.actor()))';
const managed = `(shared and (select app.role()) in ('CEO', 'ADMIN', 'SYSTEM'))`;
const system = `((select app.role()) = 'SYSTEM')`;

/** The fields are explained in src/domain/shared/tables.ts. */
export const dashboardTables = defineTables('dashboards', {
  dashboard: {
    holds: 'widgets that somebody looks at',
    entity: Dashboard,
    rights: 'tenant',
    grants: { app: everything },
    policies: {
      'app select': `${ours} and (((select app.is_member()) and (user_id = (select app.actor()) or shared)) or ${system})`,
      'app insert': `${ours} and (${mine} or ${system})`,
      'app update': `${ours} and (${mine} or ${managed} or ${system})`,
      'app delete': `${ours} and (${mine} or ${managed})`,
    },
    plain: 'user_id name name_key widgets shared is_default exceeded watched',
  },
});
