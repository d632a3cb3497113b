import { notAudited } from '../shared/audit-trail.js';
import { scheduledUseCase } from '../shared/automations.js';

/** Every five minutes, gives customers who wait for an absent seller, or have no seller, to an available one. */
export const giveWaitingAtTimes = scheduledUseCase({
  name: 'assignment.give-at-times',
  cron: '*/5 * * * *',
  audit: notAudited('Each lead that is given has an entry of its own.'),
  run: ({ tx }) => tx.enqueue('assignment/give-waiting', {}, { jobKey: 'give-waiting-customers' }),
});
