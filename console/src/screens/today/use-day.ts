import { useMemo } from 'react';
import { useQuery, useSubscription } from 'urql';
import { useFormats } from '../../app/intl';
import { useCatchUp } from '../../app/live';
import { useNotificationEvents } from '../../app/use-notification-events';
import { DayTasksDocument, TodayChangedDocument, TodayDocument, type TodayTaskFragment } from '../../gql/graphql';
import { dayIn, daysLater, startOf } from '../../lib/days';
import { usePages } from '../../lib/pages';
import { useThrottled } from '../../lib/throttle';
import { useUnanswered } from './use-unanswered';

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
  const pages = usePages(
    DayTasksDocument,
    { sellerId: sellerId ?? null },
    ({ tasks }) => tasks,
    // Any of them may be done or moved by somebody else.
    { renewsAll: true },
  );
  const unanswered = useUnanswered(sellerId);
  const readDay = () => read({ requestPolicy: 'network-only' });
  const readAgain = useThrottled(() => {
    readDay();
    pages.readAgain();
    unanswered.readAgain();
  }, readAgainMs);
  // The lists of pages catch up by themselves.
  useCatchUp(readDay);
  useSubscription({ query: TodayChangedDocument }, () => {
    readAgain();
    return null;
  });
  useNotificationEvents(({ __typename }) => {
    if (__typename !== 'Subscribed') readAgain();
  });

  const isToday = ({ dueAt }: TodayTaskFragment) => Boolean(dueAt && dueAt < day.to);
  const isDue = (task: TodayTaskFragment) => Boolean(isToday(task) && (task.lead ?? task.customer ?? task.opportunity));
  const tasks = pages.rows;
  const last = tasks.at(-1);
  return {
    /** When the day ends. */
    ends: day.to,
    loaded:
      data !== undefined &&
      (tasks.length > 0 || !(pages.loading || pages.error)) &&
      (unanswered.rows.length > 0 || !(unanswered.loading || unanswered.error)),
    error: error ?? pages.error ?? unanswered.error ?? undefined,
    stale,
    readAgain,
    unanswered,
    followUps: tasks.filter(isDue),
    hot: data?.leads.nodes ?? [],
    /** The number of all hot leads, of which `hot` are the first. */
    allHot: data?.leads.totalCount ?? 0,
    appointments: data?.appointments ?? [],
    tasks: tasks.filter(task => !isDue(task)),
    /** The tasks as they are read page by page, those that are due first at the front. */
    pages,
    /** Whether tasks that are due today follow on the next page. */
    hasMoreDue: !pages.complete && last !== undefined && isToday(last),
  };
}
