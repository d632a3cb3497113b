import type { Statement, Transaction } from '../shared/database.port.js';
import type { Role } from './access.entity.js';
import { LastCeo } from './access.errors.js';

/** Two CEOs who dismiss each other at once, each from another tenant, take turns. */
const lock: Statement = {
  name: 'organization.lock-ceos',
  text: 'select pg_advisory_xact_lock(hashtextextended(organization_id::text, 20261120)) from tenant where id = app.tenant()',
};
const otherCeos: Statement = {
  name: 'organization.other-ceos',
  text: `select count(*)::int as count from membership m join app_user u on u.id = m.user_id
    where m.role = 'CEO' and m.active and u.active and m.user_id <> $1`,
};
const seat: Statement = { name: 'organization.seat-ceos', text: 'select app.seat_ceos()' };
const unseat: Statement = { name: 'organization.unseat-ceo', text: 'select app.unseat_ceo($1)' };

/** Takes the turn of whoever changes roles; ends with the transaction. */
export const lockCeos = (tx: Transaction): Promise<unknown[]> => tx.query(lock);

/** Gives every CEO of the organisation a seat in each of its tenants; called wherever a CEO or a tenant is made. */
export const seatCeos = (tx: Transaction): Promise<unknown[]> => tx.query(seat);

/**
 * Before somebody's role or place changes: throws where they are the only CEO and would be none, and takes the seats in
 * the other tenants from a CEO who is one no longer. Every CEO sits in every tenant, so that counting here is enough.
 */
export async function leaveCeo(
  tx: Transaction,
  person: { userId: string; role: Role; active: boolean },
  field: string,
): Promise<void> {
  if (person.role !== 'CEO' || !person.active) return;
  const [others] = await tx.query<{ count: number }>(otherCeos, [person.userId]);
  if (!others?.count) throw new LastCeo(field);
  await tx.query(unseat, [person.userId]);
}
