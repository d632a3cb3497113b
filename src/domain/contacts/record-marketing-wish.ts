import type { Channel } from '../shared/channels.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import { cut } from '../shared/texts.js';
import { lockContact } from './lock-order.js';

/** What a vendor's list says about a contact and marketing messages on a channel. */
export interface MarketingWish {
  contactId: string;
  wanted: boolean;
  channel: Channel;
  /** Identifies the list: a contact may be on several, and leaves each of them by itself. */
  list: string;
  reason: string;
  at: Date;
}

const recordStatement: Statement = {
  name: 'marketing.record',
  text: `insert into consent_record (tenant_id, id, contact_id, seller_id, opted_out, channel, source, reason, recorded_at, marketing_list)
    select app.tenant(), $2, c.id, c.seller_id, $3, $4, 'VENDOR', $5, least($6::timestamptz, now()), $7 from contact c
    where c.id = $1 and c.erased_at is null returning id`,
};
/** The newest report of each list counts, by the vendor's time: webhooks arrive in any order. */
const settleStatement: Statement = {
  name: 'marketing.settle',
  text: `update contact k set no_marketing_channels = s.channels, updated_at = now() from (select array(select distinct l.channel from (
        select distinct on (r.marketing_list) r.channel, r.opted_out from consent_record r where r.contact_id = $1 and r.marketing_list is not null
        order by r.marketing_list, r.recorded_at desc, r.id desc) l where l.opted_out order by l.channel) as channels) s
    where k.id = $1 and k.no_marketing_channels <> s.channels
    returning $2 = any (k.no_marketing_channels) as stopped`,
};

/**
 * Records that a contact wants no marketing, or wants it again, by a list of a vendor's. Leaving a list lifts what that list had set and
 * nothing else: opt-outs, and the lists of other accounts, stay. Takes the contact's lock. Returns whether marketing has to stop now.
 */
export async function recordMarketingWish(tx: Transaction, wish: MarketingWish): Promise<boolean> {
  const { contactId, wanted, channel, list, reason, at } = wish;
  await lockContact(tx, contactId);
  const values = [contactId, newId(), !wanted, channel, cut(reason, 'line'), at, list];
  if ((await tx.query(recordStatement, values)).length === 0) return false;
  const [changed] = await tx.query<{ stopped: boolean }>(settleStatement, [contactId, channel]);
  return changed?.stopped ?? false;
}
