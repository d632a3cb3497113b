import { assertForward } from '../shared/forward-range.js';
import type { BoundRows } from '../shared/keyset.js';
import { sqlWith } from '../shared/sql-text.js';

export interface AdCampaignRow {
  id: string;
  name: string;
  leads: number;
  won: number;
  /** Decimal text in `currency`; null if the cost is not known. */
  spend: string | null;
  currency: string | null;
  costPerLead: string | null;
  conversionRate: number;
}

/**
 * Campaigns that brought a lead or cost something in the period, most expensive first. A lead counts once, even if its form was sent
 * several times.
 */
export function campaignRows({ from, to }: { from?: Date | null; to?: Date | null }): BoundRows {
  assertForward(from, to, ['range']);
  return {
    name: 'ad-campaigns',
    from: sqlWith(
      [from ?? null, to ?? null],
      (
        low,
        high,
      ) => `(select c.id, c.name, c.currency, l.leads, l.won, s.minor, app.money(s.minor, c.currency) as spend,
        app.money(round(s.minor / nullif(l.leads, 0)), c.currency) as "costPerLead", coalesce(l.won::float8 / nullif(l.leads, 0), 0) as "conversionRate"
      from ad_campaign c cross join (select timezone from tenant where id = (select app.tenant())) n
      cross join lateral (
        select count(distinct a.lead_id)::int as leads, count(distinct a.lead_id) filter (where d.status = 'WON')::int as won
        from ad_lead a join lead d on d.id = a.lead_id
        where a.campaign_id = c.id and (${low}::timestamptz is null or a.sent_at >= ${low}) and (${high}::timestamptz is null or a.sent_at < ${high})) l
      cross join lateral (
        select sum(p.spend_minor) as minor from ad_spend p
        where p.campaign_id = c.id and (${low}::timestamptz is null or p.day >= (${low} at time zone n.timezone)::date)
          and (${high}::timestamptz is null or p.day <= ((${high} - interval '1 microsecond') at time zone n.timezone)::date)) s
      where l.leads > 0 or s.minor > 0) f`,
    ),
    alias: 'f',
    columns: 'f.id, f.name, f.leads, f.won, f.spend, f.currency, f."costPerLead", f."conversionRate"',
    order: 'f.minor desc nulls last, f.leads desc, f.name, f.id',
    limit: 1000,
  };
}
