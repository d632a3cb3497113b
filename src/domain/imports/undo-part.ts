import { addressesOf, lockAddresses } from '../contacts/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import { releaseFile } from './begin-import.js';
import { identifyPeople, lockPeople } from './contact-rows.sql.js';
import type { RecordImport, RowUndo } from './import.entity.js';
import { partRows } from './import-part.js';
import { reachIn, type Values } from './person.js';
import type { RowChange } from './row-done.js';
import * as sql from './undo.sql.js';
import { recordRow } from './write-people.js';

interface DoneRow {
  id: string;
  contactId: string | null;
  contactMade: boolean;
  recordId: string;
  recordMade: boolean;
  /** Null if the contact was erased: the change that the row made is then unknown. */
  before: RowChange | null;
  after: RowChange | null;
}
interface State {
  id: string;
  values: Values;
  sellerId: string | null;
  /** Whether the record was updated since the import last wrote it, even if a later update reverted the change. */
  isChanged: boolean;
  /** Whether the values that no file contains are still as at creation; null if that is not known. */
  isFresh: boolean | null;
  isTouched: boolean;
}

const nextRows: Statement = {
  name: 'import.next-to-undo',
  text: `select id, contact_id as "contactId", contact_made as "contactMade", record_id as "recordId", record_made as "recordMade", before, after
    from record_import_row where import_id = $1 and undo is null and outcome in ('CREATED', 'UPDATED') order by row desc, id desc limit ${partRows}`,
};
const noteUndone: Statement = {
  name: 'import.note-undone',
  text: `update record_import_row r set undo = u.undo, before = null, after = null
    from jsonb_to_recordset($1::jsonb) u (id uuid, undo text) where r.id = u.id`,
};

/**
 * Undoes the changes of the next rows, the last row first. A value is restored only if it still is what the row set, so later changes by
 * people stay. A record that a row created is removed unless something refers to it. Returns false when there are no more rows.
 */
export async function undoPart(tx: Transaction, imported: RecordImport, now: Date): Promise<boolean> {
  const rows = await tx.query<DoneRow>(nextRows, [imported.id]);
  const given = addressesIn(rows, 'after');
  const former = addressesIn(rows, 'before');
  lockAddresses(tx, [...given, ...former]);
  const contactIds = [...new Set(rows.flatMap(({ contactId }) => contactId ?? []))];
  if (contactIds.length > 0) await tx.query(lockPeople, [contactIds]);
  const statements = statementsOf(imported);
  const recordIds = [...new Set(rows.map(({ recordId }) => recordId))];
  const writtenAt = await lastWritesOf(tx, imported.id, contactIds, recordIds);
  const contacts = await load(tx, sql.peopleToUndo, contactIds, writtenAt);
  const records = await load(tx, statements.byId, recordIds, writtenAt);
  const going: { recordId: string; contactId: string | null }[] = [];
  const outcomes = new Map<string, RowUndo>();
  for (const row of rows) {
    const contact = row.contactId ? contacts.get(row.contactId) : null;
    const record = records.get(row.recordId);
    const { before, after } = row;
    if (!before || !after) {
      outcomes.set(row.id, 'KEPT');
      continue;
    }
    const { sellerId } = after;
    // Whether the record may be removed. A later row of the file may have written it after somebody changed a value that no file contains.
    const mayGo =
      record?.isFresh !== false &&
      isAsMade(record, after.record, sellerId) &&
      (!row.contactMade || isAsMade(contact, after.contact, sellerId));
    if (row.recordMade && mayGo)
      going.push({ recordId: row.recordId, contactId: row.contactMade ? row.contactId : null });
    const isWhole = [
      row.recordMade ? mayGo : putBack(record, before.record, after.record),
      row.contactMade || !row.contactId ? true : putBack(contact, before.contact, after.contact),
    ].every(Boolean);
    outcomes.set(row.id, isWhole ? 'RESTORED' : 'KEPT');
  }
  await put(tx, sql.restorePeople, contacts, values => values, now);
  await put(tx, statements.restore, records, recordRow, now);
  /** Whether the address still leads to a contact whose values were restored; null for a contact that was not restored. */
  const isReachedAt = ({ contactId, channel, address }: ContactAddress): boolean | null => {
    const contact = contacts.get(contactId);
    if (!contact?.isTouched) return null;
    return addressesOf(reachIn(contact.values)).some(each => each.channel === channel && each.address === address);
  };
  const stale = given.filter(at => isReachedAt(at) === false);
  if (stale.length > 0) await tx.query(sql.forgetAddresses, [JSON.stringify(stale), imported.createdAt]);
  const back = former.filter(isReachedAt);
  const sellerOf = (contactId: string) => contacts.get(contactId)?.sellerId ?? null;
  if (back.length > 0)
    await tx.query(identifyPeople, [
      JSON.stringify(back.map(at => ({ id: newId(), sellerId: sellerOf(at.contactId), ...at }))),
    ]);
  if (going.length > 0) await remove(tx, imported, going, rows, outcomes);
  if (rows.length > 0) await tx.query(noteUndone, [JSON.stringify([...outcomes].map(([id, undo]) => ({ id, undo })))]);
  imported.restored += [...outcomes.values()].filter(undo => undo === 'RESTORED').length;
  imported.kept += [...outcomes.values()].filter(undo => undo === 'KEPT').length;
  const more = rows.length === partRows;
  if (!more) {
    imported.status = 'UNDONE';
    await releaseFile(tx, imported);
  }
  tx.record('import.updated', { importId: imported.id });
  return more;
}

interface ContactAddress {
  contactId: string;
  channel: string;
  address: string;
}
/** The addresses of known contacts that follow from what rows changed, as it was or as it became. */
const addressesIn = (rows: readonly DoneRow[], state: 'before' | 'after'): ContactAddress[] =>
  rows.flatMap(({ contactId, contactMade, [state]: change }) =>
    contactId && !contactMade && change ? addressesOf(reachIn(change.contact)).map(at => ({ contactId, ...at })) : [],
  );

const statementsOf = ({ kind }: RecordImport) =>
  kind === 'PRODUCT' ? sql.productUndo : kind === 'CUSTOMER' ? sql.customerUndo : sql.leadUndo;

/** Returns when the import last wrote each of these contacts and records, by their ids. */
async function lastWritesOf(
  tx: Transaction,
  importId: string,
  contactIds: string[],
  recordIds: string[],
): Promise<Map<string, Date>> {
  const rows = await tx.query<{ contactId: string | null; recordId: string; at: Date }>(sql.lastWrites, [
    importId,
    contactIds,
    recordIds,
  ]);
  const writtenAt = new Map<string, Date>();
  for (const { contactId, recordId, at } of rows)
    for (const id of [contactId, recordId]) {
      const known = id && writtenAt.get(id);
      if (id && (!known || known < at)) writtenAt.set(id, at);
    }
  return writtenAt;
}

async function load(
  tx: Transaction,
  statement: Statement,
  ids: string[],
  writtenAt: Map<string, Date>,
): Promise<Map<string, State>> {
  const found = await tx.query<{ id: string; updatedAt: Date; sellerId?: string | null; isFresh?: boolean } & Values>(
    statement,
    [ids],
  );
  return new Map(
    found.map(({ id, updatedAt, sellerId = null, isFresh = null, ...values }) => [
      id,
      { id, values, sellerId, isFresh, isChanged: updatedAt > (writtenAt.get(id) ?? updatedAt), isTouched: false },
    ]),
  );
}

const same = (a: unknown, b: unknown) => JSON.stringify(sorted(a ?? null)) === JSON.stringify(sorted(b ?? null));

/** Postgres stores the keys of a JSON object in its own order. */
function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether a record is still as the row created it: either not updated since, or all its values are equal again. */
const isAsMade = (
  state: State | null | undefined,
  after: Values,
  /** The seller at the time of the import; undefined if the row does not contain one. */
  sellerId: string | null | undefined,
): boolean =>
  state !== null &&
  state !== undefined &&
  (!state.isChanged || (state.isFresh === true && state.sellerId === sellerId)) &&
  Object.entries(after).every(([name, value]) => same(state.values[name], value));

/** Restores each value that nobody has changed since. Returns false if some value was changed, or if the record no longer exists. */
function putBack(state: State | null | undefined, before: Values, after: Values): boolean {
  if (!state) return Object.keys(after).length === 0;
  let isWhole = true;
  for (const [name, value] of Object.entries(after)) {
    if (!same(state.values[name], value)) isWhole = false;
    else {
      state.values[name] = before[name] ?? null;
      state.isTouched = true;
    }
  }
  return isWhole;
}

async function put(
  tx: Transaction,
  statement: Statement,
  states: Map<string, State>,
  rowOf: (values: Values) => Values,
  now: Date,
): Promise<void> {
  const touched = [...states.values()].filter(({ isTouched }) => isTouched);
  if (touched.length === 0) return;
  const rows = touched.map(({ id, values }) => rowOf({ ...values, id }));
  const changed = touched.filter(({ isChanged }) => isChanged).map(({ id }) => id);
  await tx.query(statement, [JSON.stringify(rows), changed, now]);
}

/** Removes the created records. A record that something refers to stays, and its row is marked as kept. */
async function remove(
  tx: Transaction,
  { kind }: RecordImport,
  going: { recordId: string; contactId: string | null }[],
  rows: DoneRow[],
  outcomes: Map<string, RowUndo>,
): Promise<void> {
  const removed = await tx.query<{ id: string }>(sql.remove, [
    kind,
    going.map(({ recordId }) => recordId),
    going.map(({ contactId }) => contactId),
    // The records and their contacts are locked and were already compared, so the date of their last change does not matter.
    'infinity',
  ]);
  const gone = new Set(removed.map(({ id }) => id));
  for (const { id, recordId, recordMade } of rows) if (recordMade && !gone.has(recordId)) outcomes.set(id, 'KEPT');
}
