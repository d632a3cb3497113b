import { learnCloseRates } from '../../domain/leads/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because the rates are computed from scratch each time. */
export const learnCloseRatesTask = defineTask('leads/learn-close-rates', context => learnCloseRates(context, {}), {
  cron: '47 3 * * *',
});
