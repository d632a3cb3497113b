import type { Statement, Transaction } from '../../shared/database.port.js';
import type { InboundContent } from '../channel.port.js';
import type { LedgerEvent, Outcome } from '../ledger-event.js';
import { draftStatus } from './message-template.entity.js';

/**
 * The vendor's webhook names no number, and all numbers of a business account share its templates. The update therefore changes
 * the templates with the same vendor id in the tenant's accounts at the same provider. Without an id, it changes the template of
 * the account that received the webhook. A template that is only a draft here may have another text at the vendor, and is
 * synchronised instead.
 */
const applyStatement: Statement = {
  name: 'templates.apply-status',
  text: `update message_template t set status = coalesce($5, t.status), category = coalesce($6, t.category), status_at = now(), updated_at = now()
    where t.vendor_name = $2 and t.language = $3 and t.status <> '${draftStatus}'
      and (case when t.vendor_id is null or $4::text is null then t.channel_account_id = $1 else t.vendor_id = $4
        and t.channel_account_id = any (array(select a.id from channel_account a where a.provider = (select o.provider from channel_account o where o.id = $1))) end)
    returning id`,
};

/** Applies a vendor's decision about a template. If the template is not known yet, enqueues a synchronisation, which brings it. */
export async function applyTemplateStatus(
  tx: Transaction,
  { accountId }: LedgerEvent,
  update: Extract<InboundContent, { type: 'template-status' }>,
): Promise<Outcome> {
  const { vendorName, language, vendorId, status, category } = update;
  const applied = await tx.query(applyStatement, [accountId, vendorName, language, vendorId, status, category]);
  if (applied.length > 0) return { status: 'PROCESSED', messageId: null };
  await tx.enqueue('conversations/sync-templates', { accountId }, { jobKey: `templates:${accountId}` });
  return { status: 'IGNORED', reason: 'template_unknown' };
}
