import { addressesOf, type PhoneAndEmail, releaseReach } from '../contacts/index.js';
import type { Transaction } from '../shared/database.port.js';
import { foldName } from '../shared/fold.js';
import { newId } from '../shared/id.js';
import * as sql from './contact-rows.sql.js';
import { type Person, type PersonRecord, reachIn, type Values } from './person.js';

/** What a part of a file has changed. */
export interface ChangedPeople {
  /** The changed people, each with the changed records. */
  touched: ReadonlyMap<Person, ReadonlySet<PersonRecord>>;
  /** How those who are changed could be reached before. */
  reachBefore: ReadonlyMap<Person, PhoneAndEmail>;
}

/** Writes contacts, how they are reached, and their records, each kind by one statement. */
export async function writePeople(
  tx: Transaction,
  { touched, reachBefore }: ChangedPeople,
  statements: sql.RecordStatements,
  now: Date,
): Promise<void> {
  const people = [...touched.keys()];
  if (people.length === 0) return;
  const contactRow = ({ contactId, contact }: Person) => ({ id: contactId, ...contact });
  await put(tx, sql.insertPeople, people.filter(({ isNew }) => isNew).map(contactRow), now);
  await put(tx, sql.updatePeople, people.filter(({ isNew }) => !isNew).map(contactRow), now);
  await releaseReach(
    tx,
    people.flatMap(person => {
      const before = reachBefore.get(person);
      return before ? [{ contactId: person.contactId, before, after: reachIn(person.contact) }] : [];
    }),
  );
  const addresses = people.flatMap(({ contactId, sellerId, contact }) =>
    addressesOf(reachIn(contact)).map(at => ({
      id: newId(),
      contactId,
      sellerId,
      ...at,
    })),
  );
  if (addresses.length > 0) await tx.query(sql.identifyPeople, [JSON.stringify(addresses)]);
  const records = [...touched].flatMap(([{ contactId, sellerId }, changed]) =>
    [...changed].map(({ id, isNew, values, mergedFrom = null }) => ({
      isNew,
      row: recordRow({ ...values, id, contactId, sellerId, mergedFrom }),
    })),
  );
  await put(
    tx,
    statements.insert,
    records.filter(({ isNew }) => isNew).map(({ row }) => row),
    now,
  );
  await put(
    tx,
    statements.update,
    records.filter(({ isNew }) => !isNew).map(({ row }) => row),
    now,
  );
}

async function put(
  tx: Transaction,
  statement: Parameters<Transaction['query']>[0],
  rows: object[],
  now: Date,
): Promise<void> {
  if (rows.length > 0) await tx.query(statement, [JSON.stringify(rows), now]);
}

/** Adds the search key of the name to a customer or lead. */
export function recordRow(values: Values): Values {
  const { firstName, lastName, name } = values;
  const shown = name === undefined ? [firstName, lastName].filter(Boolean).join(' ') : (name as string | null);
  return { ...values, nameKey: foldName(shown) };
}
