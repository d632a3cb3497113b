import { removeBytes } from '../../domain/media/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because removing a missing file is not an error. */
export const removeBytesTask = defineTask('media/remove-bytes', (context, payload) => removeBytes(context, payload));
