import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../../app/intl';
import { useMaySell } from '../../app/may-sell';
import { reached } from '../../app/reached';
import type { OrderRowFragment } from '../../gql/graphql';
import { useKeys } from '../../lib/keyboard';
import { Button } from '../../ui/button';
import { toast } from '../../ui/toast';
import type { OrderFor } from './order-dialog';
import { orderTexts } from './ordering.texts';

const OrderDialog = lazy(() =>
  reached(() => import('./order-dialog')).then(module => ({ default: module.OrderDialog })),
);

/** A button to take an order of a contact; above the list of orders, the contact is chosen in the dialog. */
export const OrderButton = ({
  person = null,
  onPlaced,
}: {
  person?: OrderFor | null;
  onPlaced(order: OrderRowFragment): void;
}) => {
  const say = useTexts(orderTexts);
  const maySell = useMaySell();
  const [isOpen, setIsOpen] = useState(false);
  useKeys(person ? {} : { n: () => maySell && setIsOpen(true) });
  if (!maySell) return null;
  return (
    <>
      {person ? (
        <Button icon="bag" onClick={() => setIsOpen(true)}>
          {say('placeFor')}
        </Button>
      ) : (
        <Button kind="solid" icon="plus" aria-keyshortcuts="n" className="h-8" onClick={() => setIsOpen(true)}>
          {say('title')}
        </Button>
      )}
      {isOpen && (
        <Suspense>
          <OrderDialog
            person={person}
            onPlaced={order => {
              setIsOpen(false);
              toast.good(say('placed', { number: String(order.number) }));
              onPlaced(order);
            }}
            onClose={() => setIsOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
};
