import { useEvery } from '../lib/every';
import { useThrottled } from '../lib/throttle';
import { useNotificationEvents } from './use-notification-events';

const readAgainMs = 1_000;
const meanwhileMs = 30_000;

/** Reads a list, or what is open beside it, again on a notification event, and every half minute while the page is visible. */
export function useLive(read: () => void): () => void {
  const again = useThrottled(read, readAgainMs);
  useNotificationEvents(({ __typename }) => {
    if (__typename !== 'Subscribed') again();
  });
  useEvery(meanwhileMs, again);
  return again;
}
