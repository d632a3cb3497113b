import { useNavigate } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useFormats, useTexts } from '../../app/intl';
import { LeadPanelDocument, type LeadRowFragment, SaveLeadDocument } from '../../gql/graphql';
import { Badge, toneOf } from '../../ui/badge';
import { Part } from '../../ui/part';
import { columnTexts } from '../../words/column.texts';
import { leadStatusTexts } from '../../words/lead-status.texts';
import { useSourceText } from '../../words/source';
import { BookButton } from '../appointments/book-button';
import { OrderButton } from '../ordering/order-button';
import { asInput, type CustomField, customFormFields } from './custom-fields';
import { FactsPanel, frameOf, useSave } from './facts-panel';
import { LeadDeals } from './lead-deals';
import { panelTexts } from './lists.texts';
import { leadName } from './names';
import { RowPanel } from './row-panel';

export const LeadPanel = ({
  id,
  fields,
  onClose,
  onSaved,
}: {
  id: string;
  fields: readonly CustomField[];
  onClose(): void;
  onSaved(lead: LeadRowFragment): void;
}) => {
  const say = useTexts(panelTexts);
  const sayColumn = useTexts(columnTexts);
  const sayStatus = useTexts(leadStatusTexts);
  const saySource = useSourceText();
  const formats = useFormats();
  const navigate = useNavigate();
  const asked = useQuery({ query: LeadPanelDocument, variables: { id } });
  const lead = asked[0].data?.lead;
  const frame = frameOf(asked, onClose);
  const save = useSave(SaveLeadDocument, data => data.updateLead.lead, onSaved);
  if (!lead) return <RowPanel title={null} {...frame} />;
  const { contact } = lead;
  return (
    <FactsPanel
      frame={frame}
      title={leadName(lead) ?? sayColumn('unknown')}
      conversationId={lead.conversations.nodes[0]?.id}
      subtitle={
        <>
          {lead.temperature && (
            <Badge tone={toneOf(lead.temperature)}>
              {lead.score} · {sayColumn(lead.temperature)}
            </Badge>
          )}
          <span>{lead.seller?.displayName ?? sayColumn('nobody')}</span>
          <span className="text-ink-3">
            {saySource(lead.source)} · {formats.day(lead.createdAt)}
          </span>
        </>
      }
      contactId={contact.id}
      place={`lead ${id}`}
      actions={
        <>
          <OrderButton
            person={{ contactId: contact.id, name: leadName(lead), note: null }}
            onPlaced={order =>
              void navigate({ to: '/lists/{-$list}', params: { list: 'orders' }, search: { open: order.id } })
            }
          />
          <BookButton contactId={contact.id} name={leadName(lead) ?? sayColumn('unknown')} />
        </>
      }
      fields={[
        { name: 'name', label: sayColumn('name'), kind: 'text', value: lead.name },
        {
          name: 'status',
          label: sayColumn('status'),
          kind: 'select',
          required: true,
          value: lead.status,
          options: Object.keys(leadStatusTexts).map(value => ({
            value,
            label: sayStatus(value as keyof typeof leadStatusTexts),
          })),
        },
        { name: 'phone', label: sayColumn('phone'), kind: 'tel', value: contact.phone },
        ...customFormFields(fields, lead),
        { name: 'email', label: sayColumn('email'), kind: 'email', value: contact.email },
        { name: 'tags', label: sayColumn('tags'), kind: 'list', value: lead.tags, hint: say('comma') },
      ]}
      onSave={changes => save({ input: { leadId: id, ...asInput(changes) } })}
    >
      {lead.inquiry && (
        <Part title={say('inquiry')}>
          <p className="whitespace-pre-wrap">{lead.inquiry}</p>
        </Part>
      )}
      <LeadDeals leadId={id} />
    </FactsPanel>
  );
};
