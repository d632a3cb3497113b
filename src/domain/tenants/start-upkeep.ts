import { z } from 'zod';
import type { Statement } from '../shared/database.port.js';
import { openUseCase } from '../shared/use-case.js';

const enqueue: Statement = { name: 'upkeep.enqueue', text: 'select app.enqueue_upkeep()' };

/**
 * Once a day, for the whole installation: gives each tenant its daily jobs, which settle the segments of customers and learn
 * the rates at which leads close. Safe to repeat: a tenant has one job of a kind waiting at most.
 */
export const startUpkeep = openUseCase({
  name: 'tenants.start-upkeep',
  permission: 'upkeep:start',
  input: z.object({}),
  async run({ database }) {
    await database.unscoped.query(enqueue);
  },
});
