import { reconcileSend } from '../../domain/conversations/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because it only asks the vendor about messages, and sends nothing. */
export const reconcileSendTask = defineTask('conversations/reconcile-send', (context, payload) =>
  reconcileSend(context, payload),
);
