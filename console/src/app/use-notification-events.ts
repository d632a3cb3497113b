import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useSubscription } from 'urql';
import { NotificationEventsDocument, type NotificationEventsSubscription } from '../gql/graphql';
import { useViewer } from './viewer';

type Event = NotificationEventsSubscription['notificationEvents'];

/** Hears what one is told of. Whoever else hears it on the same page shares one subscription. */
export function useNotificationEvents(hear: (event: Event) => void): void {
  useSubscription({ query: NotificationEventsDocument }, (_: unknown, { notificationEvents }) => {
    hear(notificationEvents);
    return null;
  });
}

/** How much one has not read, as it is now. */
export function useUnread(): number {
  const [count, setCount] = useState(useViewer().unreadNotifications);
  useNotificationEvents(event => {
    if (event.__typename === 'Subscribed' || event.__typename === 'CountUpdate') setCount(event.unreadCount);
  });
  return count;
}

/** A click on what was pushed brings this page to the front, and the list with it. */
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
