import type { Statement, Transaction } from '../shared/database.port.js';
import type { Role } from './access.entity.js';
import { LastCeo } from './access.errors.js';

/**
 * Advisory lock per organisation, so that two CEOs who remove each other at once, each from another tenant, are handled one after
 * the other.
 */
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

/** Serialises role changes in the organisation until the transaction ends. */
export const lockCeos = (tx: Transaction): Promise<unknown[]> => tx.query(lock);

/** Makes every CEO of the organisation a member of each of its tenants. Called whenever a CEO or a tenant is added. */
export const addCeosToTenants = (tx: Transaction): Promise<unknown[]> => tx.query(seat);

/**
 * Removes the memberships of a CEO in the other tenants. Called before a user's role changes or the user leaves. Throws LastCeo for
 * the only CEO of the organisation. Every CEO is a member of every tenant, so counting in this tenant is enough.
 */
export async function removeCeoMemberships(
  tx: Transaction,
  person: { userId: string; role: Role; active: boolean },
  field: string,
): Promise<void> {
  if (person.role !== 'CEO' || !person.active) return;
  const [others] = await tx.query<{ count: number }>(otherCeos, [person.userId]);
  if (!others?.count) throw new LastCeo(field);
  await tx.query(unseat, [person.userId]);
}
