import { refreshTemplates } from '../../domain/conversations/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because it stores what the vendor lists at that moment, over what it stored before. */
export const syncTemplatesTask = defineTask('conversations/sync-templates', (context, payload) =>
  refreshTemplates(context, payload),
);
