import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement } from '../shared/database.port.js';
import { longUseCase } from '../shared/use-case.js';

const foldStatement: Statement = { name: 'counter.fold', text: 'select app.fold_counters($1) as folded' };
const atOnce = 5_000;

/** Adds the appended deltas to the sums, a few thousand at a time, until few are left. Readers see the same values before and after. */
export const foldCounters = longUseCase({
  name: 'insights.fold-counters',
  permission: 'counter:fold',
  input: z.object({}),
  audit: notAudited('Adds up what is recorded already.'),
  async run({ transaction }) {
    let folded = atOnce;
    while (folded === atOnce)
      folded = await transaction(async tx => {
        const [row] = await tx.query<{ folded: number }>(foldStatement, [atOnce]);
        return row?.folded ?? 0;
      });
  },
});
