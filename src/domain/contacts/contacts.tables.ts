import { defineTables, everything } from '../shared/tables.js';
import { ConsentRecord } from './consent-record.entity.js';
import { ChannelIdentity, Contact } from './contact.entity.js';
import { ContactMatch } from './contact-match.entity.js';
import { FieldChange } from './field-change.entity.js';

/** The fields are explained in src/domain/shared/tables.ts. */
export const contactTables = defineTables('contacts', {
  contact: {
    holds: 'a person who writes or is written to',
    entity: Contact,
    rights: 'seller',
    grants: {
      app: everything,
      jobs: 'select, insert, update',
      lookup:
        'select(id, tenant_id, seller_id, phone, email, opted_out, created_at, birthday_up, birthday_down, vip, name_key, name_up, reach_key, further_key, city_key, birthday_key, merged_into, erased_at), update(further_key)',
      ingest: 'select(id, tenant_id, phone, email, created_at, merged_into, erased_at)',
      reports: 'select(id, tenant_id, name, phone, email, city, company, opted_out, erased_at)',
    },
    policies: {
      'app select':
        'tenant_id = (select app.tenant()) and (merged_into is null or (select app.sees_merged())) and ((select app.sees_team()) or seller_id = (select app.own_seller()) or ((select app.sees_unassigned()) and seller_id is null) or ((select app.is_member()) and app.reaches_contact(id)))',
    },
    personal: {
      name: 'null',
      phone: 'null',
      email: 'null',
      city: 'null',
      company: 'null',
      birthday: 'null',
      further_key: `''`,
    },
    plain: 'opted_out opted_out_channels no_marketing_channels language timezone vip erased_at merged_into',
    derived: 'name_key name_up reach_key further_key city_key birthday_key birthday_up birthday_down',
    whenErased: { opted_out: 'true', erased_at: 'coalesce(erased_at, now())', updated_at: 'now()' },
    ofContact: { rows: 't.id = $1', exportedAs: 'contact' },
    subject: true,
    seller: { withContact: { touched: true } },
    unseen: 'found through a lead, a conversation or a customer, and whoever sees one of these sees the contact',
    alsoWrittenBy: {
      'integrations/postgres': 'loads what a business brings along',
      imports: 'brings rows of files in, many at once',
    },
  },
  channel_identity: {
    holds: 'an address of a contact',
    entity: ChannelIdentity,
    rights: 'seller',
    grants: {
      app: everything,
      jobs: 'select, insert, update',
      lookup: 'select(tenant_id, contact_id, channel, address)',
      ingest: 'select(tenant_id, contact_id, channel, address)',
    },
    policies: {
      'app select':
        'tenant_id = (select app.tenant()) and ((select app.sees_team()) or seller_id = (select app.own_seller()) or ((select app.sees_unassigned()) and seller_id is null) or ((select app.is_member()) and app.sees_contact(contact_id)))',
    },
    erasedWhole: 'address',
    plain: 'contact_id merged_from channel replaced_at refused_at',
    merge: 'moves',
    ofContact: { rows: 't.contact_id = $1', exportedAs: 'identities', order: 't.created_at, t.id' },
    seller: { withContact: {} },
    unseen: 'found through its contact alone',
    alsoWrittenBy: {
      'integrations/postgres': 'loads what a business brings along',
      imports: 'brings rows of files in, many at once',
    },
  },
  consent_record: {
    holds: 'a change of whether a contact may be written to, with its proof',
    entity: ConsentRecord,
    rights: 'seller',
    grants: { app: everything, jobs: 'select, insert, update' },
    policies: {
      'app select':
        'tenant_id = (select app.tenant()) and ((select app.sees_team()) or seller_id = (select app.own_seller()) or ((select app.sees_unassigned()) and seller_id is null) or ((select app.is_member()) and app.sees_contact(contact_id)))',
    },
    // An erasure keeps the opt-out and its time, but not the contact's words.
    personal: { reason: `''` },
    merge: 'moves',
    plain: 'contact_id merged_from opted_out channel source message_id user_id marketing_list recorded_at',
    ofContact: { rows: 't.contact_id = $1', exportedAs: 'consents', order: 't.recorded_at, t.id' },
    seller: { withContact: {} },
    unseen: 'found through its contact alone',
  },
  // Triggers write the rows. A trigger also gives rows of a lead, customer or sale to another seller together with it.
  field_change: {
    holds: 'a change of a field of a contact, or of its lead, customer or sale',
    entity: FieldChange,
    rights: 'seller',
    grants: { app: 'select, update, delete', jobs: 'select, update', lookup: everything },
    erasedWhole: 'old_value new_value',
    merge: 'moves',
    plain: 'contact_id merged_from lead_id customer_id opportunity_id field changed_by changed_at',
    ofContact: { rows: 't.contact_id = $1', exportedAs: 'fieldChanges', order: 't.changed_at, t.id' },
    seller: { withContact: { where: 't.lead_id is null and t.customer_id is null and t.opportunity_id is null' } },
  },
  contact_match: {
    holds: 'two contacts who may be one person',
    entity: ContactMatch,
    rights: 'staff',
    grants: { app: everything, jobs: 'select, insert', ingest: 'insert' },
    erasedWhole: 'reason',
    plain: 'contact_id other_id dismissed_at',
    merge: { stays: 'it is about the two contacts that it names, and shows while both are there' },
    ofContact: { rows: 't.contact_id = $1 or t.other_id = $1' },
    unseen: 'for whoever may merge contacts',
  },
});
