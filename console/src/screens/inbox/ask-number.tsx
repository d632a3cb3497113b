import { type FormEvent, useState } from 'react';
import { useTexts } from '../../app/intl';
import { useMaySell } from '../../app/may-sell';
import { SendDocument } from '../../gql/graphql';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Textarea } from '../../ui/form';
import { toast } from '../../ui/toast';
import { personTexts } from './person.texts';

/** A button to ask contacts for the number that they hide on WhatsApp: they answer by a tap. */
export const AskNumber = ({ conversationId }: { conversationId: string }) => {
  const say = useTexts(personTexts);
  const maySell = useMaySell();
  const [isOpen, setIsOpen] = useState(false);
  if (!maySell) return null;
  return (
    <>
      <Button icon="question" onClick={() => setIsOpen(true)}>
        {say('askNumber')}
      </Button>
      {isOpen && <AskNumberDialog conversationId={conversationId} onClose={() => setIsOpen(false)} />}
    </>
  );
};

const AskNumberDialog = ({ conversationId, onClose }: { conversationId: string; onClose(): void }) => {
  const say = useTexts(personTexts);
  const write = useWrite();
  const [body, setBody] = useState(say('askNumberText'));
  const [busy, setBusy] = useState(false);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const input = { conversationId, body, asksForNumber: true, idempotencyKey };
    const { refusal } = await write(SendDocument, { input });
    setBusy(false);
    if (refusal) return;
    toast.good(say('askedNumber'));
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title={say('askNumber')}>
      <form className="flex flex-col gap-3 p-4" onSubmit={event => void send(event)}>
        <Textarea
          label={say('askNumberMessage')}
          hint={say('askNumberHint')}
          value={body}
          required
          maxLength={1024}
          onChange={event => setBody(event.target.value)}
        />
        <Button kind="solid" type="submit" icon="send" disabled={busy || !body.trim()} className="h-8">
          {say('askNumberSend')}
        </Button>
      </form>
    </Dialog>
  );
};
