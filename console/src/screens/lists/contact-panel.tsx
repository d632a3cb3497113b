import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useFormats, useTexts } from '../../app/intl';
import { ContactPanelDocument, type ContactRowFragment, SaveContactDocument } from '../../gql/graphql';
import { useWrite } from '../../lib/write';
import { Badge } from '../../ui/badge';
import { EditForm } from '../../ui/edit-form';
import { toast } from '../../ui/toast';
import { Part } from '../inbox/part';
import { leadStatusTexts } from '../inbox/person.texts';
import { contactName } from './contacts';
import { columnTexts, listTexts, panelTexts } from './lists.texts';
import { RowPanel } from './row-panel';
import { Timeline } from './timeline';

export const ContactPanel = ({
  id,
  onClose,
  onSaved,
}: {
  id: string;
  onClose(): void;
  onSaved(contact: ContactRowFragment): void;
}) => {
  const say = useTexts(panelTexts);
  const sayList = useTexts(listTexts);
  const sayColumn = useTexts(columnTexts);
  const sayStatus = useTexts(leadStatusTexts);
  const formats = useFormats();
  const write = useWrite();
  const [{ data, error, fetching }, read] = useQuery({ query: ContactPanelDocument, variables: { id } });
  const contact = data?.contact;
  const frame = { onClose, error, loading: fetching, onAgain: () => read({ requestPolicy: 'network-only' as const }) };
  if (!contact) return <RowPanel title={null} {...frame} />;
  const save = async (changes: Record<string, unknown>) => {
    const { data: saved } = await write(SaveContactDocument, { input: { contactId: id, ...changes } });
    if (!saved?.updateContact.contact) return;
    onSaved(saved.updateContact.contact);
    toast.good(say('saved'));
  };
  return (
    <RowPanel
      {...frame}
      title={contactName(contact) ?? sayColumn('unknown')}
      subtitle={
        <>
          {contact.optedOut && <Badge tone="bad">{sayColumn('optedOut')}</Badge>}
          <span className="text-ink-3">
            {sayColumn('created')} {formats.day(contact.createdAt)}
          </span>
        </>
      }
    >
      <Part title={say('facts')}>
        <EditForm
          key={JSON.stringify(contact)}
          submit={say('save')}
          onSave={changes => void save(changes)}
          fields={[
            { name: 'name', label: sayColumn('name'), kind: 'text', value: contact.name },
            { name: 'company', label: sayColumn('company'), kind: 'text', value: contact.company },
            { name: 'phone', label: sayColumn('phone'), kind: 'tel', value: contact.phone },
            { name: 'city', label: sayColumn('city'), kind: 'text', value: contact.city },
            { name: 'email', label: sayColumn('email'), kind: 'email', value: contact.email },
            { name: 'birthday', label: sayColumn('birthday'), kind: 'date', value: contact.birthday },
            { name: 'language', label: sayColumn('language'), kind: 'text', value: contact.language },
            { name: 'vip', label: sayColumn('vip'), kind: 'check', value: contact.vip },
          ]}
        />
      </Part>
      {contact.leads.length > 0 && (
        <Part title={sayList('leads')}>
          <ul className="flex flex-col gap-1">
            {contact.leads.map(lead => (
              <li key={lead.id} className="flex justify-between gap-2">
                <Link
                  to="/lists/{-$list}"
                  params={{ list: 'leads' }}
                  search={{ open: lead.id }}
                  className="text-accent hover:underline"
                >
                  {sayStatus(lead.status)}
                </Link>
                <span className="text-ink-3">{formats.day(lead.createdAt)}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Timeline contactId={contact.id} />
    </RowPanel>
  );
};
