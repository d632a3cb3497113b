import { giveOlderMessages } from '../../domain/leads/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because messages that already have the right seller stay as they are. */
export const giveOlderMessagesTask = defineTask('leads/give-older-messages', (context, payload) =>
  giveOlderMessages(context, payload),
);
