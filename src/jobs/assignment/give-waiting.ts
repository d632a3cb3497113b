import { giveWaitingCustomers } from '../../domain/assignment/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because a customer is assigned only while still waiting for the same reason. */
export const giveWaitingCustomersTask = defineTask(
  'assignment/give-waiting',
  async context => void (await giveWaitingCustomers(context, {})),
);
