import { giveOlderMessages } from '../../domain/leads/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because messages that have the right seller already stay as they are. */
export const giveOlderMessagesTask = defineTask('leads/give-older-messages', (context, payload) =>
  giveOlderMessages(context, payload),
);
