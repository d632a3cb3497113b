import { refuseAddress } from '../contacts/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { applyStatus } from './apply-status.js';
import type { InboundContent } from './channel.port.js';
import { addressesOf } from './conversation.sql.js';
import type { LedgerEvent, Outcome } from './ledger-event.js';

/**
 * The messages of account $1 that were written to one of the addresses $2 in the five days before $3, for which mail servers try to deliver
 * (RFC 5321, 4.5.4.1); at most two, since two leave open which one came back.
 */
const recent: Statement = {
  name: 'returned-mail.recent',
  text: `select m.id from channel_identity i
      join conversation v on v.contact_id = i.contact_id and v.channel_account_id = $1 and v.merged_from is not distinct from i.merged_from
      cross join lateral (
        select id from message where conversation_id = v.id and direction = 'OUTBOUND' and status in ('UNKNOWN', 'SENT', 'DELIVERED', 'READ')
          and sent_at > $3::timestamptz - interval '5 days' and sent_at <= $3::timestamptz order by sent_at desc, sequence desc limit 2) m
    where i.tenant_id = (select app.tenant()) and i.channel = v.channel and i.address = any ($2) and (${addressesOf('v')})[1] = i.address limit 2`,
};
/** Only addresses to which the account has written: anybody may send a report. */
const refuse: Statement = {
  name: 'returned-mail.refuse',
  text: `with written as materialized (
      select distinct i.contact_id from channel_identity i
        join conversation v on v.contact_id = i.contact_id and v.channel_account_id = $1
      where i.tenant_id = (select app.tenant()) and i.channel = 'EMAIL' and i.address = any ($2)
        and exists (select from message m where m.conversation_id = v.id and m.direction = 'OUTBOUND'))
    ${refuseAddress({ contactId: 'any (array(select contact_id from written))', channel: `'EMAIL'`, addresses: '$2::text[]', at: '$3::timestamptz' })} returning id`,
};

/**
 * Applies the report that a mail came back, which does not name the mail. If only one message can be meant, that one failed. Otherwise an
 * address that does not exist is marked, so that nothing more is sent there, and any other report is ignored.
 */
export async function applyReturnedMail(
  tx: Transaction,
  event: LedgerEvent,
  { reportId, to, error, at, isDead, isOfOther }: Extract<InboundContent, { type: 'returned-mail' }>,
): Promise<Outcome> {
  const refused = isDead ? { refusedAddresses: to } : {};
  const meant = isOfOther ? [] : await tx.query<{ id: string }>(recent, [event.accountId, to, at]);
  const [message, another] = meant;
  if (message && !another) {
    const update = { providerMessageId: reportId, status: 'FAILED', at, error, callbackData: message.id } as const;
    return applyStatus(tx, event.accountId, { ...update, ...refused });
  }
  const marked = isDead ? await tx.query(refuse, [event.accountId, to, at]) : [];
  return marked.length > 0 ? { status: 'PROCESSED', messageId: null } : { status: 'IGNORED', reason: 'bounce' };
}
