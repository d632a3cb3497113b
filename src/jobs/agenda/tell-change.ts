import { tellChange } from '../../domain/agenda/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because the job is gone with the transaction that queues the message. */
export const tellChangeTask = defineTask('agenda/tell-change', (context, payload) => tellChange(context, payload));
