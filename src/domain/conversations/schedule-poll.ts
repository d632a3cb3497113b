import { notAudited } from '../shared/audit-trail.js';
import { scheduledUseCase } from '../shared/automations.js';
import type { Statement } from '../shared/database.port.js';
import type { ChannelProvider } from './channel.port.js';
import './ports.js';
import './provider.port.js';

const accounts: Statement = {
  name: 'poll.accounts',
  text: `select id, provider from channel_account where active and live and lost_at is null and broken_at is null order by created_at, id`,
};

/** Enqueues jobs that ask the vendors that list messages for items that their webhooks may have lost. */
export const schedulePoll = scheduledUseCase({
  name: 'conversations.schedule-poll',
  cron: '*/10 * * * *',
  audit: notAudited('Starts jobs that ask vendors.'),
  async run({ tx, ports }) {
    for (const { id: accountId, provider } of await tx.query<{ id: string; provider: ChannelProvider }>(accounts))
      if (ports.providers[provider]?.messageLog)
        await tx.enqueue('conversations/poll-messages', { accountId }, { jobKey: `poll:${accountId}` });
  },
});
