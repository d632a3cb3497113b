import { planReason } from '../../domain/conversations/index.js';
import { dayMs, hourMs, minuteMs } from '../../domain/shared/durations.js';
import { dayIn } from '../../domain/shared/tenant-day.js';
import { languageOf } from '../../domain/shared/translations.js';
import { openingTime } from './opening-time.js';
import { seededRandom } from './random.js';
import type { LifeRows } from './rows.js';
import type { ShopParts } from './shop-parts.js';
import { lifeDays, type Story } from './story.js';

/** A contact who may get a campaign, since when. */
export interface Reached {
  contactId: string;
  since: Date;
}

/** Adds the campaigns of the shop, a fortnight apart. The last one was stopped before it had reached everybody. */
export function addCampaigns(rows: LifeRows, { demo, shop, now }: Story, parts: ShopParts, people: Reached[]): void {
  const random = seededRandom(`${demo.slug} campaigns`);
  for (const [number, { name, body }] of shop.campaigns.entries()) {
    const age = (shop.campaigns.length - number) * 14 * dayMs - 4 * dayMs;
    const startsAt = openingTime(new Date(now.getTime() - age), demo.timezone);
    const isStopped = number === shop.campaigns.length - 1;
    const chosen = people.filter(({ since }) => since < startsAt && random.chance(0.4));
    const sent = chosen.map((person, place) => ({
      ...person,
      at: new Date(startsAt.getTime() + (place + 1) * minuteMs),
      isReached: !isStopped || place < chosen.length / 2,
    }));
    const createdAt = new Date(startsAt.getTime() - hourMs);
    const campaignId = rows.add('campaign', name, createdAt, {
      user_id: parts.bossId,
      name,
      status: isStopped ? 'STOPPED' : 'DONE',
      channel_account_id: parts.accountId,
      body,
      total: sent.length,
      starts_at: startsAt,
      stop_reason: isStopped ? 'BY_PERSON' : null,
      created_at: createdAt,
      finished_at: new Date(startsAt.getTime() + sent.length * minuteMs),
    });
    for (const { contactId, at, isReached } of sent) {
      const status = isReached ? (random.chance(0.08) ? 'LEFT_OUT' : 'SENT') : 'WAITING';
      rows.add('campaign_recipient', `${name} ${contactId}`, createdAt, {
        campaign_id: campaignId,
        contact_id: contactId,
        status,
        reason: status === 'LEFT_OUT' ? planReason({ code: 'OPTED_OUT' }, languageOf(demo.locale)) : null,
        not_before: startsAt,
        decided_at: isReached ? at : null,
        created_at: createdAt,
      });
    }
  }
}

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
