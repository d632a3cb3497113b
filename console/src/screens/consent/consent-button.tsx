import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../../app/intl';
import { useMaySell } from '../../app/may-sell';
import { reached } from '../../app/reached';
import type { ContactRowFragment } from '../../gql/graphql';
import { Button } from '../../ui/button';
import { toast } from '../../ui/toast';
import { consentTexts } from './consent.texts';

const ConsentDialog = lazy(() =>
  reached(() => import('./consent-dialog')).then(module => ({ default: module.ConsentDialog })),
);

/** A button to record that a contact wants no more messages, or wants them again, for roles that may. */
export const ConsentButton = ({
  contact,
  name,
  onSaved,
}: {
  contact: { id: string; optedOut: boolean };
  name: string;
  onSaved?(contact: ContactRowFragment): void;
}) => {
  const say = useTexts(consentTexts);
  const maySell = useMaySell();
  const [isOpen, setIsOpen] = useState(false);
  if (!maySell) return null;
  return (
    <>
      <Button icon={contact.optedOut ? 'undo' : 'stop'} onClick={() => setIsOpen(true)}>
        {say(contact.optedOut ? 'allow' : 'stop')}
      </Button>
      {isOpen && (
        <Suspense>
          <ConsentDialog
            contact={contact}
            name={name}
            onSaved={saved => {
              setIsOpen(false);
              toast.good(say('saved'));
              onSaved?.(saved);
            }}
            onClose={() => setIsOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
};
