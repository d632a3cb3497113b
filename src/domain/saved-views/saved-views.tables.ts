import { defineTables, everything } from '../shared/tables.js';
import { SavedView } from './saved-view.entity.js';

const ours = 'tenant_id = (select app.tenant())';
const mine = '(select app.is_member()) and user_id = (select app.actor())';
const mayChange = `${ours} and ((${mine}) or (shared and (select app.role()) in ('CEO', 'ADMIN', 'SYSTEM')))`;

/** See src/domain/shared/tables.ts for the meaning of each line. */
export const savedViewTables = defineTables('saved-views', {
  saved_view: {
    holds: 'a filter of a list that somebody keeps by a name',
    entity: SavedView,
    rights: 'tenant',
    grants: { app: everything },
    policies: {
      'app select': `${ours} and ((select app.is_member()) and (user_id = (select app.actor()) or shared))`,
      'app insert': `${ours} and ${mine}`,
      'app update': mayChange,
      'app delete': mayChange,
    },
    plain: 'user_id entity_type name name_key filter order_by shared',
  },
});
