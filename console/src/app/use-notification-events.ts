import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useSubscription } from 'urql';
import { NotificationEventsDocument, type NotificationEventsSubscription } from '../gql/graphql';
import { useViewer } from './viewer';

type Event = NotificationEventsSubscription['notificationEvents'];

/** Calls `hear` for each notification event. All callers on the same page share one subscription. */
export function useNotificationEvents(hear: (event: Event) => void): void {
  useSubscription({ query: NotificationEventsDocument }, (_: unknown, { notificationEvents }) => {
    hear(notificationEvents);
    return null;
  });
}

/** Returns the current number of unread notifications. */
export function useUnread(): number {
  const [count, setCount] = useState(useViewer().unreadNotifications);
  useNotificationEvents(event => {
    if (event.__typename === 'Subscribed' || event.__typename === 'CountUpdate') setCount(event.unreadCount);
  });
  return count;
}

/** Handles a click on a push message: it brings this page to the front and opens the list of notifications. */
export function useOpenByPush(): void {
  const navigate = useNavigate();
  useEffect(() => {
    const hear = ({ data }: MessageEvent) => {
      if (data === 'open-notifications') void navigate({ to: '/notifications', search: {} });
    };
    navigator.serviceWorker?.addEventListener('message', hear);
    return () => navigator.serviceWorker?.removeEventListener('message', hear);
  }, [navigate]);
}
