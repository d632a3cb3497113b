import { ScopedPool } from '../integrations/postgres/door.js';
import { type ScheduledTask, TenantSchedules } from '../integrations/postgres/tenant-schedules.js';
import { scheduledTasks } from '../jobs/index.js';
import { afterwards } from './afterwards.js';
import type { TestEmbudo } from './test-embudo.js';

/** Returns the sweep of schedules as a worker has it, for a spec that sets the time itself. It does not start by itself. */
export function testSchedules(
  { testDatabase, log }: TestEmbudo,
  tasks: readonly ScheduledTask[] = scheduledTasks,
): TenantSchedules {
  const door = new ScopedPool({
    url: testDatabase.ownerUrl,
    role: 'embudo_queue',
    max: 2,
    applicationName: 'embudo test schedules',
    onError: () => {},
  });
  afterwards(() => door.close());
  return new TenantSchedules(door, tasks, log, () => new Date());
}
