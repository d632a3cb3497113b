import { addressesOf, lockAddresses } from '../contacts/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import { letFileGo } from './begin-import.js';
import { identifyPeople, lockPeople } from './contact-rows.sql.js';
import type { RecordImport, RowUndo } from './import.entity.js';
import { partRows } from './import-part.js';
import { reachIn, recordRow } from './people.js';
import type { Values } from './person.js';
import type { RowChange } from './row-done.js';
import * as sql from './undo.sql.js';

interface DoneRow {
  id: string;
  contactId: string | null;
  contactMade: boolean;
  recordId: string;
  recordMade: boolean;
  /** Null once the contact was erased: nobody knows any more what the row has changed. */
  before: RowChange | null;
  after: RowChange | null;
}
interface State {
  id: string;
  values: Values;
  sellerId: string | null;
  /** Whether anybody has touched it since the import, if only to take a change back. */
  isChanged: boolean;
  /** Whether what no file says is as it was made; null where that is not known. */
  isFresh: boolean | null;
  isTouched: boolean;
}

const nextRows: Statement = {
  name: 'import.next-to-undo',
  text: `select id, contact_id as "contactId", contact_made as "contactMade", record_id as "recordId", record_made as "recordMade", before, after
    from record_import_row where import_id = $1 and undo is null and outcome <> 'REFUSED' order by row desc, id desc limit ${partRows}`,
};
const noteUndone: Statement = {
  name: 'import.note-undone',
  text: `update record_import_row r set undo = u.undo, before = null, after = null
    from jsonb_to_recordset($1::jsonb) u (id uuid, undo text) where r.id = u.id`,
};

/**
 * Puts back what the next rows have changed, the last first: each value that still is what the row has made it, so that what people
 * did since stays. What a row has made goes, unless something refers to it by now. False once there are no more rows.
 */
export async function undoPart(tx: Transaction, imported: RecordImport, now: Date): Promise<boolean> {
  const rows = await tx.query<DoneRow>(nextRows, [imported.id]);
  const since = imported.finishedAt ?? imported.createdAt;
  const given = addressesIn(rows, 'after');
  const former = addressesIn(rows, 'before');
  lockAddresses(tx, [...given, ...former]);
  const contactIds = [...new Set(rows.flatMap(({ contactId }) => contactId ?? []))];
  if (contactIds.length > 0) await tx.query(lockPeople, [contactIds]);
  const statements = statementsOf(imported);
  const contacts = await load(tx, sql.peopleToUndo, contactIds, since);
  const records = await load(tx, statements.byId, [...new Set(rows.map(({ recordId }) => recordId))], since);
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
    const mayGo =
      isAsMade(record, after.record, sellerId) && (!row.contactMade || isAsMade(contact, after.contact, sellerId));
    if (row.recordMade && mayGo)
      going.push({ recordId: row.recordId, contactId: row.contactMade ? row.contactId : null });
    const isWhole = [
      row.recordMade ? mayGo : putBack(record, before.record, after.record),
      row.contactMade || !row.contactId ? true : putBack(contact, before.contact, after.contact),
    ].every(Boolean);
    outcomes.set(row.id, isWhole ? 'RESTORED' : 'KEPT');
  }
  const touched = (states: Map<string, State>) => [...states.values()].filter(({ isTouched }) => isTouched);
  await put(
    tx,
    sql.restorePeople,
    touched(contacts).map(({ id, values }) => ({ ...values, id })),
    since,
    now,
  );
  await put(
    tx,
    statements.restore,
    touched(records).map(({ id, values }) => recordRow({ ...values, id })),
    since,
    now,
  );
  /** Whether a contact that was put back is reached there now; null for one that was not. */
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
  if (going.length > 0) await remove(tx, imported, going, rows, outcomes, since);
  if (rows.length > 0) await tx.query(noteUndone, [JSON.stringify([...outcomes].map(([id, undo]) => ({ id, undo })))]);
  imported.restored += [...outcomes.values()].filter(undo => undo === 'RESTORED').length;
  imported.kept += [...outcomes.values()].filter(undo => undo === 'KEPT').length;
  const more = rows.length === partRows;
  if (!more) {
    imported.status = 'UNDONE';
    await letFileGo(tx, imported);
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

async function load(tx: Transaction, statement: Statement, ids: string[], since: Date): Promise<Map<string, State>> {
  const found = await tx.query<{ id: string; updatedAt: Date; sellerId?: string | null; isFresh?: boolean } & Values>(
    statement,
    [ids],
  );
  return new Map(
    found.map(({ id, updatedAt, sellerId = null, isFresh = null, ...values }) => [
      id,
      { id, values, sellerId, isFresh, isChanged: updatedAt > since, isTouched: false },
    ]),
  );
}

const same = (a: unknown, b: unknown) => JSON.stringify(sorted(a ?? null)) === JSON.stringify(sorted(b ?? null));

/** Postgres keeps the keys of an object in an order of its own. */
function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether something is as a row has made it: untouched, or all of it as it was, so that a change which was taken back is none. */
const isAsMade = (
  state: State | null | undefined,
  after: Values,
  /** Whose it was; undefined where the row does not say. */
  sellerId: string | null | undefined,
): boolean =>
  state !== null &&
  state !== undefined &&
  (!state.isChanged || (state.isFresh === true && state.sellerId === sellerId)) &&
  Object.entries(after).every(([name, value]) => same(state.values[name], value));

/** Puts back each value that nobody has changed since; false where somebody has changed one, or where the thing is gone. */
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

async function put(tx: Transaction, statement: Statement, rows: object[], since: Date, now: Date): Promise<void> {
  if (rows.length > 0) await tx.query(statement, [JSON.stringify(rows), since, now]);
}

/** What something refers to by now stays, and its row says so. */
async function remove(
  tx: Transaction,
  { kind }: RecordImport,
  going: { recordId: string; contactId: string | null }[],
  rows: DoneRow[],
  outcomes: Map<string, RowUndo>,
  since: Date,
): Promise<void> {
  const removed = await tx.query<{ id: string }>(sql.remove, [
    kind,
    going.map(({ recordId }) => recordId),
    going.map(({ contactId }) => contactId),
    // Leads were compared and are locked, and so are their contacts.
    kind === 'LEAD' ? 'infinity' : since,
  ]);
  const gone = new Set(removed.map(({ id }) => id));
  for (const { id, recordId, recordMade } of rows) if (recordMade && !gone.has(recordId)) outcomes.set(id, 'KEPT');
}
