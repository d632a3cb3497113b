import { remindContact } from '../../domain/agenda/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because a reminder is recorded in the transaction that enqueues it. */
export const remindTask = defineTask('agenda/remind', (context, payload) => remindContact(context, payload));
