import { giveUpCampaign, sendCampaign } from '../../domain/campaigns/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because contacts who already got the message are not selected again. */
export const sendCampaignTask = defineTask('campaigns/send', (context, payload) => sendCampaign(context, payload), {
  onGiveUp: (context, payload) => giveUpCampaign(context, payload),
});
