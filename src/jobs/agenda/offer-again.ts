import { offerAgain } from '../../domain/agenda/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because the job is gone with the transaction that queues the message. */
export const offerAgainTask = defineTask('agenda/offer-again', (context, payload) => offerAgain(context, payload));
