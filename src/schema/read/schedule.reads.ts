import { scheduledTaskRows } from '../../domain/schedules/index.js';
import { ScheduledTaskType } from '../schedules/scheduled-task.type.js';
import { boundRows } from './define-reads.js';
import { allOf, type Root } from './roots.js';

/** What runs by the clock. */
export const scheduleRoots: Record<string, Root> = {
  scheduledTasks: allOf(
    ScheduledTaskType,
    boundRows(() => scheduledTaskRows),
    {
      permission: 'scheduled-task:read',
      fresh: true,
      description: 'What runs by the clock for your tenant, by name, and how it went lately.',
    },
  ),
};
