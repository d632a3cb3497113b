import { addressesOf, lockAddresses, type PhoneAndEmail } from '../contacts/index.js';
import type { Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import { storedFormsOf } from '../shared/phone.js';
import * as sql from './contact-rows.sql.js';
import { importTexts as text } from './imports.texts.js';
import {
  contactAfter,
  differences,
  newPerson,
  type Person,
  type PersonRecord,
  type PersonRules,
  reachIn,
  recordAfter,
  slim,
  type Values,
} from './person.js';
import type { RowValues } from './read-row.js';
import { remarkOf } from './remark.js';
import type { RowDone } from './row-done.js';
import { besides, RowRefused, refuse, refusedRow } from './row-refused.js';
import { isColleague, isSomebodyElse, sharesName, withoutPhone } from './shared-phone.js';
import { withoutUnfitting } from './unfitting-values.js';
import { writePeople } from './write-people.js';

/**
 * The people that the rows of a file are about, recognised only by id, phone number and e-mail address. Rows of the same person are merged,
 * wherever they are in the file. A dry run keeps the people that it would have created in memory until its end.
 */
export class People {
  /** People by phone number, e-mail address or id, the most likely first. */
  private byKey = new Map<string, Person[]>();
  private byContact = new Map<string, Person>();
  /** The changed people, each with the changed records. */
  private touched = new Map<Person, Set<PersonRecord>>();
  /** To whom the addresses of a contact belonged before a merge: the contact's id and the key of the address. */
  private mergedFrom = new Map<string, string | null>();
  /** The phone numbers and e-mail addresses of the changed people before the change. */
  private reachBefore = new Map<Person, PhoneAndEmail>();

  constructor(
    private readonly rules: PersonRules,
    private readonly importId: string,
    private readonly dryRun: boolean,
  ) {}

  /** Imports a part of the file. Transactions with rows of the same people wait for each other. */
  async apply(tx: Transaction, rows: readonly RowValues[], now: Date): Promise<RowDone[]> {
    if (!this.dryRun) {
      this.byKey = new Map();
      this.byContact = new Map();
    }
    this.touched = new Map();
    this.reachBefore = new Map();
    this.mergedFrom = new Map();
    await this.find(tx, rows);
    const done = rows.map(row => this.applyRow(row));
    const { touched, reachBefore } = this;
    if (!this.dryRun) await writePeople(tx, { touched, reachBefore }, this.statements, now);
    else for (const person of touched.keys()) slim(person);
    return done;
  }

  private get statements(): sql.RecordStatements {
    return this.rules.kind === 'CUSTOMER' ? sql.customerStatements : sql.leadStatements;
  }

  private async find(tx: Transaction, rows: readonly RowValues[]): Promise<void> {
    const reaches = rows.map(reachOf);
    if (!this.dryRun)
      lockAddresses(
        tx,
        uniqueBy(reaches.flatMap(addressesOf), ({ channel, address }) => `${channel} ${address}`),
      );
    const recordIds = rows.flatMap(({ values }) => (values.get('id') as string | undefined) ?? []);
    const named = await tx.query<{ id: string; contactId: string }>(this.statements.contactsOf, [recordIds]);
    const addresses = [
      [...new Set(reaches.flatMap(({ phone }) => (phone ? storedFormsOf(phone) : [])))],
      [...new Set(reaches.flatMap(({ email }) => email ?? []))],
    ];
    const keyed = await tx.query<{ key: string; id: string }>(sql.findPeople, addresses);
    const contactIds = [...new Set([...named.map(({ contactId }) => contactId), ...keyed.map(({ id }) => id)])];
    if (contactIds.length === 0) return;
    if (!this.dryRun) {
      await tx.query(sql.lockPeople, [contactIds]);
      type Merged = { key: string; contactId: string; mergedFrom: string | null };
      for (const { key, contactId, mergedFrom } of await tx.query<Merged>(sql.findMerged, addresses))
        if (!this.mergedFrom.has(contactId + key)) this.mergedFrom.set(contactId + key, mergedFrom);
    }
    await this.load(tx, contactIds, recordIds);
    for (const { key, id } of keyed) this.know(key, this.byContact.get(id));
    for (const { id, contactId } of named) this.know(`I${id}`, this.byContact.get(contactId));
  }

  private async load(tx: Transaction, contactIds: string[], recordIds: string[]): Promise<void> {
    const contacts = await tx.query<{ id: string; sellerId: string | null } & Values>(sql.loadPeople, [contactIds]);
    const told = await tx.query<{ id: string }>(sql.findTold, [this.importId, contactIds]);
    const inFile = new Set(told.map(({ id }) => id));
    // A dry run may have met some of these people in earlier rows; it then keeps the state that those rows would have produced.
    const unseen = new Map<string, Person>();
    for (const { id, sellerId, updatedAt: _, ...contact } of contacts)
      if (!this.byContact.has(id))
        unseen.set(id, {
          contactId: id,
          sellerId,
          isNew: false,
          inFile: inFile.has(id),
          contact,
          record: null,
          named: new Map(),
        });
    const records = await tx.query<{ id: string; contactId: string; isUsual: boolean } & Values>(this.statements.lock, [
      contactIds,
      recordIds,
    ]);
    const named = new Set(recordIds);
    for (const { id, contactId, isUsual, ...values } of records) {
      const person = unseen.get(contactId) ?? this.byContact.get(contactId);
      if (!person) continue;
      const record = person.record?.id === id ? person.record : (person.named.get(id) ?? { id, isNew: false, values });
      if (isUsual && unseen.has(contactId)) person.record = record;
      if (named.has(id)) person.named.set(id, record);
    }
    for (const [id, person] of unseen) this.byContact.set(id, person);
  }

  private know(key: string, person: Person | undefined): void {
    const known = this.byKey.get(key);
    if (!person || known?.includes(person)) return;
    if (known) known.push(person);
    else this.byKey.set(key, [person]);
  }

  private applyRow(given: RowValues): RowDone {
    try {
      const { person, standing, row, contact, values } = besides(given.unread, () => this.after(given));
      const before = { contact: person.contact, record: standing?.values ?? {} };
      const recordMade = standing === null;
      const contactMade = person.isNew && recordMade;
      const changes = { contact: differences(before.contact, contact), record: differences(before.record, values) };
      if (!this.reachBefore.has(person)) this.reachBefore.set(person, reachIn(person.contact));
      person.contact = contact;
      person.inFile = true;
      const record = standing ?? { id: newId(), isNew: true, values, mergedFrom: this.formerlyOf(person, row) };
      record.values = values;
      person.record ??= standing ? null : record;
      this.touched.set(person, (this.touched.get(person) ?? new Set()).add(record));
      for (const key of keysOf(reachOf(row))) this.know(key, person);
      return {
        row: row.row,
        outcome: recordMade ? 'CREATED' : 'UPDATED',
        contactId: this.dryRun && person.isNew ? null : person.contactId,
        contactMade,
        recordId: this.dryRun && record.isNew ? null : record.id,
        recordMade,
        before: { contact: changes.contact.before, record: changes.record.before },
        after: {
          contact: changes.contact.after,
          record: changes.record.after,
          ...(recordMade && { sellerId: person.sellerId }),
        },
        ...remarkOf(row, this.rules.language),
      };
    } catch (error) {
      if (!(error instanceof RowRefused)) throw error;
      return refusedRow(given.row, error, this.rules.language);
    }
  }

  /** Returns whom the row is about, and the values of the contact and the record after it. Throws RowRefused. */
  private after(given: RowValues) {
    const { person, row: whole } = this.personOf(given);
    const standing = person.named.get(String(whole.values.get('id'))) ?? person.record;
    const row = withoutUnfitting(whole, this.rules.custom, (standing?.values.customFields ?? {}) as Values);
    const contact = contactAfter(person.contact, this.withoutFurther(person, row), standing?.values ?? null);
    const values = recordAfter(standing?.values ?? null, contact, row, this.rules);
    return { person, standing, row, contact, values };
  }

  /**
   * Returns the person who matches all identifiers of the row that are known, or a new person if none is known, with the row as it is
   * about that person: without a phone number that is somebody else's. Throws RowRefused.
   */
  private personOf(row: RowValues): { person: Person; row: RowValues } {
    const id = row.values.get('id');
    const named = id === undefined ? [] : (this.byKey.get(`I${String(id)}`) ?? []);
    if (id !== undefined && named.length === 0) refuse('id', text.coded(this.rules.language, 'id'));
    const { phone, email } = reachOf(row);
    const ofPhone = phone ? storedFormsOf(phone).flatMap(form => this.byKey.get(`P${form}`) ?? []) : [];
    // Of several people with the number, the row is about the one who has its name.
    const byPhone = [...ofPhone].sort((a, b) => Number(sharesName(b, row)) - Number(sharesName(a, row)));
    const byEmail = email ? (this.byKey.get(`E${email}`) ?? []) : [];
    if (byPhone.length > 0 && byPhone.every(owner => !byEmail.includes(owner) && isSomebodyElse(owner, row)))
      return this.personOf(withoutPhone(row));
    if (
      named.length === 0 &&
      byEmail.length === 0 &&
      byPhone.length > 0 &&
      byPhone.every(each => isColleague(each, row))
    )
      return { person: newPerson(), row: { ...row, sharesPhone: true } };
    const claims = [named, byPhone, byEmail].filter(people => people.length > 0);
    const [first] = claims;
    if (!first) return { person: newPerson(), row };
    const person = first.find(each => claims.every(people => people.includes(each)));
    if (person) return { person, row };
    const isPhone =
      byEmail.length === 0 || (named.length > 0 && byPhone.length > 0 && !byPhone.some(each => named.includes(each)));
    refuse(isPhone ? 'phone' : 'email', text.coded(this.rules.language, 'twoPeople'));
  }

  /**
   * Returns the row without a number or e-mail address that is a further one of the person, such as that of a merged contact: the row finds
   * the person by it, but does not replace the main one.
   */
  private withoutFurther(person: Person, row: RowValues): RowValues {
    const stored = [this.reachBefore.get(person) ?? reachIn(person.contact), reachIn(person.contact)];
    const values = new Map(row.values);
    for (const field of ['phone', 'email'] as const) {
      const keys = keysOf({ phone: null, email: null, [field]: values.get(field) ?? null });
      const isTheirs = keys.some(key => this.byKey.get(key)?.includes(person));
      const isFurther = stored.every(reach => reach[field] && !keys.some(key => key.slice(1) === reach[field]));
      if (isTheirs && isFurther) values.delete(field);
    }
    return { ...row, values };
  }

  /** The phone number decides before the e-mail address whom the row is about, in the same way as for messages and forms. */
  private formerlyOf({ contactId }: Person, row: RowValues): string | null {
    const known = keysOf(reachOf(row)).find(key => this.mergedFrom.has(contactId + key));
    return known === undefined ? null : (this.mergedFrom.get(contactId + known) ?? null);
  }
}

const reachOf = ({ values }: RowValues): PhoneAndEmail => ({
  phone: (values.get('phone') as string | undefined) ?? null,
  email: (values.get('email') as string | undefined) ?? null,
});
const keysOf = ({ phone, email }: PhoneAndEmail): string[] => [
  ...(phone ? storedFormsOf(phone).map(form => `P${form}`) : []),
  ...(email ? [`E${email}`] : []),
];

function uniqueBy<T>(items: T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map(item => [keyOf(item), item])).values()];
}
