import type { Making, Row } from './making.js';

type Kept = (Row & { id: string })[];

/** Creates ad campaigns with their leads and costs; some campaigns have neither. */
export async function populateAds(
  { random, insert, make, maybe, time, text }: Making,
  { accounts, leads }: { accounts: readonly { id: string }[]; leads: Kept },
): Promise<void> {
  const campaigns = await insert(
    'ad_campaign',
    make(12, index => ({
      account_id: random.pick(accounts).id,
      vendor_id: String(7_000_000 + index),
      name: text(),
      currency: maybe(random.pick(['CRC', 'USD', 'CLP'])),
      created_at: time(),
      updated_at: time(),
    })),
  );
  await insert(
    'ad_lead',
    make(60, index => ({
      account_id: random.pick(accounts).id,
      key: `key ${index}`,
      lead_id: random.pick(leads).id,
      campaign_id: maybe(random.pick(campaigns).id),
      form_id: maybe('800'),
      sent_at: time(),
      created_at: time(),
    })),
  );
  for (const [index, { tenant_id, id }] of campaigns.slice(0, 8).entries())
    await insertSpend({ tenant_id, campaign_id: id, day: `2026-10-${10 + index}`, spend_minor: random.int(0, 9_999) });

  async function insertSpend(row: Row): Promise<void> {
    await insert('ad_spend', [{ ...row, impressions: 1, clicks: 0, updated_at: '2026-10-20T00:00:00Z' } as never]);
  }
  await insert('ad_reading', [{ tenant_id: campaigns[0]?.tenant_id, account_id: accounts[0]?.id } as never]);
}
