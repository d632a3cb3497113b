import type { FormEvent } from 'react';
import { useTexts } from '../../app/intl';
import { CreateLeadDocument, type LeadRowFragment } from '../../gql/graphql';
import { useMake } from '../../lib/make';
import { Input } from '../../ui/field';
import { Textarea } from '../../ui/form';
import { FormDialog } from '../../ui/form-dialog';
import type { CustomField } from './custom-fields';
import { columnTexts, newLeadTexts } from './lists.texts';
import { useNeededFields } from './needed-fields';

/** Creates a lead for a person who called or came in, and not by a channel. The input stays if the server rejects it. */
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
  const sayColumn = useTexts(columnTexts);
  const { make, busy, errorOf } = useMake(CreateLeadDocument);
  const needed = useNeededFields(fields, errorOf);
  const create = async (event: FormEvent<HTMLFormElement>) => {
    const input = needed.inputOf(event.currentTarget);
    if (!input) return;
    const { data } = await make(input as never);
    if (data?.createLead.lead) onMade(data.createLead.lead);
  };
  return (
    <FormDialog title={say('title')} submit={say('make')} busy={busy} onSubmit={create} onClose={onClose}>
      <div className="grid gap-3 sm:grid-cols-2">
        <Input
          label={sayColumn('name')}
          name="name"
          required
          maxLength={200}
          autoComplete="off"
          error={errorOf('name')}
        />
        <Input label={sayColumn('company')} name="company" maxLength={200} autoComplete="off" />
        <Input label={sayColumn('phone')} name="phone" type="tel" autoComplete="off" error={errorOf('phone')} />
        <Input label={sayColumn('email')} name="email" type="email" autoComplete="off" error={errorOf('email')} />
        <Input
          label={sayColumn('source')}
          name="source"
          required
          maxLength={100}
          autoComplete="off"
          list="lead-sources"
          defaultValue={say('call')}
          error={errorOf('source')}
        />
        <datalist id="lead-sources">
          {(['call', 'counter', 'recommended', 'fair'] as const).map(source => (
            <option key={source} value={say(source)} />
          ))}
        </datalist>
        {needed.inputs}
      </div>
      <Textarea label={say('message')} name="message" rows={3} hint={say('messageHint')} />
    </FormDialog>
  );
};
