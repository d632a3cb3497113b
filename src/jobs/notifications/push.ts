import { pushNotification } from '../../domain/notifications/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because the console recognises a notification by its id, and the push service by its topic. */
export const pushNotificationTask = defineTask('notifications/push', pushNotification);
