import { type FormEvent, useState } from 'react';
import { useQuery } from 'urql';
import { useTexts } from '../../app/intl';
import { BoardReasonsDocument } from '../../gql/graphql';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Input } from '../../ui/field';
import { panelTexts } from './board.texts';

/** Asks why an opportunity was won or lost: reasons given before are one click away, and the answer is optional. */
export const CloseDialog = ({
  status,
  pipelineId,
  title,
  backTo,
  onMark,
  onClose,
}: {
  status: 'WON' | 'LOST';
  pipelineId: string;
  title: string;
  backTo?(): HTMLElement | null;
  onMark(reason: string | undefined): void;
  onClose(): void;
}) => {
  const say = useTexts(panelTexts);
  const [reason, setReason] = useState('');
  const [{ data }] = useQuery({ query: BoardReasonsDocument, variables: { pipelineId, status } });
  const usual = (data?.closeReasons ?? []).flatMap(({ reason: each }) => (each ? [each] : [])).slice(0, 6);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onMark(reason.trim() || undefined);
  };
  return (
    <Dialog open onClose={onClose} backTo={backTo} title={say(status === 'WON' ? 'whyWon' : 'whyLost')}>
      <form className="flex flex-col gap-3 overflow-y-auto p-4" onSubmit={submit}>
        <p className="text-ink-2">{title}</p>
        <Input
          label={say('reason')}
          hint={say('reasonHint')}
          value={reason}
          maxLength={200}
          autoComplete="off"
          onChange={event => setReason(event.target.value)}
        />
        {usual.length > 0 && (
          <fieldset className="flex flex-wrap gap-1">
            <legend className="mb-1 text-xs text-ink-3">{say('usual')}</legend>
            {usual.map(each => (
              <Button key={each} aria-pressed={reason === each} onClick={() => setReason(each)}>
                {each}
              </Button>
            ))}
          </fieldset>
        )}
        <div className="flex justify-end gap-2">
          <Button kind="plain" onClick={onClose}>
            {say('cancel')}
          </Button>
          <Button kind={status === 'WON' ? 'solid' : 'danger'} type="submit">
            {say(status === 'WON' ? 'markWon' : 'markLost')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
