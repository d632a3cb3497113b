import { useCase } from '../shared/use-case.js';
import { readScheduledTasks, type ScheduledTask } from './scheduled-tasks.rows.js';
import { switchEntry, switchInput, switchTasks } from './switch-tasks.js';

/** Switches recurring tasks of the tenant off; all of them if none is named. A running task finishes its run. */
export const stopScheduledTasks = useCase({
  name: 'schedules.stop',
  permission: 'scheduled-task:switch',
  input: switchInput,
  audit: { 'scheduled-tasks.stopped': switchEntry },
  async run({ tx, scope, audit }, { names }): Promise<ScheduledTask[]> {
    const tasks = await switchTasks(tx, names ?? null, false);
    if (tasks.length > 0) audit['scheduled-tasks.stopped'].after({ id: scope.tenantId, tasks });
    else audit.nothing();
    return readScheduledTasks(tx);
  },
});
