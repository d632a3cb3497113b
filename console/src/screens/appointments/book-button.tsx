import { lazy, Suspense, useState } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import { useMaySell } from '../../app/may-sell';
import { reached } from '../../app/reached';
import { Button } from '../../ui/button';
import { toast } from '../../ui/toast';
import { bookTexts } from './appointments.texts';

const BookDialog = lazy(() => reached(() => import('./book-dialog')).then(module => ({ default: module.BookDialog })));

/** A button to book an appointment with a contact, for roles that may. */
export const BookButton = ({ contactId, name }: { contactId: string; name: string }) => {
  const say = useTexts(bookTexts);
  const formats = useFormats();
  const maySell = useMaySell();
  const [isOpen, setIsOpen] = useState(false);
  if (!maySell) return null;
  return (
    <>
      <Button icon="today" onClick={() => setIsOpen(true)}>
        {say('book')}
      </Button>
      {isOpen && (
        <Suspense>
          <BookDialog
            contactId={contactId}
            name={name}
            onBooked={({ startsAt, seller }) => {
              setIsOpen(false);
              toast.good(say('booked', { at: formats.moment(startsAt), seller: seller.displayName }));
            }}
            onClose={() => setIsOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
};
