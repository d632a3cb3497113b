import { mailDigest } from '../../domain/notifications/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because the transaction that queues the mail notes what it tells. */
export const mailDigestTask = defineTask('notifications/mail-digest', mailDigest);
