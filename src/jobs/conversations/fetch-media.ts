import { fetchMedia } from '../../domain/conversations/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because only missing files are fetched, and the same content is stored once. */
export const fetchMediaTask = defineTask(
  'conversations/fetch-media',
  (context, { messageId }, job) => fetchMedia(context, { messageId, ...job }),
  { onGiveUp: (context, { messageId }) => fetchMedia(context, { messageId, lastAttempt: true, isGivenUp: true }) },
);
