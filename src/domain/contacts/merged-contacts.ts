import type { Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import { lazy } from '../shared/lazy.js';
import { describedColumns } from '../shared/table-statements.js';
import { addressesOf } from './find-or-create-contact.js';
import { lockAddresses } from './lock-addresses.js';
import { lockContactFamilies } from './lock-order.js';

const seeMergedStatement: Statement = { name: 'merged.see', text: `select set_config('app.sees_merged', 'on', true)` };
const group: Statement = {
  name: 'merged.group',
  text: `with asked as materialized (select coalesce(merged_into, id) as root from contact where id = $1)
    select c.id, c.merged_into is null as "isRoot" from asked join contact c on c.id = asked.root or c.merged_into = asked.root order by c.merged_into is not null, c.id`,
};
const addresses: Statement = {
  name: 'merged.addresses',
  text: `select c.phone, c.email, (select coalesce(json_agg(json_build_object('channel', i.channel, 'address', i.address)), '[]')
      from channel_identity i where i.contact_id = c.id) as identities from contact c where c.id = any ($1)`,
};
const identify: Statement = {
  name: 'merged.identify',
  text: `insert into channel_identity (id, tenant_id, contact_id, seller_id, channel, address)
    select a.id, app.tenant(), c.id, c.seller_id, a.channel, a.address from contact c, unnest($2::uuid[], $3::text[], $4::text[]) as a (id, channel, address)
    where c.id = $1 on conflict (tenant_id, channel, address) do nothing returning id`,
};
const forgetIdentities: Statement = {
  name: 'merged.forget-identities',
  text: 'delete from channel_identity where id = any ($1) and contact_id = $2',
};
const setRoot: Statement = {
  name: 'merged.set-root',
  text: 'update contact set merged_into = $1 where id = any ($2)',
};
/** The columns that a merge fills if the kept contact lacks them. */
const filledColumns = () => [...describedColumns(), 'language', 'timezone'];
/** SQL of the channels on which either contact wants no messages. */
const bothChannels = (column: string, kept = `k.${column}`) =>
  `array(select distinct c from unnest(${kept} || m.${column}) c order by c)`;
/** SQL of a contact's channels after a merge is undone: as they were before it, unless they have changed since. */
const restoredChannels = (column: string, before: string) =>
  `${column} = case when k.${column} = ${bothChannels(column, `${before}::text[]`)} then ${before} else k.${column} end`;
const fillContactStatement = lazy((): Statement => {
  const columns = filledColumns();
  const set = columns.map(column => `${column} = coalesce(k.${column}, m.${column})`).join(', ');
  const filled = columns.map(
    column => `case when k.${column} is null and m.${column} is not null then '${column}' end`,
  );
  return {
    name: 'merged.fill',
    text: `with before as materialized (
        select array_remove(array[${filled.join(', ')}], null) as filled, k.opted_out as kept, m.opted_out as merged,
          k.opted_out_channels as "keptChannels", k.no_marketing_channels as "keptNoMarketing", k.vip as "keptVip"
        from contact k, contact m where k.id = $1 and m.id = $2),
      done as (update contact k set ${set}, opted_out = k.opted_out or m.opted_out, opted_out_channels = ${bothChannels('opted_out_channels')},
          no_marketing_channels = ${bothChannels('no_marketing_channels')}, vip = k.vip or m.vip, updated_at = now()
        from contact m where k.id = $1 and m.id = $2)
      select filled, kept, merged, "keptChannels", "keptNoMarketing", "keptVip" from before`,
  };
});
const emptyContactStatement = lazy((): Statement => {
  const set = filledColumns()
    .map(
      column =>
        `${column} = case when '${column}' = any ($3) and k.${column} is not distinct from m.${column} then null else k.${column} end`,
    )
    .join(', ');
  return {
    name: 'merged.empty',
    text: `update contact k set ${set}, opted_out = case when k.opted_out = ($4 or $5) then $4 else k.opted_out end,
        ${restoredChannels('opted_out_channels', '$6')}, ${restoredChannels('no_marketing_channels', '$8')},
        vip = case when k.vip = ($7 or m.vip) then $7 else k.vip end, updated_at = now()
      from contact m where k.id = $1 and m.id = $2`,
  };
});
/** SQL of the kept contact's channels that were not closed before the merge. */
const closedSince = (column: string, before: string) =>
  `array(select f from unnest(k.${column}) f where f <> all (${before}::text[]))`;
const withClosedSince = (column: string, before: string) =>
  `${column} = array(select distinct c from unnest(m.${column} || ${closedSince(column, before)}) c order by c)`;
/** An opt-out since the merge may belong to either contact, because the address is not known. So both contacts keep it. */
const keepOptOut: Statement = {
  name: 'merged.keep-wish',
  text: `update contact m set opted_out = m.opted_out or (k.opted_out and not $3), updated_at = now(),
      ${withClosedSince('opted_out_channels', '$4')}, ${withClosedSince('no_marketing_channels', '$5')}
    from contact k where k.id = $1 and m.id = $2
      and ((k.opted_out and not $3) or not ${closedSince('opted_out_channels', '$4')} <@ m.opted_out_channels
        or not ${closedSince('no_marketing_channels', '$5')} <@ m.no_marketing_channels)`,
};

/** Lets the rest of the transaction see contacts that are merged into others, which are otherwise invisible. */
export async function seeMerged(tx: Transaction): Promise<void> {
  await tx.query(seeMergedStatement);
}

/**
 * Returns the visible contact first, then all contacts merged into it; empty if there is none. The transaction must see merged
 * contacts.
 */
export async function contactGroup(tx: Transaction, contactId: string): Promise<string[]> {
  return (await tx.query<{ id: string }>(group, [contactId])).map(({ id }) => id);
}

interface Addresses {
  phone: string | null;
  email: string | null;
  identities: { channel: string; address: string }[];
}

/**
 * Locks contacts with all their addresses and rows, in the order of locks. An address that one of them got during the wait is locked
 * after the others, out of order. If that leads to a deadlock, Postgres ends the transaction and it is retried.
 */
export async function lockWholeContacts(tx: Transaction, ids: readonly string[]): Promise<void> {
  const locked = new Set<string>();
  for (;;) {
    const found = (await tx.query<Addresses>(addresses, [ids])).flatMap(one => [
      ...one.identities,
      ...addressesOf(one),
    ]);
    const fresh = found.filter(({ channel, address }) => !locked.has(`${channel} ${address}`));
    if (fresh.length === 0) break;
    lockAddresses(tx, fresh);
    for (const { channel, address } of fresh) locked.add(`${channel} ${address}`);
  }
  await lockContactFamilies(tx, ids);
}

/** What a merge changed, so that it can be undone: filled columns, ids of added addresses, and the opt-outs and VIP flag before. */
export interface TakenOverReach {
  filled: string[];
  identities: string[];
  keptOptedOut: boolean;
  keptChannels: string[];
  /** Missing in merges from before this was stored. */
  keptNoMarketing?: string[];
  keptVip: boolean;
  mergedOptedOut: boolean;
}

/**
 * Fills the empty columns of the kept contact, and registers the phone and e-mail of the merged contact as its addresses, so that messages
 * from them also lead to the kept contact.
 */
export async function fillFromMerged(tx: Transaction, keptId: string, mergedId: string): Promise<TakenOverReach> {
  const [merged] = await tx.query<Addresses>(addresses, [[mergedId]]);
  const reach = merged ? addressesOf(merged) : [];
  const made = await tx.query<{ id: string }>(identify, [
    mergedId,
    reach.map(newId),
    reach.map(({ channel }) => channel),
    reach.map(({ address }) => address),
  ]);
  const [before] = await tx.query<{
    filled: string[];
    kept: boolean;
    merged: boolean;
    keptChannels: string[];
    keptNoMarketing: string[];
    keptVip: boolean;
  }>(fillContactStatement(), [keptId, mergedId]);
  return {
    filled: before?.filled ?? [],
    identities: made.map(({ id }) => id),
    keptOptedOut: before?.kept ?? false,
    mergedOptedOut: before?.merged ?? false,
    keptChannels: before?.keptChannels ?? [],
    keptNoMarketing: before?.keptNoMarketing ?? [],
    keptVip: before?.keptVip ?? false,
  };
}

/**
 * Empties the columns that the merge filled, unless they have changed since, and deletes the addresses that it added to the merged
 * contact.
 */
export async function undoFill(
  tx: Transaction,
  keptId: string,
  mergedId: string,
  taken: TakenOverReach,
): Promise<void> {
  const wishes = [taken.keptOptedOut, taken.mergedOptedOut];
  const { keptChannels, keptNoMarketing = [], keptVip } = taken;
  await tx.query(keepOptOut, [keptId, mergedId, wishes.some(Boolean), keptChannels, keptNoMarketing]);
  await tx.query(emptyContactStatement(), [
    keptId,
    mergedId,
    taken.filled,
    ...wishes,
    keptChannels,
    keptVip,
    keptNoMarketing,
  ]);
  if (taken.identities.length > 0) await tx.query(forgetIdentities, [taken.identities, mergedId]);
}

/** Sets the contact into which these contacts are merged; null for none. */
export async function noteMergedInto(tx: Transaction, rootId: string | null, ids: readonly string[]): Promise<void> {
  await tx.query(setRoot, [rootId, ids]);
}
