import { wakeHeldConversations } from '../../domain/conversations/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because a woken conversation leaves the list in the transaction that enqueues its job. */
export const wakeHeldTask = defineTask('conversations/wake-held', wakeHeldConversations);
