import type { FormEvent } from 'react';
import { useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import { type InteractionWordFragment, LogInteractionDocument } from '../../gql/graphql';
import { dayIn, endOfWork } from '../../lib/days';
import { useMake } from '../../lib/make';
import { Input, Select } from '../../ui/field';
import { Textarea, valuesOf } from '../../ui/form';
import { FormDialog } from '../../ui/form-dialog';
import { useInteractionWord } from './history';
import { noteTexts } from './history.texts';

/** Notes a call, a visit or a thought about a customer, and when to go on. */
export const NoteDialog = ({
  customerId,
  types,
  onMade,
  onClose,
}: {
  customerId: string;
  types: readonly InteractionWordFragment[];
  onMade(): void;
  onClose(): void;
}) => {
  const say = useTexts(noteTexts);
  const word = useInteractionWord(types);
  const { timezone } = useViewer().tenant;
  const { make, busy, errorOf } = useMake(LogInteractionDocument);
  const record = async (event: FormEvent<HTMLFormElement>) => {
    const { type = '', notes = '', day = '' } = valuesOf(event.currentTarget);
    const followUpAt = day ? endOfWork(day, timezone).toISOString() : null;
    const { data } = await make({ customerId, type, notes: notes.trim(), followUpAt });
    if (data?.logInteraction.interaction) onMade();
  };
  return (
    <FormDialog title={say('title')} submit={say('save')} busy={busy} onSubmit={record} onClose={onClose}>
      <Textarea label={say('notes')} name="notes" required error={errorOf('notes')} />
      <div className="grid gap-3 sm:grid-cols-2">
        <Select
          label={say('type')}
          name="type"
          defaultValue={types.find(({ key }) => key === 'note')?.key}
          error={errorOf('type')}
        >
          {types.map(({ key }) => (
            <option key={key} value={key}>
              {word(key)}
            </option>
          ))}
        </Select>
        <Input
          label={say('followUp')}
          name="day"
          type="date"
          min={dayIn(timezone, new Date())}
          error={errorOf('followUpAt')}
        />
      </div>
    </FormDialog>
  );
};
