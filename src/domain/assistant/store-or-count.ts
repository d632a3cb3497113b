import type { ScopedContext } from '../shared/use-case.js';
import { recordCalls } from './ask-models.js';
import type { ModelCall } from './model-calls.js';

/**
 * Runs `store`, which stores what models replied together with the calls that it took. If nothing is stored, because the reply is OUTDATED
 * or the transaction fails, the calls are recorded alone: they were paid for, and count towards the budget.
 */
export async function storeOrCount<Outcome>(
  context: ScopedContext,
  calls: ModelCall[],
  store: () => Promise<Outcome>,
): Promise<Outcome> {
  let isStored = false;
  try {
    const outcome = await store();
    isStored = outcome !== 'OUTDATED';
    return outcome;
  } finally {
    if (!isStored && calls.length > 0) await recordCalls(context, calls);
  }
}
