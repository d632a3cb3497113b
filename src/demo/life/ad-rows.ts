import { dayMs } from '../../domain/shared/durations.js';
import { dayIn } from '../../domain/shared/tenant-day.js';
import { seededRandom } from './random.js';
import type { LifeRows } from './rows.js';
import type { ShopParts } from './shop-parts.js';
import { lifeDays, type Story } from './story.js';

/** Adds advertisements: their leads are those that came through the website, and each costs something every day. */
export function addAds(
  rows: LifeRows,
  { demo, shop, now }: Story,
  parts: ShopParts,
  leads: { leadId: string; createdAt: Date }[],
): void {
  const random = seededRandom(`${demo.slug} ads`);
  const begin = new Date(now.getTime() - lifeDays * dayMs);
  const campaigns = shop.ads.names.map((name, number) =>
    rows.add('ad_campaign', name, begin, {
      account_id: parts.accountId,
      vendor_id: `demo-${demo.slug}-${number}`,
      name,
      currency: demo.currency,
      created_at: begin,
      updated_at: now,
    }),
  );
  for (const { leadId, createdAt } of leads)
    rows.add('ad_lead', leadId, createdAt, {
      account_id: parts.accountId,
      key: `demo ${leadId}`,
      lead_id: leadId,
      campaign_id: random.pick(campaigns),
      sent_at: createdAt,
      created_at: createdAt,
    });
  for (const [place, campaignId] of campaigns.entries())
    for (let day = 1; day < lifeDays; day++) {
      const clicks = random.between(8, 60);
      const [from, to] = shop.ads.daily;
      rows.addNameless('ad_spend', {
        campaign_id: campaignId,
        day: dayIn(demo.timezone, new Date(now.getTime() - day * dayMs)),
        spend_minor: Math.round(random.between(from, to) / (place + 1)),
        impressions: clicks * random.between(25, 60),
        clicks,
        updated_at: now,
      });
    }
}
