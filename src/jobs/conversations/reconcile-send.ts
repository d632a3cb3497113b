import { reconcileSend } from '../../domain/conversations/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because it asks what the vendor has, and sends nothing. */
export const reconcileSendTask = defineTask('conversations/reconcile-send', (context, payload) =>
  reconcileSend(context, payload),
);
