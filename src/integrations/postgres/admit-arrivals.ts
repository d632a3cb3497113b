import type { Log } from '../../domain/shared/use-case.js';
import { wakeWorkers } from '../../domain/shared/worker-call.js';
import type { BeforeFetch } from './fair-pool.js';

/** How many arrivals one statement admits, and how many statements come before a fetch at most: other jobs wait meanwhile. */
const atOnce = 500;
const mostRounds = 8;

const admit = { name: 'worker.admit-arrivals', text: 'select moved, duplicates from app.admit_arrivals($1)' };

export interface AdmitOptions {
  log: Log;
  /** Called with how many items of a provider the ledger had already. */
  onDuplicates(provider: string, count: number): void;
}

/**
 * Admits what webhooks brought to the ledger, with a job each, before a lane takes its jobs (docs/adr/0311). Where it fails the fetch goes on:
 * jobs that wait are done, and the arrivals stay for the next fetch.
 */
export function admitArrivals({ log, onDuplicates }: AdmitOptions): BeforeFetch {
  return async (client, most) => {
    try {
      let admitted = 0;
      for (let round = 0; round < mostRounds; round++) {
        const { rows } = await client.query<{ moved: number; duplicates: Record<string, number> }>({
          ...admit,
          values: [atOnce],
        });
        const [{ moved, duplicates } = { moved: 0, duplicates: {} }] = rows;
        for (const [provider, count] of Object.entries(duplicates)) onDuplicates(provider, count);
        admitted += moved;
        if (moved < atOnce) break;
      }
      // Other workers were called when these arrived, and may have found nothing to take yet.
      if (admitted > most) await client.query({ ...wakeWorkers, values: [admitted - most] });
    } catch (error) {
      log.warn({ error: String(error) }, 'what webhooks brought was not admitted to the ledger');
    }
  };
}
