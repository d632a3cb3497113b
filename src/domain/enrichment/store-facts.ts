import {
  addressesOf,
  type FoundValues,
  foundFieldsOf,
  lockAddresses,
  lockContact,
  type PhoneAndEmail,
  proposeMatchesOfTypedReach,
  setFoundField,
} from '../contacts/index.js';
import type { Transaction } from '../shared/database.port.js';
import { batchableStatement } from '../shared/for-several.js';
import { newId } from '../shared/id.js';
import type { FactField, FactState, FoundFact } from './fact.entity.js';
import { columnOf, isSaid, storedValue, valueKey } from './fact-values.js';

/** Maximum number of facts of a contact. More of them means that somebody is testing the rules. */
const mostFacts = 60;

const known = batchableStatement(
  'fact.known',
  { contact_id: 'uuid' },
  `found as (select i.call, f.* from input i cross join lateral (select field, value_key as key from contact_fact where contact_id = i.contact_id offset 0) f)
    select * from found`,
);
const insert = batchableStatement(
  'fact.insert',
  {
    contact_id: 'uuid',
    id: 'uuid',
    merged_from: 'uuid',
    field: 'text',
    value: 'text',
    value_key: 'text',
    source: 'text',
    source_url: 'text',
    message_id: 'uuid',
    certainty: 'text',
    state: 'text',
  },
  `place as (select i.*, c.seller_id from input i cross join lateral (select seller_id from contact where id = i.contact_id limit 1) c)
    insert into contact_fact (tenant_id, id, contact_id, merged_from, seller_id, field, value, value_key, source, source_url, message_id, certainty, state)
    select app.tenant(), id, contact_id, merged_from, seller_id, field, value, value_key, source, source_url, message_id, certainty, state from place`,
);

/** A contact that is locked while facts about it are stored. */
export interface FactsOfContact {
  contactId: string;
  /** The values of its fields; those that facts fill are added. */
  values: FoundValues;
  /** What was found before. */
  keys: Set<string>;
}

/**
 * Locks the addresses among `found`, which are to be stored, and the contact. Returns what is known of the contact; null if it does not
 * exist, was erased or merged.
 */
export async function openFacts(
  tx: Transaction,
  contactId: string,
  found: readonly FoundFact[],
): Promise<FactsOfContact | null> {
  const addresses = found.map(reachOf).flatMap(addressesOf);
  // In a group, others would lock their contacts before these addresses.
  if (addresses.length > 0) tx.leaveGroup();
  tx.reserveKeys([contactId]);
  lockAddresses(tx, addresses);
  await lockContact(tx, contactId);
  const values = await foundFieldsOf(tx, contactId);
  if (!values) return null;
  const facts = await tx.query<{ field: FactField; key: string }>(known, [contactId]);
  return { contactId, values, keys: new Set(facts.map(({ field, key }) => `${field} ${key}`)) };
}

/** Stores facts that were found about a contact, as `addFacts` does, and takes the locks for it. */
export async function storeFacts(tx: Transaction, contactId: string, found: readonly FoundFact[]): Promise<void> {
  if (found.length === 0) return;
  const opened = await openFacts(tx, contactId, found);
  if (opened) await addFacts(tx, opened, found);
}

/**
 * Stores what was found about a contact. A sure fact fills an empty field; any other fact for a field of the contact is a suggestion. A
 * value that was found before is left alone, whatever became of it, so that nothing dismissed comes back. `mergedFrom` is the merged
 * contact whose message told it.
 */
export async function addFacts(
  tx: Transaction,
  { contactId, values, keys }: FactsOfContact,
  found: readonly FoundFact[],
  mergedFrom: string | null = null,
): Promise<void> {
  for (const fact of inOrder(found).map(each => placed(each, values))) {
    const value = storedValue(fact.field, fact.value);
    const key = valueKey(fact.field, value);
    const column = columnOf[fact.field];
    const stored = column ? values[column] : null;
    if (value === '' || keys.size >= mostFacts || keys.has(`${fact.field} ${key}`)) continue;
    if (stored !== null && isSaid(fact.field, stored, value)) continue;
    const state = await settled(tx, contactId, { ...fact, value }, values);
    if (column && state === 'FILLED') values[column] = value;
    keys.add(`${fact.field} ${key}`);
    const { field, source, sourceUrl = null, messageId = null, certainty } = fact;
    tx.send(insert, [
      contactId,
      newId(),
      mergedFrom,
      field,
      value,
      key,
      source,
      sourceUrl,
      messageId,
      certainty,
      state,
    ]);
  }
}

const reachOf = ({ field, value }: FoundFact): PhoneAndEmail => ({
  phone: field === 'PHONE' || field === 'FURTHER_PHONE' ? value : null,
  email: field === 'EMAIL' ? value : null,
});

/** Sure facts come first, so that an unsure one is a suggestion beside them. */
const inOrder = (found: readonly FoundFact[]): FoundFact[] => [
  ...found.filter(({ certainty }) => certainty === 'SURE'),
  ...found.filter(({ certainty }) => certainty !== 'SURE'),
];

/** A number other than the known one is a further number, not a contradiction. */
const placed = (fact: FoundFact, values: FoundValues): FoundFact =>
  fact.field === 'PHONE' && values.phone !== null && values.phone !== fact.value
    ? { ...fact, field: 'FURTHER_PHONE' }
    : fact;

/** Fills the contact's field if that may be, and returns the state of the fact. */
async function settled(tx: Transaction, contactId: string, fact: FoundFact, values: FoundValues): Promise<FactState> {
  const column = columnOf[fact.field];
  if (fact.certainty !== 'SURE') return 'SUGGESTED';
  const reach = reachOf(fact);
  if (reach.phone !== null || reach.email !== null) {
    // An address in a text proves nothing: another contact who has it is proposed as the same person.
    const free = await proposeMatchesOfTypedReach(tx, contactId, reach);
    if (free.phone === null && free.email === null) return 'SUGGESTED';
  }
  if (!column) return 'FILLED';
  if (values[column] !== null) return 'SUGGESTED';
  return (await setFoundField(tx, contactId, column, { before: null, after: fact.value })) ? 'FILLED' : 'SUGGESTED';
}
