import { shadowMessage } from '../../domain/assistant/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because there is one run per message and provider; at worst the other model is asked once more. */
export const shadowTask = defineTask('assistant/shadow', (context, payload) => shadowMessage(context, payload));
