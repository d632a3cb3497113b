import { SlowReader } from '../../domain/shared/bounded-queue.js';
import { isDatabaseAway } from '../../resolvers/error-boundary.js';
import { type Closing, closing } from './socket-settings.js';

/**
 * With which code a socket is closed whose subscription failed: `slow` where the reader fell behind, and that it may come back and
 * resume where the database did not answer. Null for what should not happen. Looks at the causes too, since filters and mappings of
 * the stream may wrap its error.
 */
export function closingOf(error: unknown, slow: Closing): Closing | null {
  for (let inner: unknown = error; inner instanceof Error; ) {
    if (inner instanceof SlowReader) return slow;
    if (isDatabaseAway(inner)) return closing.tryAgainLater;
    inner = 'originalError' in inner && inner.originalError ? inner.originalError : inner.cause;
  }
  return null;
}
