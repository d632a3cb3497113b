import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useFormats, useTexts } from '../../app/intl';
import { LeadPanelDocument, type LeadRowFragment, SaveLeadDocument } from '../../gql/graphql';
import { useWrite } from '../../lib/write';
import { Badge, toneOf } from '../../ui/badge';
import { EditForm } from '../../ui/edit-form';
import { toast } from '../../ui/toast';
import { Part } from '../inbox/part';
import { leadStatusTexts } from '../inbox/person.texts';
import { asInput, type CustomField, customFormFields } from './custom-fields';
import { leadName } from './leads';
import { columnTexts, panelTexts } from './lists.texts';
import { RowPanel } from './row-panel';
import { useSourceText } from './source';
import { Timeline } from './timeline';

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
  const write = useWrite();
  const [{ data, error, fetching }, read] = useQuery({ query: LeadPanelDocument, variables: { id } });
  const lead = data?.lead;
  const frame = { onClose, error, loading: fetching, onAgain: () => read({ requestPolicy: 'network-only' as const }) };
  if (!lead) return <RowPanel title={null} {...frame} />;
  const save = async (changes: Record<string, unknown>) => {
    const { data: saved } = await write(SaveLeadDocument, { input: { leadId: id, ...asInput(changes) } });
    if (!saved?.updateLead.lead) return;
    onSaved(saved.updateLead.lead);
    toast.good(say('saved'));
  };
  const { contact } = lead;
  return (
    <RowPanel
      {...frame}
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
    >
      <Part title={say('facts')}>
        <EditForm
          key={JSON.stringify(lead)}
          submit={say('save')}
          onSave={changes => void save(changes)}
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
        />
      </Part>
      {lead.inquiry && (
        <Part title={say('inquiry')}>
          <p className="whitespace-pre-wrap">{lead.inquiry}</p>
        </Part>
      )}
      {lead.opportunities.nodes.length > 0 && (
        <Part title={say('deals')}>
          <ul className="flex flex-col gap-1">
            {lead.opportunities.nodes.map(deal => (
              <li key={deal.id} className="flex justify-between gap-2">
                <Link
                  to="/board/{-$pipelineId}"
                  params={{ pipelineId: deal.pipeline.id }}
                  search={{ card: deal.id }}
                  className="min-w-0 truncate text-accent hover:underline"
                >
                  {deal.title}
                </Link>
                <span className="flex-none">{formats.money(deal.value, deal.currency)}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Timeline contactId={contact.id} />
    </RowPanel>
  );
};
