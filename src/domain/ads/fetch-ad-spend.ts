import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement } from '../shared/database.port.js';
import { dayMs, minuteMs } from '../shared/durations.js';
import { currencyDigits, isCurrency } from '../shared/money.js';
import { longUseCase } from '../shared/use-case.js';
import { findAdPage } from './ad-accounts.js';
import { keepCampaign } from './ad-rows.js';
import type { AdSpend } from './ad-source.port.js';

const timeoutMs = minuteMs;
/** Number of days for which vendors still correct the cost of a day. */
const correctedDays = 28;
/** Number of days read the first time. */
const firstDays = 90;

const until: Statement = {
  name: 'ads.spend-read',
  text: 'select spend_until::text as day from ad_reading where account_id = $1',
};
const save: Statement = {
  name: 'ads.save-spend',
  text: `insert into ad_spend (tenant_id, campaign_id, day, spend_minor, impressions, clicks)
    select app.tenant(), c, d, s, i, k from unnest($1::uuid[], $2::date[], $3::bigint[], $4::bigint[], $5::bigint[]) as n (c, d, s, i, k) order by c, d
    on conflict (tenant_id, campaign_id, day) do update set spend_minor = excluded.spend_minor, impressions = excluded.impressions, clicks = excluded.clicks, updated_at = now()`,
};
const note: Statement = {
  name: 'ads.note-spend-read',
  text: `insert into ad_reading (tenant_id, account_id, spend_until) values (app.tenant(), $1, $2)
    on conflict (tenant_id, account_id) do update set spend_until = excluded.spend_until`,
};
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Reads the daily cost of each campaign of a page's advertising account, and reads again the days that may still be corrected. */
export const fetchAdSpend = longUseCase({
  name: 'ads.fetch-spend',
  permission: 'ad-lead:fetch',
  input: z.object({ accountId: z.uuid() }),
  audit: notAudited('Repeats what a vendor shows at any time.'),
  async run(context, { accountId }) {
    const page = await findAdPage(context, accountId);
    if (!page?.live) return;
    const now = context.clock.now().getTime();
    const [read] = await context.read.query<{ day: string | null }>(until, [accountId]);
    const settled = read?.day ? Date.parse(read.day) - correctedDays * dayMs : 0;
    const from = dayOf(Math.max(settled, now - firstDays * dayMs));
    // One day ahead: in the account's time zone it may already be the next day.
    const answer = await page.source.spend(page.account, { from, to: dayOf(now + dayMs) }, { timeoutMs });
    if (answer === null) return;
    if (answer.kind === 'failed') throw new Error(`What the campaigns cost was not told: ${answer.reason}`);
    const days = [...latest(answer.found).values()].filter(({ currency }) => isCurrency(currency));
    await context.transaction(async tx => {
      const ids = new Map<string, string>();
      for (const { campaign, currency } of days.toSorted((a, b) => (a.campaign.id < b.campaign.id ? -1 : 1)))
        if (!ids.has(campaign.id)) ids.set(campaign.id, await keepCampaign(tx, accountId, { ...campaign, currency }));
      await tx.query(save, [
        days.map(({ campaign }) => ids.get(campaign.id)),
        days.map(({ day }) => day),
        days.map(({ spend, currency }) => Math.round(Number(spend) * 10 ** currencyDigits(currency))),
        days.map(({ impressions }) => impressions),
        days.map(({ clicks }) => clicks),
      ]);
      await tx.query(note, [accountId, dayOf(now)]);
    });
  },
});

/** Keeps the last row of each campaign and day: an upsert fails if one statement contains the same key twice. */
const latest = (spend: readonly AdSpend[]): Map<string, AdSpend> =>
  new Map(spend.map(each => [`${each.campaign.id} ${each.day}`, each]));
