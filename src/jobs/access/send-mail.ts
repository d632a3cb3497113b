import { sendMail } from '../../domain/access/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because a duplicate e-mail is harmless: it contains the same link. */
export const sendMailTask = defineTask('access/send-mail', (context, payload) => sendMail(context, payload));
