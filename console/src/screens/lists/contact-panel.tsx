import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useFormats, useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import { ContactPanelDocument, type ContactRowFragment, SaveContactDocument } from '../../gql/graphql';
import { languageName, languagesWith } from '../../lib/language-name';
import { runs } from '../../lib/tenant-settings';
import { Part } from '../../ui/part';
import { columnTexts } from '../../words/column.texts';
import { contactName } from '../../words/contact-name';
import { leadStatusTexts } from '../../words/lead-status.texts';
import { ConsentBadges } from '../consent/consent-badges';
import { ConsentButton } from '../consent/consent-button';
import { FoundData } from '../found/found-data';
import { FactsPanel, frameOf, useSave } from './facts-panel';
import { listTexts } from './lists.texts';
import { MergeButton } from './merge-button';
import { Merges } from './merges';
import { RowPanel } from './row-panel';

export const ContactPanel = ({
  id,
  onClose,
  onSaved,
  onUnmerged,
  onMerged,
}: {
  id: string;
  onClose(): void;
  onUnmerged(): void;
  /** Called with the id of the contact that was kept: this one or the other. */
  onMerged(keptId: string): void;
  onSaved(contact: ContactRowFragment): void;
}) => {
  const sayList = useTexts(listTexts);
  const sayColumn = useTexts(columnTexts);
  const sayStatus = useTexts(leadStatusTexts);
  const formats = useFormats();
  const { user } = useViewer();
  const asked = useQuery({ query: ContactPanelDocument, variables: { id } });
  const contact = asked[0].data?.contact;
  const frame = frameOf(asked, onClose);
  /** The list of merges is read again after each merge. */
  const [reads, setReads] = useState(0);
  const save = useSave(SaveContactDocument, data => data.updateContact.contact, onSaved);
  const readAgain = () => {
    frame.onAgain();
    setReads(now => now + 1);
  };
  if (!contact) return <RowPanel title={null} {...frame} />;
  return (
    <FactsPanel
      frame={frame}
      title={contactName(contact) ?? sayColumn('unknown')}
      subtitle={
        <>
          <ConsentBadges {...contact} />
          <span className="text-ink-3">
            {sayColumn('created')} {formats.day(contact.createdAt)}
          </span>
        </>
      }
      contactId={contact.id}
      place={`contact ${id}`}
      actions={
        <>
          <ConsentButton contact={contact} name={contactName(contact) ?? sayColumn('unknown')} onSaved={onSaved} />
          {runs(user.role) && (
            <MergeButton
              side={contact}
              onMerged={keptId => {
                if (keptId === id) readAgain();
                onMerged(keptId);
              }}
              onUnmerged={() => {
                readAgain();
                onUnmerged();
              }}
            />
          )}
        </>
      }
      fields={[
        { name: 'name', label: sayColumn('name'), kind: 'text', value: contact.name },
        { name: 'company', label: sayColumn('company'), kind: 'text', value: contact.company },
        { name: 'phone', label: sayColumn('phone'), kind: 'tel', value: contact.phone },
        { name: 'city', label: sayColumn('city'), kind: 'text', value: contact.city },
        { name: 'email', label: sayColumn('email'), kind: 'email', value: contact.email },
        { name: 'birthday', label: sayColumn('birthday'), kind: 'date', value: contact.birthday },
        {
          name: 'language',
          label: sayColumn('language'),
          kind: 'select',
          value: contact.language,
          options: languagesWith(contact.language).map(tag => ({
            value: tag,
            label: languageName(tag, formats.language),
          })),
        },
        { name: 'vip', label: sayColumn('vip'), kind: 'check', value: contact.vip },
      ]}
      onSave={changes => save({ input: { contactId: id, ...changes } })}
    >
      <FoundData contactId={contact.id} onChanged={frame.onAgain} />
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
      {runs(user.role) && (
        <Merges
          key={reads}
          contactId={contact.id}
          onUnmerged={() => {
            frame.onAgain();
            onUnmerged();
          }}
        />
      )}
    </FactsPanel>
  );
};
