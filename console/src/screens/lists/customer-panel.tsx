import { useNavigate } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useFormats, useTexts } from '../../app/intl';
import { CustomerPanelDocument, type CustomerRowFragment, SaveCustomerDocument } from '../../gql/graphql';
import { Badge } from '../../ui/badge';
import { columnTexts } from '../../words/column.texts';
import { BookButton } from '../appointments/book-button';
import { OrderButton } from '../ordering/order-button';
import { asInput, type CustomField, customFormFields } from './custom-fields';
import { CustomerSales } from './customer-sales';
import { FactsPanel, frameOf, useSave } from './facts-panel';
import { customerName } from './names';
import { RowPanel } from './row-panel';

export const CustomerPanel = ({
  id,
  fields,
  onClose,
  onSaved,
}: {
  id: string;
  fields: readonly CustomField[];
  onClose(): void;
  onSaved(customer: CustomerRowFragment): void;
}) => {
  const sayColumn = useTexts(columnTexts);
  const formats = useFormats();
  const navigate = useNavigate();
  const asked = useQuery({ query: CustomerPanelDocument, variables: { id } });
  const customer = asked[0].data?.customer;
  const frame = frameOf(asked, onClose);
  const save = useSave(SaveCustomerDocument, data => data.updateCustomer.customer, onSaved);
  if (!customer) return <RowPanel title={null} {...frame} />;
  return (
    <FactsPanel
      frame={frame}
      title={customerName(customer) ?? sayColumn('unknown')}
      conversationId={customer.conversations.nodes[0]?.id}
      subtitle={
        <>
          <span className="font-semibold text-ink">{formats.money(customer.lifetimeValue)}</span>
          {customer.segment && <Badge>{sayColumn(customer.segment)}</Badge>}
          {customer.atRisk && (
            <Badge tone="warm" icon="alert">
              {sayColumn('atRisk')}
            </Badge>
          )}
          {customer.contact.company && <span>{customer.contact.company}</span>}
        </>
      }
      contactId={customer.contact.id}
      customerId={id}
      place={`customer ${id}`}
      actions={
        <>
          <OrderButton
            person={{ contactId: customer.contact.id, name: customerName(customer), note: null }}
            onPlaced={order =>
              void navigate({ to: '/lists/{-$list}', params: { list: 'orders' }, search: { open: order.id } })
            }
          />
          <BookButton contactId={customer.contact.id} name={customerName(customer) ?? sayColumn('unknown')} />
        </>
      }
      fields={[
        { name: 'firstName', label: sayColumn('firstName'), kind: 'text', value: customer.firstName },
        { name: 'lastName', label: sayColumn('lastName'), kind: 'text', value: customer.lastName },
        { name: 'phone', label: sayColumn('phone'), kind: 'tel', value: customer.phone },
        {
          name: 'status',
          label: sayColumn('status'),
          kind: 'select',
          required: true,
          value: customer.status,
          options: (['ACTIVE', 'INACTIVE'] as const).map(value => ({ value, label: sayColumn(value) })),
        },
        ...customFormFields(fields, customer),
        { name: 'address', label: sayColumn('address'), kind: 'text', value: customer.address },
        { name: 'vip', label: sayColumn('vip'), kind: 'check', value: customer.vip },
        { name: 'email', label: sayColumn('email'), kind: 'email', value: customer.email },
      ]}
      onSave={changes => save({ input: { customerId: id, ...asInput(changes) } })}
    >
      <CustomerSales customerId={id} />
    </FactsPanel>
  );
};
