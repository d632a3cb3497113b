import type { Log } from '../../domain/shared/use-case.js';
import { wakeWorkers } from '../../domain/shared/worker-call.js';
import type { BeforeFetch } from './fair-pool.js';

/** Limits on the arrivals per statement and on the statements before one fetch, because other jobs wait meanwhile. */
const atOnce = 500;
const mostRounds = 8;

const admit = { name: 'worker.admit-arrivals', text: 'select moved, duplicates from app.admit_arrivals($1)' };

export interface AdmitOptions {
  log: Log;
  /** Called with the number of a provider's items that were already in the ledger. */
  onDuplicates(provider: string, count: number): void;
}

/**
 * Admits the arrivals of webhooks to the ledger, with one job each, before a lane takes its jobs (docs/adr/0311). If this
 * fails, the fetch continues: waiting jobs still run, and the next fetch admits the arrivals.
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
      // Other workers were woken when these arrived, and may have found nothing to take yet.
      if (admitted > most) await client.query({ ...wakeWorkers, values: [admitted - most] });
    } catch (error) {
      log.warn({ error: String(error) }, 'what webhooks brought was not admitted to the ledger');
    }
  };
}
