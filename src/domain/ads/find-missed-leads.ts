import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement } from '../shared/database.port.js';
import { dayMs, hourMs, minuteMs } from '../shared/durations.js';
import { longUseCase } from '../shared/use-case.js';
import { findAdPage } from './ad-accounts.js';
import { keyOfAdLead } from './ad-rows.js';

const timeoutMs = minuteMs;
/** Overlap with the previous reading: a lead may be listed later than its date. */
const overlapMs = hourMs;
/** Maximum time to look back. A longer outage would be noticed; the vendor keeps leads for ninety days. */
const reachMs = 7 * dayMs;

const state: Statement = {
  name: 'ads.leads-read',
  text: `select (select leads_until from ad_reading where account_id = $1) as "until",
    (select coalesce(array_agg(distinct form_id), '{}') from ad_lead where account_id = $1 and form_id is not null) as forms`,
};
const known: Statement = { name: 'ads.known-leads', text: 'select key from ad_lead where key = any ($1)' };
const note: Statement = {
  name: 'ads.note-leads-read',
  text: `insert into ad_reading as r (tenant_id, account_id, leads_until) values (app.tenant(), $1, $2)
    on conflict (tenant_id, account_id) do update set leads_until = greatest(r.leads_until, excluded.leads_until)`,
};

/**
 * Compares the vendor's list of a page's leads with the known leads, and starts jobs to fetch those that no webhook announced. Safe to
 * repeat and to run at the same time as the webhooks: each lead is created once.
 */
export const findMissedLeads = longUseCase({
  name: 'ads.find-missed-leads',
  permission: 'ad-lead:fetch',
  input: z.object({ accountId: z.uuid() }),
  audit: notAudited('Starts jobs that make leads, which are recorded then.'),
  async run(context, { accountId }) {
    const page = await findAdPage(context, accountId);
    if (!page?.live) return;
    const now = context.clock.now();
    const [before] = await context.read.query<{ until: Date | null; forms: string[] }>(state, [accountId]);
    const last = (before?.until ?? page.createdAt).getTime() - overlapMs;
    // Never before the page was connected: earlier leads are not for this system.
    const since = new Date(Math.max(page.createdAt.getTime(), last, now.getTime() - reachMs));
    const asked = { since, knownForms: before?.forms ?? [] };
    const answer = await page.source.leadsSince(page.account, asked, { timeoutMs });
    if (answer.kind === 'failed') throw new Error(`The leads of the page’s forms were not listed: ${answer.reason}`);
    const keys = new Map(answer.found.map(id => [keyOfAdLead(accountId, id), id]));
    const stored = await context.read.query<{ key: string }>(known, [[...keys.keys()]]);
    for (const { key } of stored) keys.delete(key);
    await context.transaction(async tx => {
      for (const adLeadId of keys.values())
        await tx.enqueue('ads/fetch-lead', { accountId, adLeadId }, { jobKey: `ad-lead:${adLeadId}` });
      await tx.query(note, [accountId, now]);
    });
    if (keys.size > 0) context.log.warn({ accountId, leads: keys.size }, 'webhooks of leads were lost');
  },
});
