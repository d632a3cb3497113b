import { defineTables, everything } from '../shared/tables.js';
import { ContactFact } from './fact.entity.js';

/** The fields are explained in src/domain/shared/tables.ts. */
export const enrichmentTables = defineTables('enrichment', {
  contact_fact: {
    holds: 'something that was found about a contact, with its source',
    entity: ContactFact,
    rights: 'seller',
    grants: { app: everything, jobs: 'select, insert, update' },
    policies: {
      'app select':
        'tenant_id = (select app.tenant()) and ((select app.sees_team()) or seller_id = (select app.own_seller()) or ((select app.sees_unassigned()) and seller_id is null) or ((select app.is_member()) and app.sees_contact(contact_id)))',
    },
    erasedWhole: 'value value_key source_url previous_value',
    plain: 'contact_id merged_from field source message_id certainty state settled_by settled_at found_at',
    derived: 'value_key',
    merge: 'moves',
    ofContact: { rows: 't.contact_id = $1', exportedAs: 'facts', order: 't.found_at, t.id' },
    seller: { withContact: {} },
    unseen: 'found through its contact alone',
  },
  enrichment_reading: {
    holds: 'that a website was read, or a number looked up, so that it is not asked again soon',
    rights: 'staff',
    grants: { app: everything },
    plain: 'kind key read_at found',
    retention: { after: 31, since: 'read_at', order: 't.read_at, t.id' },
    unseen: 'read by jobs alone',
  },
});
