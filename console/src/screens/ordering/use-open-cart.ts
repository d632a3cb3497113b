import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { OpenCartDocument, type SaleCartFragment } from '../../gql/graphql';

const againMs = 2_000;

/** The open cart of a contact. */
export interface OpenCart {
  /** Null if there is none; undefined until that is known: an order that begins without the contact's cart would replace it. */
  cart: SaleCartFragment | null | undefined;
  /** Returns the cart as it is now, without showing it; undefined if the server cannot be reached. */
  read(): Promise<SaleCartFragment | null | undefined>;
  show(cart: SaleCartFragment | null): void;
}

/** Reads the open cart of a contact. If the server cannot be reached, it is asked again. */
export function useOpenCart(contactId: string | undefined): OpenCart {
  const client = useClient();
  const [found, setFound] = useState<{ of: string; cart: SaleCartFragment | null } | null>(null);
  const read = useCallback(async () => {
    if (!contactId) return undefined;
    const { data } = await client.query(OpenCartDocument, { contactId }, { requestPolicy: 'network-only' }).toPromise();
    return data && (data.carts.nodes[0] ?? null);
  }, [client, contactId]);
  const show = useCallback(
    (cart: SaleCartFragment | null) => contactId && setFound({ of: contactId, cart }),
    [contactId],
  );
  useEffect(() => {
    if (!contactId) return;
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const search = async () => {
      const cart = await read();
      if (over) return;
      if (cart !== undefined) show(cart);
      else timer = setTimeout(() => void search(), againMs);
    };
    void search();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [contactId, read, show]);
  return { cart: found && found.of === contactId ? found.cart : undefined, read, show };
}
