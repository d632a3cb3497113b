import type { FormEvent } from 'react';
import { useQuery } from 'urql';
import { useFormats, useTexts } from '../../app/intl';
import { ConsentHistoryDocument, type ContactRowFragment, SetConsentDocument } from '../../gql/graphql';
import { useFormWrite } from '../../lib/make';
import { Input } from '../../ui/field';
import { valuesOf } from '../../ui/form';
import { FormDialog } from '../../ui/form-dialog';
import { channelTexts } from '../../words/channel.texts';
import { consentTexts } from './consent.texts';

/** Records that a contact wants no more messages, or wants them again, with the proof. Shows what was recorded before. */
export const ConsentDialog = ({
  contact,
  name,
  onSaved,
  onClose,
}: {
  contact: { id: string; optedOut: boolean };
  name: string;
  onSaved(contact: ContactRowFragment): void;
  onClose(): void;
}) => {
  const say = useTexts(consentTexts);
  const { busy, errorOf, send } = useFormWrite();
  const change = contact.optedOut ? 'allow' : 'stop';
  const save = async (event: FormEvent<HTMLFormElement>) => {
    const { reason = '' } = valuesOf(event.currentTarget);
    const input = { contactId: contact.id, optedOut: !contact.optedOut, reason };
    const { data } = await send(SetConsentDocument, { input });
    if (data?.setConsent.contact) onSaved(data.setConsent.contact);
  };
  return (
    <FormDialog
      title={say(`${change}Title`, { name })}
      submit={say('save')}
      busy={busy}
      onSubmit={save}
      onClose={onClose}
    >
      <p className="text-ink-2">{say(`${change}Hint`)}</p>
      <Input
        label={say('reason')}
        name="reason"
        required
        maxLength={500}
        autoComplete="off"
        hint={say('reasonHint')}
        error={errorOf('reason')}
      />
      <Earlier contactId={contact.id} />
    </FormDialog>
  );
};

const mostShown = 5;

const Earlier = ({ contactId }: { contactId: string }) => {
  const say = useTexts(consentTexts);
  const sayChannel = useTexts(channelTexts);
  const formats = useFormats();
  const [{ data }] = useQuery({
    query: ConsentHistoryDocument,
    variables: { contactId },
    requestPolicy: 'network-only',
  });
  const records = (data?.contact?.consents ?? []).slice(0, mostShown);
  if (records.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1 text-xs font-medium text-ink-2">{say('earlier')}</h3>
      <ul className="flex flex-col gap-1 text-xs">
        {records.map(({ id, optedOut, marketing, channel, source, reason, recordedAt }) => (
          <li key={id}>
            <span className="text-ink-3">
              {formats.moment(recordedAt)} · {say(source)}
              {channel && ` · ${sayChannel(channel)}`}
            </span>
            <p className="break-words">
              {say(optedOut ? (marketing ? 'outOfMarketing' : 'out') : marketing ? 'intoMarketing' : 'in')}
              {reason && `: “${reason}”`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};
