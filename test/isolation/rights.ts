import type { RowVisibility } from '../../src/domain/access/index.js';
import type { ScopeRole } from '../../src/domain/shared/database.port.js';
import type { Table as DeclaredTable, Rights } from '../../src/domain/shared/tables.js';

/**
 * To whom the rows of a table belong, by the rights that it declares. The rules are repeated here, independent of the policies that the
 * test checks. `owned`: to a seller or to nobody. `tenant`: to everybody in the tenant. `staff`: not visible to users who sell.
 * `managers`: not visible to secretaries either. `derived`: made from other rows by the database.
 */
export type Kind = 'owned' | 'tenant' | 'staff' | 'managers' | 'derived';

const kindOfRights: Partial<Record<Rights, Kind>> = {
  seller: 'owned',
  tenant: 'tenant',
  staff: 'staff',
  managers: 'managers',
};

export function kindOf({ name, rights, madeByDatabase }: DeclaredTable): Kind {
  const kind = madeByDatabase ? 'derived' : kindOfRights[rights];
  if (!kind) throw new Error(`${name} declares no rights: say here whose its rows are`);
  return kind;
}

/** A user who reads. The role, the seller and the tenant's setting (`reach`) decide which rows of the tenant the user may see. */
export interface Reader {
  tenantId: string;
  role: ScopeRole;
  sellerId: string | null;
  userId: string;
  reach: RowVisibility;
}

/** SQL condition: the reader works with the row `t` of an owned table. The ids are the test's own, so they are written into the text. */
const owns = ({ sellerId, reach }: Reader, alias = 't'): string => {
  if (reach === 'TENANT' || reach === 'TEAM') return 'true';
  const own = sellerId ? `${alias}.seller_id = '${sellerId}'` : 'false';
  return reach === 'UNASSIGNED' ? `(${alias}.seller_id is null or coalesce(${own}, false))` : `coalesce(${own}, false)`;
};

/** SQL condition: a lead, a conversation or a customer of the contact is the reader's. */
const leadsToContact = (reader: Reader, contact: string): string =>
  ['lead', 'conversation', 'customer']
    .map(name => `exists (select from ${name} x where x.contact_id = ${contact} and ${owns(reader, 'x')})`)
    .join(' or ');

/** SQL condition: the reader made the row `t` (for example a bulk change), or is a manager. */
const madeBy = ({ tenantId, userId, role }: Reader): string =>
  `t.tenant_id = '${tenantId}' and ${role === 'CEO' || role === 'ADMIN' ? 'true' : `t.user_id = '${userId}'`}`;

/** Tables whose rows only their own user can read and write. */
const ownAlone = ['agenda_feed', 'notification_setting', 'push_subscription', 'question_thread'];

/** Returns the SQL condition under which the reader may see the row `t` of that table. */
export function mayRead(table: string, kind: Kind, reader: Reader): string {
  const ours = `t.tenant_id = '${reader.tenantId}'`;
  if (table === 'saved_view' || table === 'dashboard')
    return `${ours} and (t.shared or t.user_id = '${reader.userId}')`;
  if (table === 'lead_bulk_change') return madeBy(reader);
  // Managers also reach those of other users, because they erase and export persons.
  if (table === 'notification') return madeBy(reader);
  if (ownAlone.includes(table)) return `${ours} and t.user_id = '${reader.userId}'`;
  // What was written in private about a comment, as the conversation with its author.
  if (table === 'comment_reply' && reader.reach !== 'TENANT' && reader.reach !== 'TEAM')
    return `${ours} and (t.kind = 'PUBLIC' or exists (select from post_comment p where p.id = t.comment_id and case
      when p.conversation_id is not null then exists (select from conversation v where v.id = p.conversation_id and ${owns(reader, 'v')})
      when p.contact_id is not null then exists (select from contact c where c.id = p.contact_id and (${owns(reader, 'c')} or ${leadsToContact(reader, 'c.id')}))
      else t.user_id = '${reader.userId}' end))`;
  if (kind === 'tenant' || kind === 'derived') return ours;
  if (kind === 'managers') return reader.role === 'CEO' || reader.role === 'ADMIN' ? ours : 'false';
  if (kind === 'staff') return reader.reach === 'TENANT' ? ours : 'false';
  if (table === 'contact') return `${ours} and (${owns(reader)} or ${leadsToContact(reader, 't.id')})`;
  if (table === 'channel_identity' || table === 'consent_record' || table === 'contact_fact')
    return `${ours} and (${owns(reader)} or exists (select from contact c where c.id = t.contact_id and (${owns(reader, 'c')} or ${leadsToContact(reader, 'c.id')})))`;
  return `${ours} and ${owns(reader)}`;
}

/** Returns the SQL condition under which the reader may change the row `t`, if the table can be changed at all. */
export function mayWrite(table: string, kind: Kind, reader: Reader): string {
  const ours = `t.tenant_id = '${reader.tenantId}'`;
  if (table === 'saved_view' || table === 'dashboard') {
    const manages = reader.role === 'CEO' || reader.role === 'ADMIN';
    return `${ours} and (t.user_id = '${reader.userId}'${manages ? ' or t.shared' : ''})`;
  }
  if (table === 'lead_bulk_change') return madeBy(reader);
  if (table === 'notification') return madeBy(reader);
  if (ownAlone.includes(table)) return `${ours} and t.user_id = '${reader.userId}'`;
  if (reader.role === 'SECRETARY') return 'false';
  if (reader.reach === 'TENANT') return ours;
  return kind === 'owned' ? `${ours} and ${owns(reader)}` : 'false';
}
