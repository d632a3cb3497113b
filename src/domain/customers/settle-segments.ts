import { z } from 'zod';
import { nobody } from '../shared/actor.js';
import { notAudited } from '../shared/audit-trail.js';
import { longUseCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { segmentRule, settlePage } from './segment.sql.js';

const atOnce = 500;

/** Sets each customer's segment by the tenant's settings and the customer's activity. Returns how many customers changed. */
export const settleSegments = longUseCase({
  name: 'customers.settle-segments',
  permission: 'customer:settle',
  input: z.object({}),
  audit: notAudited('Works out segments from what is recorded already.'),
  async run({ clock, scope, transaction, read }): Promise<number> {
    const rule = segmentRule((await loadTenant(read, scope.tenantId)).settings, clock.now());
    let after = nobody;
    let changed = 0;
    for (let seen = atOnce; seen === atOnce; ) {
      const [row] = await transaction(tx =>
        tx.query<{ last: string | null; seen: number; settled: number }>(settlePage, [after, atOnce, ...rule]),
      );
      seen = row?.seen ?? 0;
      after = row?.last ?? after;
      changed += row?.settled ?? 0;
    }
    return changed;
  },
});
