import { refreshTemplates } from '../../domain/conversations/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because it overwrites the stored templates with the vendor's current list. */
export const syncTemplatesTask = defineTask('conversations/sync-templates', (context, payload) =>
  refreshTemplates(context, payload),
);
