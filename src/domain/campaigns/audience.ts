import type { Channel } from '../shared/channels.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { type KeysetList, parentIdsOfList } from '../shared/keyset.js';
import { sqlOf } from '../shared/sql-text.js';

/**
 * Maximum number of contacts of a campaign. More is usually a mistake, and above the daily limit of conversations of new WhatsApp
 * numbers.
 */
export const mostContacts = 20_000;

/** The recipients of a campaign, given by exactly one of these fields. The GraphQL layer has checked the filters of the lists. */
export interface Audience {
  contactIds?: string[] | null | undefined;
  leads?: KeysetList | null | undefined;
  customers?: KeysetList | null | undefined;
}

const byId: Statement = {
  name: 'campaign.contacts',
  text: 'select c.id from contact c where c.id = any ($1::uuid[]) and c.erased_at is null',
};
const standing = (alias: string) =>
  sqlOf(`exists (select from contact c where c.id = ${alias}.contact_id and c.erased_at is null)`);

/** Returns the ids of the contacts that the actor sees, each once. Throws INVALID or LIMIT_REACHED. */
export async function resolveAudience(tx: Transaction, { contactIds, leads, customers }: Audience): Promise<string[]> {
  const given = [contactIds, leads, customers].filter(each => each !== null && each !== undefined);
  if (given.length !== 1)
    throw new DomainError('INVALID', 'Choose the audience with one of contactIds, leads or customers.', ['audience']);
  if (contactIds) {
    const ids = bounded([...new Set(contactIds.map(id => id.toLowerCase()))], 'contactIds');
    return (await tx.query<{ id: string }>(byId, [ids.filter(isId)])).map(({ id }) => id);
  }
  const list = (leads ?? customers) as KeysetList;
  const people = { ...list, where: [...list.where, standing(list.alias)] };
  const found = await parentIdsOfList(tx, people, 'contact_id', mostContacts + 1);
  return bounded(found, leads ? 'leads' : 'customers');
}

function bounded(ids: string[], field: string): string[] {
  if (ids.length > mostContacts)
    throw new DomainError('LIMIT_REACHED', `A campaign can have at most ${mostContacts} contacts.`, [
      'audience',
      field,
    ]);
  return ids;
}

export interface AudienceCounts {
  contacts: number;
  /** How many of them have opted out of the channel, or of its marketing. */
  optedOut: number;
  /** How many of the others have no address on the channel. */
  withoutAddress: number;
}

const reachStatement: Statement = {
  name: 'campaign.reach',
  text: `select count(*)::int as contacts, count(*) filter (where c.closed)::int as "optedOut",
      count(*) filter (where not c.closed and not exists (select from channel_identity i where i.contact_id = c.id and i.channel = $2))::int as "withoutAddress"
    from (select c.id, c.opted_out or $2 = any (c.opted_out_channels || c.no_marketing_channels) as closed from contact c where c.id = any ($1::uuid[])) c`,
};

/** Returns how many of the contacts a message on the channel cannot reach at present, and why. */
export async function reachOf(
  tx: Transaction,
  contactIds: readonly string[],
  channel: Channel,
): Promise<AudienceCounts> {
  const [row] = await tx.query<AudienceCounts>(reachStatement, [contactIds, channel]);
  return row ?? { contacts: 0, optedOut: 0, withoutAddress: 0 };
}
