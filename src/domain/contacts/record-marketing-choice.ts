import { type Channel, channels } from '../shared/channels.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import { cut } from '../shared/texts.js';
import type { ConsentSource } from './consent-record.entity.js';
import { lockContact } from './lock-order.js';

/** A report that a contact wants no marketing messages, or wants them again. */
interface MarketingChoice {
  contactId: string;
  wanted: boolean;
  /** Null for all channels. */
  channel: Channel | null;
  source: ConsentSource;
  /** Identifies the list: a contact may be on several, and leaves each of them by itself. */
  list: string;
  reason: string;
  /** Null means now, and so does a time in the future. */
  at: Date | null;
  messageId?: string | null;
  userId?: string | null;
}
/** The same, by a list of a vendor. */
export type ListedMarketingChoice = Omit<MarketingChoice, 'source' | 'userId'> & { channel: Channel };
/** The same, by the contact's own words to the business, which are about all of its marketing. */
export type StatedMarketingChoice = Omit<MarketingChoice, 'list' | 'channel'>;

/** The name of the list for contacts' own words; lists of vendors have the name of an account. */
const said = 'said';

const recordStatement: Statement = {
  name: 'marketing.record',
  text: `insert into consent_record (tenant_id, id, contact_id, seller_id, opted_out, channel, source, reason, recorded_at, marketing_list, message_id, user_id)
    select app.tenant(), $2, c.id, c.seller_id, $3, $4, $8, $5, least($6::timestamptz, now()), $7, $9, $10 from contact c
    where c.id = $1 and c.erased_at is null returning id`,
};
/** The newest report of each list counts, by the vendor's time: webhooks arrive in any order. */
const settleStatement: Statement = {
  name: 'marketing.settle',
  text: `update contact k set no_marketing_channels = s.channels, updated_at = now() from (select array(select distinct o.channel from (
        select distinct on (r.marketing_list) r.channel, r.opted_out from consent_record r where r.contact_id = $1 and r.marketing_list is not null
        order by r.marketing_list, r.recorded_at desc, r.id desc) l
        cross join lateral unnest(case when l.channel is null then $2::text[] else array[l.channel] end) o (channel)
        where l.opted_out order by o.channel) as channels) s
    where k.id = $1 and k.no_marketing_channels <> s.channels
    returning k.no_marketing_channels as channels`,
};
const saidStatement: Statement = {
  name: 'marketing.said',
  text: `select r.opted_out as stopped from consent_record r where r.contact_id = $1 and r.marketing_list = $2 order by r.recorded_at desc, r.id desc limit 1`,
};

/**
 * Records that a contact wants no marketing, or wants it again, by a list of a vendor's. Leaving a list lifts what that list had set and
 * nothing else: opt-outs, and the lists of other accounts, stay. Takes the contact's lock. Returns whether marketing has to stop now.
 */
export async function recordListedMarketingChoice(tx: Transaction, choice: ListedMarketingChoice): Promise<boolean> {
  const closed = await record(tx, { ...choice, source: 'VENDOR' });
  return closed?.includes(choice.channel) ?? false;
}

/**
 * Records that a contact said that they want no marketing, or want it again, on whatever channel. What lists of vendors say stays. Takes
 * the contact's lock. Returns whether it changed anything.
 */
export async function recordStatedMarketingChoice(tx: Transaction, choice: StatedMarketingChoice): Promise<boolean> {
  return (await record(tx, { ...choice, channel: null, list: said })) !== null;
}

/** Whether the contact said that they want no marketing, and has not taken it back. */
export async function hasSaidNoMarketing(tx: Transaction, contactId: string): Promise<boolean> {
  const [last] = await tx.query<{ stopped: boolean }>(saidStatement, [contactId, said]);
  return last?.stopped ?? false;
}

/** Returns the channels on which the contact wants no marketing from now on; null if they are the same as before. */
async function record(tx: Transaction, choice: MarketingChoice): Promise<string[] | null> {
  const { contactId, wanted, channel, source, list, reason, at, messageId = null, userId = null } = choice;
  await lockContact(tx, contactId);
  const values = [contactId, newId(), !wanted, channel, cut(reason, 'line'), at, list, source, messageId, userId];
  if ((await tx.query(recordStatement, values)).length === 0) return null;
  const [changed] = await tx.query<{ channels: string[] }>(settleStatement, [contactId, channels]);
  return changed?.channels ?? null;
}
