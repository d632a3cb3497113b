import { gql } from '@urql/core';
import type { Cache } from '@urql/exchange-graphcache';
import type { MarkNotificationsReadMutation, NotificationEventsSubscription } from '../gql/graphql';
import type { CacheRules } from './cache';

const readMark = gql`
  fragment ReadMark on Notification {
    id
    read
  }
`;

const markRead = (cache: Cache, ids: readonly string[]): void => {
  for (const id of ids) cache.writeFragment(readMark, { __typename: 'Notification', id, read: true });
};

/** Shows notifications as read once they were read, here or in another console. */
export const notificationsCache: CacheRules = {
  updates: {
    Mutation: {
      markNotificationsRead(result, _args, cache) {
        markRead(cache, (result as MarkNotificationsReadMutation).markNotificationsRead.markedIds ?? []);
      },
    },
    Subscription: {
      notificationEvents(result, _args, cache) {
        const event = (result as NotificationEventsSubscription).notificationEvents;
        if (event.__typename === 'MarkedRead') markRead(cache, event.ids);
      },
    },
  },
  optimistic: {
    markNotificationsRead(args) {
      const { ids } = (args as { input: { ids: string[] } }).input;
      return { __typename: 'MarkNotificationsReadPayload', markedIds: ids, userErrors: [] } as never;
    },
  },
};
