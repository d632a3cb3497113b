import { useEffect, useState } from 'react';
import { type OperationResult, useClient } from 'urql';
import { OpenCartsDocument, type OpenCartsQuery, type SaleCartFragment } from '../../gql/graphql';

const againMs = 2_000;

/**
 * The open cart of a contact; null if there is none, undefined until that is known. All open carts are searched, newest first: an order that
 * begins without the contact's cart would replace it.
 */
export function useOpenCart(contactId: string | undefined): SaleCartFragment | null | undefined {
  const client = useClient();
  const [found, setFound] = useState<{ of: string; cart: SaleCartFragment | null } | null>(null);
  useEffect(() => {
    if (!contactId) return;
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const search = async () => {
      let after: string | null = null;
      do {
        const { data }: OperationResult<OpenCartsQuery> = await client
          .query(OpenCartsDocument, { after }, { requestPolicy: 'network-only' })
          .toPromise();
        if (over) return;
        if (!data) {
          timer = setTimeout(() => void search(), againMs);
          return;
        }
        const cart = data.carts.nodes.find(({ contact }) => contact.id === contactId);
        if (cart) return setFound({ of: contactId, cart });
        after = data.carts.pageInfo.hasNextPage ? (data.carts.pageInfo.endCursor ?? null) : null;
      } while (after);
      setFound({ of: contactId, cart: null });
    };
    void search();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [client, contactId]);
  return found && found.of === contactId ? found.cart : undefined;
}
