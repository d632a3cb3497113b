import { z } from 'zod';
import {
  announceContacts,
  changeReach,
  foundFieldsOf,
  lockContact,
  refuseErased,
  setFoundField,
} from '../contacts/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { loadTenant } from '../tenants/index.js';
import type { FactField, FactState } from './fact.entity.js';
import { columnOf } from './fact-values.js';

export interface Fact {
  id: string;
  contactId: string;
  field: FactField;
  value: string;
  state: FactState;
  previousValue: string | null;
}

const load: Statement = {
  name: 'fact.load',
  text: `select id, contact_id as "contactId", field, value, state, previous_value as "previousValue" from contact_fact where id = $1`,
};
const settle: Statement = {
  name: 'fact.settle',
  text: `update contact_fact set state = $2, previous_value = $3, settled_by = $4, settled_at = $5 where id = $1 and state = $6 returning id`,
};
/** What the audit log shows of a fact: not its value, which names the contact. */
export const factAudit = { subject: 'contact-fact', shows: ({ contactId, field }: Fact) => ({ contactId, field }) };
export const factInput = z.object({ factId: z.string() });

/** Returns a fact in one of these states. */
export async function loadFact(tx: Transaction, factId: string, states: readonly FactState[]): Promise<Fact> {
  const [fact] = isId(factId) ? await tx.query<Fact>(load, [factId]) : [];
  if (!fact) throw noFact();
  if (!states.includes(fact.state)) throw alreadySettled();
  return fact;
}

/**
 * Locks the contact, and stores the value in the contact's field if there is one for the fact. Returns the previous value. A phone number
 * or e-mail address is also registered as an address of the contact, and is refused if another contact has it.
 */
export async function putValue(tx: Transaction, fact: Fact, value: string | null): Promise<string | null> {
  const column = columnOf[fact.field];
  const { contactId } = fact;
  if (column === 'phone' || column === 'email') {
    const { locale } = await loadTenant(tx, tx.tenantId);
    const changed = await changeReach(tx, contactId, { [column]: value }, locale);
    await announceContacts(tx, [contactId]);
    return changed?.before[column] ?? null;
  }
  await lockContact(tx, contactId);
  await refuseErased(tx, contactId, 'factId');
  if (!column) return null;
  const before = (await foundFieldsOf(tx, contactId))?.[column] ?? null;
  if (!(await setFoundField(tx, contactId, column, { before, after: value }))) throw noFact();
  return before;
}

/** Notes who decided about a fact, and how. */
export async function settleFact(
  tx: Transaction,
  { id, state: from }: Fact,
  to: { state: FactState; previousValue: string | null; by: string | null; at: Date },
): Promise<void> {
  // A seller may see the facts of a colleague's contact, but may not accept or dismiss them.
  const settled = await tx.query(settle, [id, to.state, to.previousValue, to.by, to.at, from]);
  if (settled.length === 0) throw noFact();
}

const noFact = () => new DomainError('NOT_FOUND', 'Fact not found.', ['factId']);
const alreadySettled = () => new DomainError('CONFLICT', 'Somebody has already decided about this fact.', ['factId']);
