import type { FormEvent } from 'react';
import { useTexts } from '../../app/intl';
import { CreateCustomerDocument, type CustomerRowFragment } from '../../gql/graphql';
import { useMake } from '../../lib/make';
import { Input } from '../../ui/field';
import { FormDialog } from '../../ui/form-dialog';
import type { CustomField } from './custom-fields';
import { columnTexts } from './lists.texts';
import { useNeededFields } from './needed-fields';
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
  const sayColumn = useTexts(columnTexts);
  const { make, busy, errorOf } = useMake(CreateCustomerDocument);
  const needed = useNeededFields(fields, errorOf);
  const create = async (event: FormEvent<HTMLFormElement>) => {
    const input = needed.inputOf(event.currentTarget);
    if (!input) return;
    const { data } = await make(input as never);
    if (data?.createCustomer.customer) onMade(data.createCustomer.customer);
  };
  return (
    <FormDialog title={say('title')} submit={say('make')} busy={busy} onSubmit={create} onClose={onClose}>
      <div className="grid gap-3 sm:grid-cols-2">
        <Input
          label={sayColumn('firstName')}
          name="firstName"
          required
          maxLength={200}
          autoComplete="off"
          hint={say('nameHint')}
          error={errorOf('firstName')}
        />
        <Input
          label={sayColumn('lastName')}
          name="lastName"
          maxLength={200}
          autoComplete="off"
          error={errorOf('lastName')}
        />
        <Input
          label={sayColumn('phone')}
          name="phone"
          type="tel"
          autoComplete="off"
          hint={say('reachHint')}
          error={errorOf('phone')}
        />
        <Input label={sayColumn('email')} name="email" type="email" autoComplete="off" error={errorOf('email')} />
        {needed.inputs}
      </div>
      <Input label={sayColumn('address')} name="address" autoComplete="off" error={errorOf('address')} />
    </FormDialog>
  );
};
