import { z } from 'zod';
import { defineTasks } from '../shared/tasks.js';

export const agendaTasks = defineTasks({
  'agenda/remind': {
    payload: z.object({ appointmentId: z.uuid(), hours: z.int() }),
    maxAttempts: 5,
    lane: 'outside',
  },
  'agenda/tell-change': {
    payload: z.object({ appointmentId: z.uuid(), startsAt: z.iso.datetime().nullable() }),
    maxAttempts: 5,
    lane: 'outside',
  },
  'agenda/offer-again': { payload: z.object({ appointmentId: z.uuid() }), maxAttempts: 5, lane: 'outside' },
  'agenda/warn-of-leaver': { payload: z.object({ sellerId: z.uuid() }), maxAttempts: 10, lane: 'outside' },
});
declare module '../shared/tasks.js' {
  interface FeatureTasks {
    agenda: typeof agendaTasks;
  }
}
