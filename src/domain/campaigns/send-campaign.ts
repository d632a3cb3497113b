import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import { longUseCase } from '../shared/use-case.js';
import { beginTurn, enqueueTurn } from './campaign-turn.js';
import { putOff, writeToRecipient } from './write-to-recipient.js';

/**
 * Does a turn of a campaign: writes to the next contacts whose time has come, each in its own transaction, so that it holds the locks
 * of only one contact at a time. Safe to repeat: a contact who was written to is not found again.
 */
export const sendCampaign = longUseCase({
  name: 'campaigns.send',
  permission: 'campaign:send',
  input: z.object({ campaignId: z.string() }),
  audit: notAudited('Carries out what createCampaign has told the log; each message is one.'),
  async run(context, { campaignId }) {
    const { log } = context;
    const recipients = await context.transaction(tx => beginTurn(tx, campaignId, context.clock.now()));
    for (const id of recipients) {
      try {
        await context.transaction(tx => writeToRecipient({ ...context, tx }, campaignId, id));
      } catch (error) {
        log.error(
          { campaignId, recipientId: id, error: String(error) },
          'a message of a campaign could not be prepared',
        );
        await context.transaction(tx => putOff({ ...context, tx }, id));
      }
    }
    if (recipients.length > 0) await context.transaction(tx => enqueueTurn(tx, campaignId));
  },
});
