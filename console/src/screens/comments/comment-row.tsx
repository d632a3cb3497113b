import { useState } from 'react';
import { useTexts } from '../../app/intl';
import { useMaySell } from '../../app/may-sell';
import {
  type CommentRowFragment,
  HideCommentDocument,
  MarkCommentDoneDocument,
  UnhideCommentDocument,
} from '../../gql/graphql';
import { useBusy } from '../../lib/busy';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button';
import { CommentLine } from './comment-line';
import { CommentThread } from './comment-thread';
import { commentTexts } from './comments.texts';
import { ReplyForm } from './reply-form';

/** One comment, with what can be done about it. */
export const CommentRow = ({ comment, onChanged }: { comment: CommentRowFragment; onChanged(): void }) => {
  const say = useTexts(commentTexts);
  const write = useWrite();
  const { busy, run } = useBusy();
  const maySell = useMaySell();
  const [replying, setReplying] = useState(false);
  const [threaded, setThreaded] = useState(false);
  const { id: commentId, status, postId } = comment;
  const change = (
    document: typeof HideCommentDocument | typeof UnhideCommentDocument | typeof MarkCommentDoneDocument,
  ) =>
    run(async () => {
      const { data } = await write<unknown, { commentId: string }>(document, { commentId });
      if (data) onChanged();
    });
  const hidden = status === 'HIDDEN';
  const open = status !== 'REMOVED' && status !== 'OWN';
  return (
    <li className="space-y-2 border-b px-3 py-2.5 last:border-b-0">
      <CommentLine comment={comment} />
      <div className="flex flex-wrap items-center gap-1.5">
        {maySell && open && (
          <>
            <Button icon="reply" onClick={() => setReplying(!replying)} aria-expanded={replying}>
              {say('reply')}
            </Button>
            {(status === 'NEW' || status === 'LEFT_TO_PERSON') && (
              <Button icon="check" disabled={busy} onClick={() => void change(MarkCommentDoneDocument)}>
                {say('done')}
              </Button>
            )}
            <Button
              icon="eye"
              disabled={busy}
              onClick={() => void change(hidden ? UnhideCommentDocument : HideCommentDocument)}
            >
              {say(hidden ? 'unhide' : 'hide')}
            </Button>
          </>
        )}
        {postId && (
          <Button onClick={() => setThreaded(!threaded)} aria-expanded={threaded}>
            {say(threaded ? 'threadClose' : 'thread')}
          </Button>
        )}
      </div>
      {replying && <ReplyForm comment={comment} onSent={onChanged} onClose={() => setReplying(false)} />}
      {threaded && postId && <CommentThread postId={postId} open={comment.id} />}
    </li>
  );
};
