import { giveWaitingCustomers } from '../../domain/assignment/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because a customer is given only while they wait for the same. */
export const giveWaitingCustomersTask = defineTask(
  'assignment/give-waiting',
  async context => void (await giveWaitingCustomers(context, {})),
);
