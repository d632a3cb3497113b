import type { Statement } from '../shared/database.port.js';
import { contactShape, customerShape, leadShape, productShape } from './row-shapes.js';

/**
 * When the last row of the import $1 wrote each record, of the people $2 or, without a person, of the records $3. The end of the import
 * cannot be used instead: while a long import runs, people change records of its first parts.
 */
export const lastWrites: Statement = {
  name: 'import.last-writes',
  text: `select r.contact_id as "contactId", r.record_id as "recordId", max(r.created_at) as at from record_import_row r
    where r.import_id = $1 and r.outcome in ('CREATED', 'UPDATED') and (r.contact_id = any ($2::uuid[]) or (r.contact_id is null and r.record_id = any ($3::uuid[]))) group by 1, 2`,
};

/**
 * Sets updated_at of the records that were changed since the import last wrote them ($2). The others keep their date, so that an earlier
 * row of the file may still remove them.
 */
const stamp = (row: string) => `updated_at = case when ${row}.id = any ($2::uuid[]) then $3 else ${row}.updated_at end`;

export const peopleToUndo: Statement = {
  name: 'import.people-to-undo',
  text: `select id, name, phone, email, city, company, birthday::text, language, seller_id as "sellerId",
      not vip and timezone is null and not opted_out and opted_out_channels = '{}' and no_marketing_channels = '{}' as "isFresh", updated_at as "updatedAt"
    from contact where id = any ($1::uuid[]) and merged_into is null and erased_at is null order by id for no key update`,
};
export const restorePeople: Statement = {
  name: 'import.restore-people',
  text: `update contact c set name = r.name, phone = r.phone, email = r.email, city = r.city, company = r.company, birthday = r.birthday, language = r.language, ${stamp('c')}
    from jsonb_to_recordset($1::jsonb) r ${contactShape} where c.id = r.id`,
};

/**
 * Deletes addresses ($1) that an import since $2 gave to contacts, unless somebody has written by the channel since then. The minute allows
 * for clocks that differ: the database sets the time of an address, the process that of an import.
 */
export const forgetAddresses: Statement = {
  name: 'import.forget-addresses',
  text: `delete from channel_identity i using jsonb_to_recordset($1::jsonb) a ("contactId" uuid, channel text, address text)
    where i.tenant_id = app.tenant() and i.channel = a.channel and i.address = a.address and i.contact_id = a."contactId"
      and i.created_at >= $2::timestamptz - interval '1 minute'
      and not exists (select from conversation v where v.contact_id = i.contact_id and v.channel = i.channel and v.last_message_at >= i.created_at)`,
};

/** Statements that load and restore the records that an import created or changed. */
interface UndoStatements {
  /**
   * Loads records by ids. `isFresh`, for kinds that bulk changes can reach, says whether all values that no file contains, except the
   * seller, are as at creation.
   */
  byId: Statement;
  restore: Statement;
}
export const customerUndo: UndoStatements = {
  byId: {
    name: 'import.customers-to-undo',
    text: `select id, first_name as "firstName", last_name as "lastName", address, vip, custom_fields as "customFields", updated_at as "updatedAt"
      from customer where id = any ($1::uuid[]) and merged_into is null order by id for no key update`,
  },
  restore: {
    name: 'import.restore-customers',
    text: `update customer k set first_name = r."firstName", last_name = r."lastName", name_key = r."nameKey", address = r.address, vip = r.vip, custom_fields = r."customFields", ${stamp('k')}
      from jsonb_to_recordset($1::jsonb) r ${customerShape} where k.id = r.id`,
  },
};
export const leadUndo: UndoStatements = {
  byId: {
    name: 'import.leads-to-undo',
    text: `select id, name, source, inquiry, tags, custom_fields as "customFields", seller_id as "sellerId", status = 'NEW' as "isFresh", updated_at as "updatedAt"
      from lead where id = any ($1::uuid[]) order by id for no key update`,
  },
  restore: {
    name: 'import.restore-leads',
    text: `update lead l set name = r.name, name_key = r."nameKey", inquiry = r.inquiry, tags = r.tags, custom_fields = r."customFields", ${stamp('l')}
      from jsonb_to_recordset($1::jsonb) r ${leadShape} where l.id = r.id`,
  },
};
export const productUndo: UndoStatements = {
  byId: {
    name: 'import.products-to-undo',
    text: `select id, sku, name, description, keywords, unit, image_url as "imageUrl", price_minor::text as "priceMinor", currency, stock, active, updated_at as "updatedAt"
      from product where id = any ($1::uuid[]) order by id for no key update`,
  },
  restore: {
    name: 'import.restore-products',
    text: `update product p set name = r.name, description = r.description, keywords = r.keywords, unit = r.unit, image_url = r."imageUrl", price_minor = r."priceMinor", stock = r.stock, active = r.active, ${stamp('p')}
      from jsonb_to_recordset($1::jsonb) r ${productShape} where p.id = r.id`,
  },
};

/** Returns the ids of the removed records. */
export const remove: Statement = {
  name: 'import.remove',
  text: 'select app.remove_imported($1, $2::uuid[], $3::uuid[], $4) as id',
};
