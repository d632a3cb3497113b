import { SlowReader } from '../../domain/shared/bounded-queue.js';
import { isDatabaseAway } from '../../resolvers/error-boundary.js';
import { type Closing, closing } from './socket-settings.js';

/**
 * Returns the code with which a socket is closed after its subscription failed: `slow` if the reader fell behind, and "try
 * again later" if the database did not answer, so that the client returns and resumes. Returns null for an unexpected error.
 * Checks the causes too, since filters and mappings of the stream may wrap the error.
 */
export function closingOf(error: unknown, slow: Closing): Closing | null {
  for (let inner: unknown = error; inner instanceof Error; ) {
    if (inner instanceof SlowReader) return slow;
    if (isDatabaseAway(inner)) return closing.tryAgainLater;
    inner = 'originalError' in inner && inner.originalError ? inner.originalError : inner.cause;
  }
  return null;
}
