import { replyWindow } from '../conversations/index.js';
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

/** The contacts whom a message cannot reach, as far as it is known beforehand. Each is counted for the first reason that applies. */
export interface AudienceCounts {
  contacts: number;
  /** How many of them have opted out of the channel, or of its marketing. */
  optedOut: number;
  /** How many of the others have no address on the channel. */
  withoutAddress: number;
  /** How many of the others wait for an answer, which comes first. */
  awaitingAnswer: number;
  /** How many of the others lack a value that the text needs. */
  withoutValue: number;
  /** How many of the others wrote too long ago for free text. */
  outsideWindow: number;
}

/** What decides whether a contact can be reached. */
export interface ReachWanted {
  channel: Channel;
  channelAccountId: string;
  /** Whether the text is left out for a contact without a name. */
  needsName: boolean;
  /** Whether the text may be sent only for a while after the contact wrote. */
  needsWindow: boolean;
  /** When it would be sent; null for now. Whoever waits for an answer now has probably got it by a later time. */
  startsAt: Date | null;
  now: Date;
}

const reachStatement: Statement = {
  name: 'campaign.reach',
  text: `select count(*)::int as contacts, count(*) filter (where p.reason = 1)::int as "optedOut", count(*) filter (where p.reason = 2)::int as "withoutAddress",
      count(*) filter (where p.reason = 3)::int as "awaitingAnswer", count(*) filter (where p.reason = 4)::int as "withoutValue", count(*) filter (where p.reason = 5)::int as "outsideWindow"
    from (select case
        when c.opted_out or $2 = any (c.opted_out_channels || c.no_marketing_channels) then 1
        when not exists (select from channel_identity i where i.contact_id = c.id and i.channel = $2) then 2
        when $7 and exists (select from conversation v where v.contact_id = c.id and v.waiting_since is not null) then 3
        when $4 and coalesce(btrim(c.name), '') = '' then 4
        when $5 and not exists (select from conversation v where v.contact_id = c.id and v.channel_account_id = $3
          and (v.reply_window_seconds is null or ${replyWindow('v')} > $6)) then 5
      end as reason from contact c where c.id = any ($1::uuid[])) p`,
};
const noCounts: AudienceCounts = {
  contacts: 0,
  optedOut: 0,
  withoutAddress: 0,
  awaitingAnswer: 0,
  withoutValue: 0,
  outsideWindow: 0,
};

/** Returns how many of the contacts a message cannot reach, and why. */
export async function reachOf(
  tx: Transaction,
  contactIds: readonly string[],
  { channel, channelAccountId, needsName, needsWindow, startsAt, now }: ReachWanted,
): Promise<AudienceCounts> {
  const isLater = startsAt !== null && startsAt > now;
  const [row] = await tx.query<AudienceCounts>(reachStatement, [
    contactIds,
    channel,
    channelAccountId,
    needsName,
    needsWindow,
    isLater ? startsAt : now,
    !isLater,
  ]);
  return row ?? noCounts;
}
