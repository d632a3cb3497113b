import { factLookups, type Shelf, shelfFrom, shelvesKept, withKnownParts } from '../../../domain/assistant/index.js';
import { boundedCache } from '../../../domain/shared/bounded-cache.js';
import { draftAnswer } from '../answering/draft-answer.js';
import { localSources } from '../reading/sources/source-reader.js';
import { localLikeness } from '../reading/topics.js';
import type { DraftOrder, DraftOutcome } from './draft-order.js';

const readers = { likeness: localLikeness, sources: localSources };

/** Drafts answers from orders. It keeps the shelf of each tenant: much of what is read of a shelf is kept by the identity of its parts. */
export class Drafter {
  private readonly shelves = boundedCache<Shelf>({ maxEntries: shelvesKept });

  /** Never throws. */
  draft({ input, place, origin }: DraftOrder): DraftOutcome {
    const before = this.shelves.get(origin.tenantId);
    // What arrives is a copy, also of what has not changed.
    const loaded = origin.loaded ? withKnownParts(origin.loaded, before) : before;
    if (!loaded) return { kind: 'lacking' };
    if (origin.loaded) this.shelves.set(origin.tenantId, loaded);
    try {
      const shelf = shelfFrom({ loaded, hours: origin.hours }, place.language);
      const { results, lookUp } = factLookups({ ...place, shelf }, readers);
      const reply = draftAnswer({ ...input, lookUp, products: () => shelf.products });
      return { kind: 'drafted', reply, results };
    } catch (error) {
      return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
    }
  }
}
