import { z } from 'zod';
import { tasks } from '../shared/tasks.js';
import { longUseCase } from '../shared/use-case.js';
import { blankLedger, findNamedEvents } from './ledger-traces.js';

const sealedShape = z.object({ traces: z.array(z.string()), until: z.coerce.date() });

/**
 * Empties what the whole ledger still holds of somebody who was erased: items that never became a message, such as those
 * of an unknown number. Only what had come by then: who writes again is somebody new. Safe to repeat, batch by batch.
 */
export const sweepLedger = longUseCase({
  name: 'privacy.sweep-ledger',
  permission: 'privacy:retain',
  input: tasks['privacy/sweep-ledger'].payload,
  async run({ read, ports, transaction }, { sealed }) {
    const { traces, until } = sealedShape.parse(JSON.parse(ports.secrets.open(sealed)));
    let emptied = 0;
    for await (const ids of findNamedEvents(read, traces, { until }))
      emptied += await transaction(tx => blankLedger(tx, ids));
    return emptied;
  },
});
