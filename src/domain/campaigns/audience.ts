import type { Channel } from '../shared/channels.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { idsOfList, type KeysetList } from '../shared/keyset.js';

/** More at once is a mistake more often than a wish, and above what numbers of WhatsApp may begin in a day at first. */
export const mostContacts = 20_000;

/** Whom a campaign is for, by exactly one of these. The lists have filters that the graph has checked. */
export interface Audience {
  contactIds?: string[] | null | undefined;
  leads?: KeysetList | null | undefined;
  customers?: KeysetList | null | undefined;
}

const byId: Statement = {
  name: 'campaign.contacts',
  text: 'select c.id from contact c where c.id = any ($1::uuid[]) and c.erased_at is null',
};
const contactsOf = (table: 'lead' | 'customer'): Statement => ({
  name: `campaign.contacts-of-${table}`,
  text: `select c.id from contact c where c.id in (select t.contact_id from ${table} t where t.id = any ($1::uuid[])) and c.erased_at is null`,
});

/** The ids of the contacts, each once, as far as the actor sees them. Throws INVALID or LIMIT_REACHED. */
export async function contactsMeant(tx: Transaction, { contactIds, leads, customers }: Audience): Promise<string[]> {
  const given = [contactIds, leads, customers].filter(each => each !== null && each !== undefined);
  if (given.length !== 1)
    throw new DomainError('INVALID', 'Say for whom: give one of contactIds, leads and customers.', ['audience']);
  const rows = contactIds
    ? await tx.query<{ id: string }>(byId, [bounded(contactIds, 'contactIds').filter(isId)])
    : await tx.query<{ id: string }>(contactsOf(leads ? 'lead' : 'customer'), [
        bounded(
          (await idsOfList(tx, (leads ?? customers) as KeysetList, mostContacts + 1)).map(({ id }) => id),
          leads ? 'leads' : 'customers',
        ),
      ]);
  return rows.map(({ id }) => id);
}

function bounded(ids: string[], field: string): string[] {
  if (ids.length > mostContacts)
    throw new DomainError('LIMIT_REACHED', `A campaign has at most ${mostContacts} contacts.`, ['audience', field]);
  return ids;
}

export interface Reach {
  contacts: number;
  /** Of these, who do not want to be written to on the channel. */
  optedOut: number;
  /** Of the others, who have no address on the channel. */
  withoutAddress: number;
}

const reachStatement: Statement = {
  name: 'campaign.reach',
  text: `select count(*)::int as contacts, count(*) filter (where c.closed)::int as "optedOut",
      count(*) filter (where not c.closed and not exists (select from channel_identity i where i.contact_id = c.id and i.channel = $2))::int as "withoutAddress"
    from (select c.id, c.opted_out or $2 = any (c.opted_out_channels) as closed from contact c where c.id = any ($1::uuid[])) c`,
};

/** How many of the contacts a message on the channel can reach at all, as things are now. */
export async function reachOf(tx: Transaction, contactIds: readonly string[], channel: Channel): Promise<Reach> {
  const [row] = await tx.query<Reach>(reachStatement, [contactIds, channel]);
  return row ?? { contacts: 0, optedOut: 0, withoutAddress: 0 };
}
