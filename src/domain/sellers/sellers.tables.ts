import { defineTables, everything } from '../shared/tables.js';
import { Seller } from './seller.entity.js';

/** See src/domain/shared/tables.ts for the meaning of each line. */
export const sellerTables = defineTables('sellers', {
  seller: {
    holds: 'a person of the business who sells',
    entity: Seller,
    rights: 'tenant',
    grants: {
      app: everything,
      jobs: 'select',
      ingest: 'select(tenant_id, id, user_id)',
      lookup: 'select, update(active)',
      reports:
        'select(id, tenant_id, display_name, active, available, department, skills, regions, languages, capacity, created_at)',
    },
    plain: 'user_id display_name active available department skills regions capacity languages working_hours absences',
  },
});
