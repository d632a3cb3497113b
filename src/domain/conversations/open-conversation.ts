import type { Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import { findSendingAccount } from './find-sending-account.js';
import { descriptorOf, type Providers } from './provider.port.js';
import { storedWindows } from './reply-window.sql.js';

const openStatement: Statement = {
  name: 'conversation.open',
  text: `with person as materialized (select id, seller_id from contact where id = $1 and erased_at is null),
    opened as (
      insert into conversation (id, tenant_id, contact_id, merged_from, channel_account_id, lead_id, seller_id, channel, last_message_at, reply_window_seconds, person_window_seconds)
      select $2, app.tenant(), p.id, i.merged_from, $3, l.id, case when (select app.works_team()) or p.seller_id is null then coalesce(l.seller_id, p.seller_id) else coalesce(l.seller_id, (select app.own_seller())) end, $4, $5, $6, $7 from person p
      left join lateral (select id, seller_id from lead where contact_id = p.id and status not in ('WON', 'LOST') order by created_at desc, id desc limit 1) l on true
      -- The address that will be written to: the answer comes from there, and finds the conversation by whose address it was.
      left join lateral (select merged_from from channel_identity where contact_id = p.id and channel = $4
        order by merged_from is not null, replaced_at is not null, created_at, id limit 1) i on true
      where not exists (select from conversation o where o.contact_id = p.id and o.channel_account_id = $3)
      on conflict (tenant_id, contact_id, channel_account_id, merged_from) do nothing
      returning id)
    select id from opened
    union all
    (select v.id from conversation v where v.contact_id = $1 and v.channel_account_id = $3 order by v.merged_from is not null, v.last_message_at desc limit 1) limit 1`,
};

/**
 * Returns the contact's conversation on an account. If there is none, opens one on behalf of the business, still without
 * messages. Returns null if the account or the contact no longer exists. The caller holds the contact's lock.
 */
export async function openConversation(
  tx: Transaction,
  providers: Providers,
  { contactId, accountId, now }: { contactId: string; accountId: string; now: Date },
): Promise<string | null> {
  const account = await findSendingAccount(tx, accountId);
  if (!account) return null;
  const windows = storedWindows(descriptorOf(providers, account.provider, account.channel));
  const values = [contactId, newId(), accountId, account.channel, now, ...windows];
  const [place] = await tx.query<{ id: string }>(openStatement, values);
  return place?.id ?? null;
}
