import { sendCampaign } from '../../domain/campaigns/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because contacts that were written to are not found again. */
export const sendCampaignTask = defineTask('campaigns/send', (context, payload) => sendCampaign(context, payload));
