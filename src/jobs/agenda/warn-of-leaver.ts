import { warnOfLeaver } from '../../domain/agenda/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because a seller has one alert of this kind, which is raised again only after it was acknowledged. */
export const warnOfLeaverTask = defineTask('agenda/warn-of-leaver', (context, payload) =>
  warnOfLeaver(context, payload),
);
