import { useMemo } from 'react';
import { useQuery, useSubscription } from 'urql';
import { useFormats } from '../../app/intl';
import { useCatchUp } from '../../app/live';
import { useNotificationEvents } from '../../app/use-notification-events';
import { TodayChangedDocument, TodayDocument, type TodayTaskFragment } from '../../gql/graphql';
import { dayIn, daysLater, startOf } from '../../lib/days';
import { useThrottled } from '../../lib/throttle';

const readAgainMs = 1_500;

/** Everything that has to be done today. It is read again when a customer writes, and on each notification. */
export function useDay(sellerId: string | undefined) {
  const { region } = useFormats();
  const today = dayIn(region.timeZone, new Date());
  const day = useMemo(() => {
    const from = startOf(today, region.timeZone).toISOString();
    const to = startOf(daysLater(today, 1), region.timeZone).toISOString();
    return { from, to };
  }, [today, region.timeZone]);
  const [{ data, error, stale }, read] = useQuery({
    query: TodayDocument,
    variables: { sellerId: sellerId ?? null, day },
  });
  const readAgain = useThrottled(() => read({ requestPolicy: 'network-only' }), readAgainMs);
  useCatchUp(readAgain);
  useSubscription({ query: TodayChangedDocument }, () => {
    readAgain();
    return null;
  });
  useNotificationEvents(({ __typename }) => {
    if (__typename !== 'Subscribed') readAgain();
  });

  const isDue = ({ dueAt, lead, customer, opportunity }: TodayTaskFragment) =>
    Boolean(dueAt && dueAt < day.to && (lead ?? customer ?? opportunity));
  const tasks = data?.tasks.nodes ?? [];
  return {
    /** When the day ends. */
    ends: day.to,
    loaded: data !== undefined,
    error,
    stale,
    readAgain,
    // A contact who was told that a person will answer is waiting, even if the last message is not the contact's.
    unanswered: (data?.conversations.nodes ?? [])
      .filter(({ waitingSince, status }) => waitingSince !== null || status === 'WAITING')
      .map(each => ({ ...each, since: each.waitingSince ?? each.lastMessageAt }))
      .sort((a, b) => ((a.since ?? '') < (b.since ?? '') ? -1 : 1)),
    followUps: tasks.filter(isDue),
    hot: data?.leads.nodes ?? [],
    appointments: data?.appointments ?? [],
    tasks: tasks.filter(task => !isDue(task)),
  };
}
