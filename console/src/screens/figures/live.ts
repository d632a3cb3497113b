import { useSubscription } from 'urql';
import { useCatchUp } from '../../app/live';
import { FiguresMovedDocument } from '../../gql/graphql';
import { minuteMs } from '../../lib/durations';
import { useEvery } from '../../lib/every';
import { useThrottled } from '../../lib/throttle';

/** The minimum time between reads. Figures are sums, so it is not useful to update them with each message. */
const readAgainMs = 5_000;
/** The interval for changes that no event here reports, such as a won opportunity. */
const meanwhileMs = minuteMs;

/** Reads figures again soon after a change in a conversation, when the connection is back, and each minute, while the page is visible. */
export function useLiveFigures(read: () => void): void {
  const again = useThrottled(() => {
    if (!document.hidden) read();
  }, readAgainMs);
  useCatchUp(again);
  useSubscription({ query: FiguresMovedDocument }, () => {
    again();
    return null;
  });
  useEvery(meanwhileMs, again);
}
