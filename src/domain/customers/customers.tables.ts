import { idsOf } from '../shared/table-statements.js';
import { defineTables, everything } from '../shared/tables.js';
import { Customer } from './customer.entity.js';
import { Interaction } from './interaction.entity.js';
import { InteractionType } from './interaction-type.entity.js';

/** The fields are explained in src/domain/shared/tables.ts. */
export const customerTables = defineTables('customers', {
  customer: {
    holds: 'a contact who has bought',
    entity: Customer,
    rights: 'seller',
    grants: {
      app: everything,
      jobs: 'select, update',
      lookup:
        'select(id, tenant_id, contact_id, seller_id, segment, status, last_interaction_at, owner_id, name_key, created_at, merged_into, custom_fields, purchased_minor, last_purchase_at, vip)',
      ingest:
        'select(id, tenant_id, contact_id, purchased_minor, last_purchase_at), update(purchased_minor, last_purchase_at)',
      reports:
        'select(id, tenant_id, contact_id, seller_id, first_name, last_name, address, segment, status, vip, purchased_minor, last_interaction_at, custom_fields, created_at, updated_at, merged_into)',
    },
    personal: { first_name: 'null', last_name: 'null', name_key: `''`, address: 'null', custom_fields: `'{}'` },
    policies: {
      'app select':
        'tenant_id = (select app.tenant()) and (merged_into is null or (select app.sees_merged())) and ((select app.sees_team()) or seller_id = (select app.own_seller()) or ((select app.sees_unassigned()) and seller_id is null))',
    },
    merge: 'moves',
    plain: 'contact_id merged_from merged_into segment status vip last_interaction_at last_purchase_at purchased_minor',
    derived: 'owner_id name_key',
    whenErased: { updated_at: 'now()' },
    ofContact: { rows: 't.contact_id = $1', exportedAs: 'customers' },
    subject: true,
    seller: { withContact: { touched: true } },
    alsoWrittenBy: {
      'integrations/postgres': 'loads what a business brings along',
      'custom-fields': 'changes the values of a field that changed',
      imports: 'brings rows of files in, many at once',
    },
  },
  interaction: {
    holds: 'a call, a visit or another thing that was done with a customer',
    entity: Interaction,
    rights: 'seller',
    grants: { app: everything, jobs: 'select, update' },
    personal: {
      notes: 'null',
      outcome: 'null',
      type: `case when exists (select from interaction_type i where i.tenant_id = t.tenant_id and i.key = t.type) or exists (select from interaction o where o.tenant_id = t.tenant_id and o.type = t.type and o.customer_id <> t.customer_id) then t.type else 'OTHER' end`,
    },
    plain: 'customer_id user_id occurred_at follow_up_at',
    ofContact: {
      rows: () => `t.customer_id in (${idsOf('customer')})`,
      exportedAs: 'interactions',
      order: 't.occurred_at, t.id',
    },
    seller: { withContact: {} },
  },
  interaction_type: {
    holds: 'a kind of interaction that the business has',
    entity: InteractionType,
    rights: 'tenant',
    grants: { app: everything },
    plain: 'key label position active',
  },
});
