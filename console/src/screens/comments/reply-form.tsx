import { type FormEvent, useState } from 'react';
import { useTexts } from '../../app/intl';
import { useMaySell } from '../../app/may-sell';
import { type CommentRowFragment, ReplyToCommentDocument } from '../../gql/graphql';
import { useBusy } from '../../lib/busy';
import { useTyped } from '../../lib/typed';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button';
import { Textarea } from '../../ui/form';
import { toast } from '../../ui/toast';
import { commentTexts } from './comments.texts';

/** Writes below a comment, to its author, or both. */
export const ReplyForm = ({
  comment: { id: commentId, authorName, repliedPrivately },
  onSent,
  onClose,
}: {
  comment: CommentRowFragment;
  onSent(): void;
  onClose(): void;
}) => {
  const say = useTexts(commentTexts);
  const write = useWrite();
  const { busy, run } = useBusy();
  const maySell = useMaySell();
  const [below, setBelow] = useTyped(`comment ${commentId} below`, '');
  const [message, setMessage] = useTyped(`comment ${commentId} private`, '');
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [refusal, setRefusal] = useState<{ message: string; isPrivate: boolean } | null>(null);
  const send = async () => {
    const { refusal: refused } = await write(
      ReplyToCommentDocument,
      { commentId, public: below.trim() || null, private: message.trim() || null, idempotencyKey },
      { quiet: true },
    );
    if (refused)
      return setRefusal({
        message: refused.message,
        isPrivate: 'field' in refused && refused.field?.[0] === 'private',
      });
    toast.good(say('sent'));
    setBelow('');
    setMessage('');
    onClose();
    onSent();
  };
  return (
    <form
      aria-label={say('replyTo', { name: authorName ?? say('nobody') })}
      className="space-y-2 rounded-md border bg-raised p-3"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void run(send);
      }}
    >
      <Textarea
        autoFocus
        rows={2}
        label={say('publicLabel')}
        value={below}
        error={refusal && !refusal.isPrivate ? refusal.message : null}
        onChange={event => setBelow(event.target.value)}
      />
      {repliedPrivately ? (
        <p className="text-xs text-ink-2">{say('privateSent')}</p>
      ) : (
        <Textarea
          rows={3}
          label={say('privateLabel')}
          hint={say('privateHint')}
          value={message}
          error={refusal?.isPrivate ? refusal.message : null}
          onChange={event => setMessage(event.target.value)}
        />
      )}
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{say('cancel')}</Button>
        <Button
          type="submit"
          kind="solid"
          icon="send"
          disabled={busy || !maySell || (below.trim() === '' && message.trim() === '')}
        >
          {say('send')}
        </Button>
      </div>
    </form>
  );
};
