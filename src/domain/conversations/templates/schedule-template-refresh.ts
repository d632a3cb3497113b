import { notAudited } from '../../shared/audit-trail.js';
import { scheduledUseCase } from '../../shared/automations.js';
import type { Statement } from '../../shared/database.port.js';

const accounts: Statement = {
  name: 'templates.live-accounts',
  text: 'select id from channel_account where active and live and lost_at is null order by created_at, id',
};

/** Every night enqueues jobs that update the templates of each account that can send. Webhooks report most changes earlier. */
export const scheduleTemplateRefresh = scheduledUseCase({
  name: 'conversations.schedule-template-refresh',
  cron: '40 4 * * *',
  audit: notAudited('Starts jobs that ask vendors.'),
  async run({ tx }) {
    for (const { id: accountId } of await tx.query<{ id: string }>(accounts))
      await tx.enqueue('conversations/sync-templates', { accountId }, { jobKey: `templates:${accountId}` });
  },
});
