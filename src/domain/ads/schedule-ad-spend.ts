import { notAudited } from '../shared/audit-trail.js';
import { scheduledUseCase } from '../shared/automations.js';
import { adPageIds } from './ad-accounts.js';

/** Starts jobs every night that read the costs of campaigns. */
export const scheduleAdSpend = scheduledUseCase({
  name: 'ads.schedule-spend',
  cron: '50 5 * * *',
  audit: notAudited('Starts jobs that ask vendors.'),
  async run({ tx, ports }) {
    for (const accountId of await adPageIds(tx, ports))
      await tx.enqueue('ads/fetch-spend', { accountId }, { jobKey: `ad-spend:${accountId}` });
  },
});
