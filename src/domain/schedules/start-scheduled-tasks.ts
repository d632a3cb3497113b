import { useCase } from '../shared/use-case.js';
import { readScheduledTasks, type ScheduledTask } from './scheduled-tasks.rows.js';
import { switchEntry, switchInput, switchTasks } from './switch-tasks.js';

/** Switches recurring tasks of the tenant on again; all of them if none is named. */
export const startScheduledTasks = useCase({
  name: 'schedules.start',
  permission: 'scheduled-task:switch',
  input: switchInput,
  audit: { 'scheduled-tasks.started': switchEntry },
  async run({ tx, scope, audit }, { names }): Promise<ScheduledTask[]> {
    const tasks = await switchTasks(tx, names ?? null, true);
    if (tasks.length > 0) audit['scheduled-tasks.started'].after({ id: scope.tenantId, tasks });
    else audit.nothing();
    return readScheduledTasks(tx);
  },
});
