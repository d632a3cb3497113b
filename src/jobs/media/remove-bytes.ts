import { removeBytes } from '../../domain/media/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because what is gone already is no failure. */
export const removeBytesTask = defineTask('media/remove-bytes', (context, payload) => removeBytes(context, payload));
