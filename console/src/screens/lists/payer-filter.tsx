import { lazy, Suspense, useState } from 'react';
import { useQuery } from 'urql';
import { useTexts } from '../../app/intl';
import { reached } from '../../app/reached';
import { PayerDocument } from '../../gql/graphql';
import { Button } from '../../ui/button';
import { columnTexts } from '../../words/column.texts';
import { contactName } from '../../words/contact-name';
import { listTexts } from './lists.texts';

const PayerDialog = lazy(() =>
  reached(() => import('./payer-dialog')).then(module => ({ default: module.PayerDialog })),
);

/** Chooses one contact whose payments are listed, found by name, company, phone number or e-mail address. */
export const PayerFilter = ({
  contactId,
  onChoose,
}: {
  /** The empty text for all contacts. */
  contactId: string;
  onChoose(contactId: string): void;
}) => {
  const say = useTexts(columnTexts);
  const sayList = useTexts(listTexts);
  const [isOpen, setIsOpen] = useState(false);
  const [chosen, setChosen] = useState<{ contactId: string; name: string | null } | null>(null);
  const isKnown = chosen?.contactId === contactId;
  const [{ data }] = useQuery({ query: PayerDocument, variables: { contactId }, pause: !contactId || isKnown });
  const [order] = data?.orders.nodes ?? [];
  const found = isKnown
    ? chosen.name
    : order?.contact.id === contactId && contactName({ ...order.contact, email: null });
  const name = contactId ? found || say('unknown') : sayList('any');
  return (
    <>
      <Button
        aria-haspopup="dialog"
        kind={contactId ? 'chosen' : 'soft'}
        className="h-8 max-w-60"
        onClick={() => setIsOpen(true)}
      >
        <span className="truncate">{`${say('contact')}: ${name}`}</span>
      </Button>
      {isOpen && (
        <Suspense>
          <PayerDialog
            hasChoice={contactId !== ''}
            onChoose={next => {
              setChosen(next);
              setIsOpen(false);
              onChoose(next?.contactId ?? '');
            }}
            onClose={() => setIsOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
};
