import { notAudited } from '../shared/audit-trail.js';
import { scheduledUseCase } from '../shared/automations.js';
import { adPageIds } from './ad-accounts.js';

/** Starts jobs every hour that ask the vendors for leads whose webhooks were lost. */
export const scheduleMissedLeads = scheduledUseCase({
  name: 'ads.schedule-missed-leads',
  cron: '25 * * * *',
  audit: notAudited('Starts jobs that ask vendors.'),
  async run({ tx, ports }) {
    for (const accountId of await adPageIds(tx, ports))
      await tx.enqueue('ads/find-missed', { accountId }, { jobKey: `missed-leads:${accountId}` });
  },
});
