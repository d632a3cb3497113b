import { giveContacts } from '../../domain/leads/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because a contact that already has the right seller stays as it is. */
export const giveContactsTask = defineTask('leads/give-contacts', (context, payload) => giveContacts(context, payload));
