import { fetchMedia } from '../../domain/conversations/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because only files that are still to be fetched are asked for, and the same content is kept once. */
export const fetchMediaTask = defineTask('conversations/fetch-media', (context, { messageId }, job) =>
  fetchMedia(context, { messageId, ...job }),
);
