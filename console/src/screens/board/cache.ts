import type { CacheRules } from '../../app/cache';
import type { CardLeftSubscription } from '../../gql/graphql';

/** A deal that the user can no longer see is read again in every place that shows it; there the user then reads that it is gone. */
export const boardCache: CacheRules = {
  updates: {
    Subscription: {
      opportunityLeft(result, _args, cache) {
        const { id } = (result as CardLeftSubscription).opportunityLeft;
        cache.invalidate({ __typename: 'Opportunity', id });
      },
    },
  },
};
