import { notAudited } from '../shared/audit-trail.js';
import { scheduledUseCase } from '../shared/automations.js';

/** Every five minutes, gives waiting cases to sellers who have come to work or have room again. */
export const giveCasesAtTimes = scheduledUseCase({
  name: 'cases.give-at-times',
  cron: '*/5 * * * *',
  audit: notAudited('The case shows its seller, and an alert tells the seller.'),
  run: ({ tx }) => tx.enqueue('cases/give-waiting', {}, { jobKey: 'give-waiting-cases' }),
});
