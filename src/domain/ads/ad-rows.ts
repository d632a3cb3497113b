import { createHash } from 'node:crypto';
import type { Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import { cut } from '../shared/texts.js';
import type { AdLead } from './ad-source.port.js';

/** Returns a digest as the lead's key, because the person could be identified by the vendor's id. */
export const keyOfAdLead = (accountId: string, vendorId: string): string =>
  createHash('sha256').update(`${accountId}\n${vendorId}`).digest('hex');

const saveCampaign: Statement = {
  name: 'ads.save-campaign',
  text: `insert into ad_campaign as c (tenant_id, id, account_id, vendor_id, name, currency) values (app.tenant(), $1, $2, $3, $4, $5)
    on conflict (tenant_id, vendor_id) do update set name = excluded.name, currency = coalesce(excluded.currency, c.currency), updated_at = now() returning id`,
};

/** Stores a campaign with its current name, and returns its id. */
export async function keepCampaign(
  tx: Transaction,
  accountId: string,
  { id, name, currency = null }: NonNullable<AdLead['campaign']> & { currency?: string | null },
): Promise<string> {
  const values = [newId(), accountId, id, cut(name, 'name').trim() || id, currency];
  const [campaign] = await tx.query<{ id: string }>(saveCampaign, values);
  if (!campaign) throw new Error('the campaign was not kept');
  return campaign.id;
}
