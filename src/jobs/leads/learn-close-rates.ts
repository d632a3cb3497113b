import { learnCloseRates } from '../../domain/leads/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because what was learnt is counted anew each time. */
export const learnCloseRatesTask = defineTask('leads/learn-close-rates', context => learnCloseRates(context, {}), {
  cron: '47 3 * * *',
});
