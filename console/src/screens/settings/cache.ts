import type { CacheRules } from '../../app/cache';
import type { ChangeUserRoleInput, UpdateSellerInput } from '../../gql/graphql';

/** A new role or availability, shown before the server has answered. */
export const settingsCache: CacheRules = {
  optimistic: {
    changeUserRole(args) {
      const { userId, role } = (args as { input: ChangeUserRoleInput }).input;
      return {
        __typename: 'ChangeUserRolePayload',
        user: { __typename: 'User', id: userId, role },
        userErrors: [],
      } as never;
    },
    updateSeller(args) {
      const { sellerId, available } = (args as { input: UpdateSellerInput }).input;
      const seller = { __typename: 'Seller', id: sellerId, available };
      return { __typename: 'UpdateSellerPayload', seller, userErrors: [] } as never;
    },
  },
};
