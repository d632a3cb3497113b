import { contactLock } from './lock-order.js';

/*
 * Parts of SQL statements, for features that write a contact and the row that causes the write in one round trip. The arguments are
 * SQL expressions.
 */

/** Inserts contacts who came by a channel. `from` begins with from or where. */
export const insertContact = (values: Record<'id' | 'name' | 'phone' | 'email', string>, from: string): string =>
  `insert into contact (id, tenant_id, name, phone, email) select ${values.id}, app.tenant(), ${values.name}, ${values.phone}, ${values.email} ${from}`;

/**
 * Inserts addresses of a contact, or of a contact merged into it, on one channel, from arrays of ids and addresses; with `from`, the name
 * of a relation, for each of its rows. Known addresses stay unchanged.
 */
export const insertIdentities = (
  values: Record<'contactId' | 'mergedFrom' | 'sellerId' | 'channel' | 'ids' | 'addresses', string>,
  from?: string,
): string =>
  `insert into channel_identity (id, tenant_id, contact_id, merged_from, seller_id, channel, address)
      select a.id, app.tenant(), ${values.contactId}, ${values.mergedFrom}, ${values.sellerId}, ${values.channel}, a.address
      from ${from ? `${from} cross join lateral ` : ''}unnest(${values.ids}::uuid[], ${values.addresses}::text[]) as a (id, address)
      on conflict (tenant_id, channel, address) do nothing`;

/** Sets the name and the phone number of a contact if they are empty. Takes the contact's lock first. */
export const completeContact = (id: string, name: string, phone: string): string =>
  `with lock as materialized (select ${contactLock(`${id}::uuid`)})
    update contact set name = coalesce(name, ${name}), phone = coalesce(phone, ${phone}), updated_at = now() where id = ${id} and (select count(*) from lock) = 1`;

/** Marks the previous addresses of a contact on a channel as replaced, and the new ones as not replaced. */
export const replaceIdentities = (values: Record<'channel' | 'contactId' | 'previous' | 'next', string>): string =>
  `update channel_identity set replaced_at = case when address = any (${values.next}) then null else coalesce(replaced_at, now()) end
      where channel = ${values.channel} and contact_id = ${values.contactId} and (address = any (${values.previous}) or address = any (${values.next}))`;

/** Changes a contact's phone number to the new one if it still has the old one. Takes the contact's lock first. */
export const changeNumber = (id: string, previous: string, next: string): string =>
  `with lock as materialized (select ${contactLock(`${id}::uuid`)})
    update contact set phone = ${next}, updated_at = now() where id = ${id} and phone = any (${previous}::text[]) and (select count(*) from lock) = 1`;

/**
 * SQL of whether an address, a `channel_identity` row `i`, can receive nothing: the vendor reported so, and the contact has not written
 * since. `heardAt` is when the contact last wrote in the conversation.
 */
export const isRefusedAddress = (i: string, heardAt: string): string =>
  `coalesce(${i}.refused_at > coalesce(${heardAt}, '-infinity'), false)`;
/**
 * Records that addresses of a contact can receive nothing. The arguments are SQL expressions; vendors tell the time
 * in whole seconds, so it is rounded up.
 */
export const refuseAddress = (of: { contactId: string; channel: string; addresses: string; at: string }): string =>
  `update channel_identity set refused_at = least(${of.at} + interval '1 second', now()) where contact_id = ${of.contactId} and channel = ${of.channel} and address = any (${of.addresses})`;
/** SQL of whether the contact of a `channel_identity` row `i` wants no marketing on its channel. */
export const identityRefusesMarketing = (i: string): string =>
  `coalesce((select ${i}.channel = any (c.no_marketing_channels) from contact c where c.id = ${i}.contact_id), false)`;
/** SQL of whether the contact of a `channel_identity` row `i` has opted out of its channel. The send plan uses it. */
export const identityOptedOut = (i: string): string =>
  `coalesce((select c.opted_out or ${i}.channel = any (c.opted_out_channels) from contact c where c.id = ${i}.contact_id), false)`;
