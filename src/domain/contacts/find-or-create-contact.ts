import { inPhoneChannels, phoneChannels } from '../shared/channels.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError, refusedTogether } from '../shared/domain-error.js';
import { newId } from '../shared/id.js';
import { mobileNumberOf, readPhone, storedFormsOf } from '../shared/phone.js';
import { lockAddresses } from './lock-addresses.js';
import { lockContact } from './lock-order.js';
import { proposeMatchesOfTypedReach } from './match-contacts.js';
import { readEmail } from './reach.js';

/** A phone number and an e-mail address as typed. */
export interface ReachInput {
  phone?: string | null | undefined;
  email?: string | null | undefined;
}
/** A phone number and an e-mail address as stored. */
export interface PhoneAndEmail {
  phone: string | null;
  email: string | null;
}
export interface FoundContact {
  id: string;
  sellerId: string | null;
  made: boolean;
  /** What the contact was known by; null for a new one. */
  foundBy: keyof PhoneAndEmail | null;
  /** The contact to whom that number or address belonged before a merge; null if it is the contact's own. */
  mergedFrom: string | null;
}

/** Sorts contacts who write from the address first. Only one contact can have an address as its own. */
const writesFrom = (address: string) =>
  `exists (select from channel_identity i where i.contact_id = c.id and ${address}) desc`;
/** A contact who writes from the number or address comes before one who only has it in their row. A number comes before an address. */
const findStatement: Statement = {
  name: 'contact.find-by-reach',
  text: `select c.id, c.seller_id as "sellerId",
      coalesce(c.phone = any ($1), false) or exists (select from channel_identity i where i.contact_id = c.id and i.channel in ${inPhoneChannels} and i.address = any ($1)) as "byPhone",
      (select i.merged_from from channel_identity i where i.contact_id = c.id and ((i.channel in ${inPhoneChannels} and i.address = any ($1)) or (i.channel = 'EMAIL' and i.address = $2))
        order by i.channel = 'EMAIL', i.merged_from nulls first limit 1) as "mergedFrom"
    from contact c
    where (c.phone = any ($1) or c.email = $2 or c.id in (
      select i.contact_id from channel_identity i where (i.channel in ${inPhoneChannels} and i.address = any ($1)) or (i.channel = 'EMAIL' and i.address = $2)))
      and c.erased_at is null
    order by ${writesFrom(`i.channel in ${inPhoneChannels} and i.address = any ($1)`)}, (c.phone = any ($1)) desc nulls last,
      ${writesFrom(`i.channel = 'EMAIL' and i.address = $2`)}, c.created_at, c.id limit 1`,
};
const insertStatement: Statement = {
  name: 'contact.insert',
  text: `insert into contact (id, tenant_id, seller_id, name, phone, email, city, company) values ($1, app.tenant(), $2, $3, $4, $5, $6, $7)`,
};
const completeStatement: Statement = {
  name: 'contact.complete',
  text: `update contact set name = coalesce(name, $2), phone = coalesce(phone, $3), email = coalesce(email, $4), city = coalesce(city, $5), company = coalesce(company, $6), updated_at = now() where id = $1`,
};
/** Inserts the typed address as it will appear on a channel, so that a first message from it finds this contact. */
const identifyStatement: Statement = {
  name: 'contact.identify',
  text: `insert into channel_identity (id, tenant_id, contact_id, seller_id, channel, address)
    select i.id, app.tenant(), $4, $5, i.channel, i.address from unnest($1::uuid[], $2::text[], $3::text[]) as i (id, channel, address)
    on conflict (tenant_id, channel, address) do nothing`,
};

/** Parses a phone and an e-mail as typed. Throws INVALID with the field that is neither empty nor valid. */
export function readReach(typed: ReachInput, locale: string): PhoneAndEmail {
  const phoneText = typed.phone?.trim() ?? '';
  const emailText = typed.email?.trim() ?? '';
  const phone = phoneText === '' ? null : readPhone(phoneText, locale);
  const email = emailText === '' ? null : readEmail(emailText);
  const refused: DomainError[] = [];
  if (phoneText !== '' && phone === null)
    refused.push(
      new DomainError('INVALID', 'Enter a valid phone number with its country code, such as +50688880000.', ['phone']),
    );
  if (emailText !== '' && email === null)
    refused.push(new DomainError('INVALID', 'Enter a valid e-mail address.', ['email']));
  const [first, ...others] = refused;
  if (first) throw refusedTogether([first, ...others]);
  return { phone, email };
}

/**
 * Returns the contact that has the phone number or the e-mail address, or a new contact of the seller. Empty fields of a found contact are
 * filled; a number or address only if nobody else has it. Other contacts with the number or address are proposed as the same person.
 */
export async function findOrCreateContact(
  tx: Transaction,
  reach: PhoneAndEmail,
  more: { name: string | null; city?: string | null; company?: string | null; sellerId: string | null },
): Promise<FoundContact> {
  const { phone, email } = reach;
  lockAddresses(tx, addressesOf(reach));
  const [found] =
    phone || email
      ? await tx.query<{ id: string; sellerId: string | null; byPhone: boolean; mergedFrom: string | null }>(
          findStatement,
          searchedFor(reach),
        )
      : [];
  if (found) await lockContact(tx, found.id);
  const { id, sellerId } = found ?? { id: newId(), sellerId: more.sellerId };
  const contact = { id, sellerId };
  const [name, city, company] = [more.name, more.city ?? null, more.company ?? null];
  if (!found) await tx.query(insertStatement, [contact.id, more.sellerId, name, phone, email, city, company]);
  const free = await proposeMatchesOfTypedReach(tx, contact.id, reach);
  if (found) await tx.query(completeStatement, [contact.id, name, free.phone, free.email, city, company]);
  await identifyContact(tx, contact, free);
  if (phone || email) await requestFacts(tx, contact.id);
  const foundBy = found ? (found.byPhone ? 'phone' : 'email') : null;
  return { ...contact, made: !found, foundBy, mergedFrom: found?.mergedFrom ?? null };
}

/** Enqueues the search for what a contact's number and e-mail address tell. */
export async function requestFacts(tx: Transaction, contactId: string): Promise<void> {
  await tx.enqueue('enrichment/read-contact', { contactId }, { jobKey: `enrich:${contactId}` });
}

/**
 * Whether another contact that the actor sees has the number or address; `reach` holds only one of the two. The caller holds the locks of
 * the addresses.
 */
export async function isReachOfOther(tx: Transaction, contactId: string, reach: PhoneAndEmail): Promise<boolean> {
  const [found] = await tx.query<{ id: string }>(findStatement, searchedFor(reach));
  return found !== undefined && found.id !== contactId.toLowerCase();
}

/** Registers the addresses for the contact on the channels where they can be used. Addresses of another contact stay with that contact. */
export async function identifyContact(
  tx: Transaction,
  contact: { id: string; sellerId: string | null },
  reach: PhoneAndEmail,
): Promise<void> {
  const addresses = addressesOf(reach);
  if (addresses.length === 0) return;
  const channels = addresses.map(({ channel }) => channel);
  const texts = addresses.map(({ address }) => address);
  await tx.query(identifyStatement, [addresses.map(newId), channels, texts, contact.id, contact.sellerId]);
}

const searchedFor = ({ phone, email }: PhoneAndEmail) => [phone ? storedFormsOf(phone) : [], email];

/** Returns the channel addresses that belong to the phone and the e-mail. */
export const addressesOf = ({ phone, email }: PhoneAndEmail) => [
  ...(phone ? phoneChannels.map(channel => ({ channel, address: mobileNumberOf(phone) })) : []),
  ...(email ? [{ channel: 'EMAIL', address: email }] : []),
];
