import { inPhoneChannels } from '../shared/channels.js';
import type { Statement } from '../shared/database.port.js';
import { contactShape, customerShape, leadShape } from './row-shapes.js';

/**
 * Finds the contacts that have these phone numbers ($1) and e-mail addresses ($2), the most likely first: a match in the contact's own row
 * comes before a match in a channel identity, then the oldest contact.
 */
export const findPeople: Statement = {
  name: 'import.find-people',
  text: `select f.key, f.id from (
      select 'P' || p.v as key, c.id, 0 as rank, c.created_at from unnest($1::text[]) p (v) join contact c on c.phone = p.v and c.merged_into is null and c.erased_at is null
      union all select 'P' || p.v, c.id, 1, c.created_at from unnest($1::text[]) p (v) join channel_identity i on i.channel in ${inPhoneChannels} and i.address = p.v
        join contact c on c.id = i.contact_id and c.merged_into is null and c.erased_at is null
      union all select 'E' || e.v, c.id, 0, c.created_at from unnest($2::text[]) e (v) join contact c on c.email = e.v and c.merged_into is null and c.erased_at is null
      union all select 'E' || e.v, c.id, 1, c.created_at from unnest($2::text[]) e (v) join channel_identity i on i.channel = 'EMAIL' and i.address = e.v
        join contact c on c.id = i.contact_id and c.merged_into is null and c.erased_at is null) f
    order by f.key, f.rank, f.created_at, f.id`,
};
/**
 * Finds the contacts to whom these phone numbers ($1) and e-mail addresses ($2) belonged before a merge; null for those of a contact's own,
 * which come first.
 */
export const findMerged: Statement = {
  name: 'import.find-merged',
  text: `select 'P' || i.address as key, i.contact_id as "contactId", i.merged_from as "mergedFrom" from channel_identity i where i.channel in ${inPhoneChannels} and i.address = any ($1)
    union all select 'E' || i.address, i.contact_id, i.merged_from from channel_identity i where i.channel = 'EMAIL' and i.address = any ($2)
    order by "mergedFrom" nulls first`,
};
export const lockPeople: Statement = {
  name: 'import.lock-people',
  text: 'select pg_advisory_xact_lock(hashtextextended(c.id::text, 11)) from (select unnest($1::uuid[]) as id order by 1) c',
};
export const loadPeople: Statement = {
  name: 'import.load-people',
  text: `select id, seller_id as "sellerId", name, phone, email, city, company, birthday::text, language, vip, updated_at as "updatedAt"
    from contact where id = any ($1::uuid[]) and merged_into is null and erased_at is null`,
};
/** Of these contacts, those about whom an earlier row of the import is. */
export const findTold: Statement = {
  name: 'import.find-told',
  text: `select distinct contact_id as id from record_import_row where import_id = $1 and contact_id = any ($2::uuid[]) and outcome in ('CREATED', 'UPDATED')`,
};
export const insertPeople: Statement = {
  name: 'import.insert-people',
  text: `insert into contact (id, tenant_id, name, phone, email, city, company, birthday, language, created_at, updated_at)
    select r.id, app.tenant(), r.name, r.phone, r.email, r.city, r.company, r.birthday, r.language, $2, $2
    from jsonb_to_recordset($1::jsonb) r ${contactShape}`,
};
export const updatePeople: Statement = {
  name: 'import.update-people',
  text: `update contact c set name = r.name, phone = r.phone, email = r.email, city = r.city, company = r.company, birthday = r.birthday, language = r.language, updated_at = $2
    from jsonb_to_recordset($1::jsonb) r ${contactShape} where c.id = r.id
      and (c.name, c.phone, c.email, c.city, c.company, c.birthday, c.language) is distinct from (r.name, r.phone, r.email, r.city, r.company, r.birthday, r.language)`,
};
/**
 * Adds the channel identities of the imported addresses, so that a first message from such an address finds its contact. An address that
 * already belongs to a contact stays with that contact.
 */
export const identifyPeople: Statement = {
  name: 'import.identify-people',
  text: `insert into channel_identity (id, tenant_id, contact_id, seller_id, channel, address)
    select r.id, app.tenant(), r."contactId", r."sellerId", r.channel, r.address
    from jsonb_to_recordset($1::jsonb) r (id uuid, "contactId" uuid, "sellerId" uuid, channel text, address text)
    on conflict (tenant_id, channel, address) do nothing`,
};

/**
 * Statements for the records (customers or leads) that contacts become; both kinds have the same set. A record that its row does not change
 * is not written: otherwise a file that is imported every week would count as activity of everybody in it.
 */
export interface RecordStatements {
  contactsOf: Statement;
  lock: Statement;
  insert: Statement;
  update: Statement;
}
export const customerStatements: RecordStatements = {
  contactsOf: {
    name: 'import.contacts-of-customers',
    text: 'select id, contact_id as "contactId" from customer where id = any ($1::uuid[]) and merged_into is null',
  },
  lock: {
    name: 'import.lock-customers',
    text: `select id, contact_id as "contactId", first_name as "firstName", last_name as "lastName", address, vip, custom_fields as "customFields", true as "isUsual"
      from customer where (contact_id = any ($1::uuid[]) or id = any ($2::uuid[])) and merged_into is null order by id for no key update`,
  },
  insert: {
    name: 'import.insert-customers',
    text: `insert into customer (id, tenant_id, contact_id, seller_id, first_name, last_name, name_key, address, vip, custom_fields, created_at, updated_at)
      select r.id, app.tenant(), r."contactId", r."sellerId", r."firstName", r."lastName", r."nameKey", r.address, r.vip, r."customFields", $2, $2
      from jsonb_to_recordset($1::jsonb) r ${customerShape}`,
  },
  update: {
    name: 'import.update-customers',
    text: `update customer k set first_name = r."firstName", last_name = r."lastName", name_key = r."nameKey", address = r.address, vip = r.vip, custom_fields = r."customFields", updated_at = $2
      from jsonb_to_recordset($1::jsonb) r ${customerShape} where k.id = r.id
      and (k.first_name, k.last_name, k.address, k.vip, k.custom_fields) is distinct from (r."firstName", r."lastName", r.address, r.vip, r."customFields")`,
  },
};
export const leadStatements: RecordStatements = {
  contactsOf: {
    name: 'import.contacts-of-leads',
    text: 'select id, contact_id as "contactId" from lead where id = any ($1::uuid[])',
  },
  // If a contact has several open leads, the newest one is used. A lead that the file names by id is used whether it is open or not.
  lock: {
    name: 'import.lock-leads',
    text: `with usual as materialized (
        select distinct on (l.contact_id) l.id from lead l where l.contact_id = any ($1::uuid[]) and l.status not in ('WON', 'LOST') order by l.contact_id, l.created_at desc, l.id desc)
      select id, contact_id as "contactId", name, source, inquiry, tags, custom_fields as "customFields", id in (select id from usual) as "isUsual"
      from lead where id = any ($2::uuid[]) or id in (select id from usual) order by id for no key update`,
  },
  insert: {
    name: 'import.insert-leads',
    text: `insert into lead (id, tenant_id, contact_id, merged_from, seller_id, name, name_key, source, inquiry, tags, custom_fields, created_at, updated_at, last_activity_at)
      select r.id, app.tenant(), r."contactId", r."mergedFrom", r."sellerId", r.name, r."nameKey", r.source, r.inquiry, r.tags, r."customFields", $2, $2, $2
      from jsonb_to_recordset($1::jsonb) r ${leadShape}`,
  },
  update: {
    name: 'import.update-leads',
    text: `update lead l set name = r.name, name_key = r."nameKey", source = r.source, inquiry = r.inquiry, tags = r.tags, custom_fields = r."customFields", updated_at = $2, last_activity_at = greatest(l.last_activity_at, $2)
      from jsonb_to_recordset($1::jsonb) r ${leadShape} where l.id = r.id
      and (l.name, l.source, l.inquiry, l.tags, l.custom_fields) is distinct from (r.name, r.source, r.inquiry, r.tags, r."customFields")`,
  },
};
