import { notAudited } from '../shared/audit-trail.js';
import { scheduledUseCase } from '../shared/automations.js';

/** Every five minutes: whoever waits for somebody absent, or for nobody, gets a seller who is there. */
export const giveWaitingAtTimes = scheduledUseCase({
  name: 'assignment.give-at-times',
  cron: '*/5 * * * *',
  audit: notAudited('Each lead that is given has an entry of its own.'),
  run: ({ tx }) => tx.enqueue('assignment/give-waiting', {}, { jobKey: 'give-waiting-customers' }),
});
