import { useTexts } from '../../app/intl';
import { CreateCustomerDocument, type CustomerRowFragment } from '../../gql/graphql';
import type { CustomField } from './custom-fields';
import { NewRecordDialog } from './new-record-dialog';
import { newCustomerTexts } from './sales.texts';

/** Creates a customer who was not a lead. A person who is already known by phone or e-mail remains one contact. */
export const NewCustomerDialog = ({
  fields,
  onMade,
  onClose,
}: {
  fields: readonly CustomField[];
  onMade(customer: CustomerRowFragment): void;
  onClose(): void;
}) => {
  const say = useTexts(newCustomerTexts);
  return (
    <NewRecordDialog
      document={CreateCustomerDocument}
      title={say('title')}
      submit={say('make')}
      fields={fields}
      top={field => (
        <>
          {field('firstName', { required: true, maxLength: 200, hint: say('nameHint') })}
          {field('lastName', { maxLength: 200 })}
          {field('phone', { type: 'tel', hint: say('reachHint') })}
          {field('email', { type: 'email' })}
        </>
      )}
      below={field => field('address')}
      onMade={({ createCustomer }) => createCustomer.customer && onMade(createCustomer.customer)}
      onClose={onClose}
    />
  );
};
