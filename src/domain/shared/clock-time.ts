import { z } from 'zod';

/** A time of day as people write it in settings, from 00:00 to 23:59. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write a time of day like 08:00.');
