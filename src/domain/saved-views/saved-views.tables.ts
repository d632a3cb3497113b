import { byManagers, ofActor, ofTenant } from '../shared/row-conditions.js';
import { defineTables, everything } from '../shared/tables.js';
import { SavedView } from './saved-view.entity.js';

const mayChange = `${ofTenant} and (${ofActor} or (shared and ${byManagers}))`;

/** See src/domain/shared/tables.ts for the meaning of each line. */
export const savedViewTables = defineTables('saved-views', {
  saved_view: {
    holds: 'a filter of a list that somebody keeps by a name',
    entity: SavedView,
    rights: 'tenant',
    grants: {
      app: everything,
      lookup: 'select(id, tenant_id, entity_type, filter), update(filter, updated_at)',
    },
    policies: {
      'app select': `${ofTenant} and ((select app.is_member()) and (user_id = (select app.actor()) or shared))`,
      'app insert': `${ofTenant} and ${ofActor}`,
      'app update': mayChange,
      'app delete': mayChange,
    },
    plain: 'user_id entity_type name name_key filter order_by shared',
  },
});
