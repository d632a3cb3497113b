import { replyWindow } from '../conversations/index.js';
import type { Channel } from '../shared/channels.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { type KeysetList, parentIdsOfList } from '../shared/keyset.js';
import { sqlOf } from '../shared/sql-text.js';
import { versionFor } from './campaign-versions.js';

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
  /** How many of the others wait for an answer, which comes first: they are written to once they have it. */
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
  /** The languages of the versions. */
  spoken: { languages: string[]; bases: string[] };
  /** Whether each version is left out for a contact without a name. */
  needsName: boolean[];
  /** Whether the text may be sent only for a while after the contact wrote. */
  needsWindow: boolean;
  /** When it would be sent; null for now. Contacts who wait for an answer now have probably got it by a later time. */
  startsAt: Date | null;
  now: Date;
}

const reachStatement: Statement = {
  name: 'campaign.reach',
  text: `select p.version, count(*) filter (where p.reason is null or p.reason = 3)::int as reached, count(*)::int as contacts, count(*) filter (where p.reason = 1)::int as "optedOut", count(*) filter (where p.reason = 2)::int as "withoutAddress",
      count(*) filter (where p.reason = 3)::int as "awaitingAnswer", count(*) filter (where p.reason = 4)::int as "withoutValue", count(*) filter (where p.reason = 5)::int as "outsideWindow"
    from (select case
        when c.opted_out or $2 = any (c.opted_out_channels || c.no_marketing_channels) then 1
        when not exists (select from channel_identity i where i.contact_id = c.id and i.channel = $2) then 2
        when ($4::boolean[])[v.version] and coalesce(btrim(c.name), '') = '' then 4
        when $5 and not exists (select from conversation o where o.contact_id = c.id and o.channel_account_id = $3
          and (o.reply_window_seconds is null or ${replyWindow('o')} > $6)) then 5
        when $7 and exists (select from conversation o where o.contact_id = c.id and o.waiting_since is not null) then 3
      end as reason, v.version from contact c
      cross join lateral (select ${versionFor('c.language', '$8::text[]', '$9::text[]')} as version) v
      where c.id = any ($1::uuid[])) p group by p.version`,
};
const noCounts: AudienceCounts = {
  contacts: 0,
  optedOut: 0,
  withoutAddress: 0,
  awaitingAnswer: 0,
  withoutValue: 0,
  outsideWindow: 0,
};

/** Returns how many of the contacts a message cannot reach, and why, and how many get each version. */
export async function reachOf(
  tx: Transaction,
  contactIds: readonly string[],
  { channel, channelAccountId, spoken, needsName, needsWindow, startsAt, now }: ReachWanted,
): Promise<{ counts: AudienceCounts; reached: number[] }> {
  const isLater = startsAt !== null && startsAt > now;
  const rows = await tx.query<AudienceCounts & { version: number; reached: number }>(reachStatement, [
    contactIds,
    channel,
    channelAccountId,
    needsName,
    needsWindow,
    isLater ? startsAt : now,
    !isLater,
    spoken.languages,
    spoken.bases,
  ]);
  const names = Object.keys(noCounts) as (keyof AudienceCounts)[];
  const sum = (name: keyof AudienceCounts) => rows.reduce((total, row) => total + row[name], 0);
  return {
    counts: Object.fromEntries(names.map(name => [name, sum(name)])) as unknown as AudienceCounts,
    reached: needsName.map((_, at) => rows.find(({ version }) => version === at + 1)?.reached ?? 0),
  };
}
