import { type FormEvent, useState } from 'react';
import { useTexts } from '../../app/intl';
import { TrainIntentsDocument } from '../../gql/graphql';
import { useMake } from '../../lib/make';
import { Input } from '../../ui/field';
import { Textarea, valuesOf } from '../../ui/form';
import { FormDialog } from '../../ui/form-dialog';
import { toast } from '../../ui/toast';
import { lessonOf } from './lesson';
import { qualityTexts } from './quality.texts';

/** Teaches intents from pasted lines, such as two columns of a spreadsheet. */
export const TeachDialog = ({ onClose, onTaught }: { onClose(): void; onTaught(): void }) => {
  const say = useTexts(qualityTexts);
  const { make, busy, errorOf } = useMake(TrainIntentsDocument);
  const [text, setText] = useState('');
  const { messages, intents, wrongLine } = lessonOf(text);
  const teach = async (event: FormEvent<HTMLFormElement>) => {
    if (wrongLine !== null) return;
    const { name = '' } = valuesOf(event.currentTarget);
    const { refusal } = await make({ name, messages, start: true });
    if (refusal) return;
    toast.good(say('taught'));
    onTaught();
  };
  return (
    <FormDialog
      title={say('teachTitle')}
      submit={say('teach')}
      busy={busy || messages.length === 0}
      onSubmit={teach}
      onClose={onClose}
    >
      <Input label={say('teachName')} name="name" required maxLength={60} autoComplete="off" error={errorOf('name')} />
      <Textarea
        label={say('teachMessages')}
        rows={12}
        required
        value={text}
        placeholder={say('teachExample')}
        className="font-mono text-xs"
        onChange={event => setText(event.target.value)}
        hint={say('teachHint', { messages: messages.length, intents })}
        error={wrongLine === null ? errorOf('messages') : say('teachWrong', { line: wrongLine })}
      />
    </FormDialog>
  );
};
