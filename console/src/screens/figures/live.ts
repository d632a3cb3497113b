import { useSubscription } from 'urql';
import { useCatchUp } from '../../app/live';
import { FiguresMovedDocument } from '../../gql/graphql';
import { useEvery } from '../../lib/every';
import { useThrottled } from '../../lib/throttle';

/** Figures are sums: who looks at them gains nothing by seeing each message move them. */
const readAgainMs = 5_000;
/** For what no event here tells of, such as a sale that was won. */
const meanwhileMs = 60_000;

/** Reads figures again soon after something in a conversation has moved, when the line is back, and each minute, while the page is looked at. */
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
