import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { OpenCartDocument, type SaleCartFragment } from '../../gql/graphql';

const againMs = 2_000;

/**
 * The open cart of a contact; null if there is none, undefined until that is known: an order that begins without the contact's cart would
 * replace it. If the server cannot be reached, it is asked again.
 */
export function useOpenCart(contactId: string | undefined): SaleCartFragment | null | undefined {
  const client = useClient();
  const [found, setFound] = useState<{ of: string; cart: SaleCartFragment | null } | null>(null);
  useEffect(() => {
    if (!contactId) return;
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const search = async () => {
      const { data } = await client
        .query(OpenCartDocument, { contactId }, { requestPolicy: 'network-only' })
        .toPromise();
      if (over) return;
      if (data) setFound({ of: contactId, cart: data.carts.nodes[0] ?? null });
      else timer = setTimeout(() => void search(), againMs);
    };
    void search();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [client, contactId]);
  return found && found.of === contactId ? found.cart : undefined;
}
