import { useTexts } from '../../app/intl';
import { CreateLeadDocument, type LeadRowFragment } from '../../gql/graphql';
import { Textarea } from '../../ui/form';
import type { CustomField } from './custom-fields';
import { newLeadTexts } from './lists.texts';
import { NewRecordDialog } from './new-record-dialog';

/** Creates a lead for a person who called or came in, and not by a channel. */
export const NewLeadDialog = ({
  fields,
  onMade,
  onClose,
}: {
  fields: readonly CustomField[];
  onMade(lead: LeadRowFragment): void;
  onClose(): void;
}) => {
  const say = useTexts(newLeadTexts);
  return (
    <NewRecordDialog
      document={CreateLeadDocument}
      title={say('title')}
      submit={say('make')}
      fields={fields}
      top={field => (
        <>
          {field('name', { required: true, maxLength: 200 })}
          {field('company', { maxLength: 200 })}
          {field('phone', { type: 'tel' })}
          {field('email', { type: 'email' })}
          {field('source', { required: true, maxLength: 100, list: 'lead-sources', defaultValue: say('call') })}
          <datalist id="lead-sources">
            {(['call', 'counter', 'recommended', 'fair'] as const).map(source => (
              <option key={source} value={say(source)} />
            ))}
          </datalist>
        </>
      )}
      below={() => <Textarea label={say('message')} name="message" rows={3} hint={say('messageHint')} />}
      onMade={({ createLead }) => createLead.lead && onMade(createLead.lead)}
      onClose={onClose}
    />
  );
};
