import { useTexts } from '../../app/intl';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { PersonField } from '../../ui/person-field';
import { paidTexts } from './sales.texts';

/** Finds the contact whose payments are listed. */
export const PayerDialog = ({
  hasChoice,
  onChoose,
  onClose,
}: {
  /** Whether the list is of one contact now. */
  hasChoice: boolean;
  onChoose(payer: { contactId: string; name: string | null } | null): void;
  onClose(): void;
}) => {
  const say = useTexts(paidTexts);
  return (
    <Dialog open onClose={onClose} title={say('ofWhom')}>
      <div className="flex flex-col gap-3 overflow-y-auto p-4">
        {hasChoice && (
          <div>
            <Button onClick={() => onChoose(null)}>{say('ofAll')}</Button>
          </div>
        )}
        <PersonField
          buyer={null}
          onChoose={buyer => buyer && onChoose({ contactId: buyer.contactId, name: buyer.name ?? buyer.note })}
        />
      </div>
    </Dialog>
  );
};
