import { useQuery } from 'urql';
import { useFormats, useTexts } from '../../app/intl';
import { CustomerPanelDocument, type CustomerRowFragment, SaveCustomerDocument } from '../../gql/graphql';
import { useWrite } from '../../lib/write';
import { Badge } from '../../ui/badge';
import { EditForm } from '../../ui/edit-form';
import { toast } from '../../ui/toast';
import { Part } from '../inbox/part';
import { asInput, type CustomField, customFormFields } from './custom-fields';
import { customerName } from './customers';
import { columnTexts, panelTexts } from './lists.texts';
import { RowPanel } from './row-panel';
import { Timeline } from './timeline';

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
  const say = useTexts(panelTexts);
  const sayColumn = useTexts(columnTexts);
  const formats = useFormats();
  const write = useWrite();
  const [{ data, error, fetching }, read] = useQuery({ query: CustomerPanelDocument, variables: { id } });
  const customer = data?.customer;
  const frame = { onClose, error, loading: fetching, onAgain: () => read({ requestPolicy: 'network-only' as const }) };
  if (!customer) return <RowPanel title={null} {...frame} />;
  const save = async (changes: Record<string, unknown>) => {
    const { data: saved } = await write(SaveCustomerDocument, { input: { customerId: id, ...asInput(changes) } });
    if (!saved?.updateCustomer.customer) return;
    onSaved(saved.updateCustomer.customer);
    toast.good(say('saved'));
  };
  return (
    <RowPanel
      {...frame}
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
    >
      <Part title={say('facts')}>
        <EditForm
          key={JSON.stringify(customer)}
          submit={say('save')}
          onSave={changes => void save(changes)}
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
        />
      </Part>
      <Timeline contactId={customer.contact.id} />
    </RowPanel>
  );
};
