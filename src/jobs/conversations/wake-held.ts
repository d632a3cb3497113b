import { wakeHeldConversations } from '../../domain/conversations/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because what it wakes leaves the list in the same transaction that enqueues it. */
export const wakeHeldTask = defineTask('conversations/wake-held', wakeHeldConversations);
