import { type FormEvent, useState } from 'react';
import { useTexts } from '../../app/intl';
import { TrainIntentsDocument } from '../../gql/graphql';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Input } from '../../ui/field';
import { Textarea, valuesOf } from '../../ui/form';
import { toast } from '../../ui/toast';
import { lessonOf } from './lesson';
import { qualityTexts } from './quality.texts';

/** Teaches intents from pasted lines, such as two columns of a spreadsheet. */
export const TeachDialog = ({ onClose, onTaught }: { onClose(): void; onTaught(): void }) => {
  const say = useTexts(qualityTexts);
  const write = useWrite();
  const [key] = useState(() => crypto.randomUUID());
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const { messages, intents, wrongLine } = lessonOf(text);
  const teach = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (wrongLine !== null) return;
    const { name = '' } = valuesOf(event.currentTarget);
    setBusy(true);
    const { refusal } = await write(TrainIntentsDocument, {
      input: { name, messages, start: true, idempotencyKey: key },
    });
    setBusy(false);
    if (refusal) return;
    toast.good(say('taught'));
    onTaught();
  };
  return (
    <Dialog open onClose={onClose} title={say('teachTitle')}>
      <form className="flex flex-col gap-3 overflow-y-auto p-4" onSubmit={event => void teach(event)}>
        <Input label={say('teachName')} name="name" required maxLength={60} />
        <Textarea
          label={say('teachMessages')}
          rows={12}
          required
          value={text}
          placeholder={say('teachExample')}
          className="font-mono text-xs"
          onChange={event => setText(event.target.value)}
          hint={say('teachHint', { messages: messages.length, intents })}
          error={wrongLine === null ? null : say('teachWrong', { line: wrongLine })}
        />
        <Button kind="solid" type="submit" disabled={busy || messages.length === 0} className="h-8">
          {say('teach')}
        </Button>
      </form>
    </Dialog>
  );
};
