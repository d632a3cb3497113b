import { z } from 'zod';
import { useCase } from '../shared/use-case.js';
import { settleComment, shownComment, takeComment } from './comment.rows.js';

/** Notes that nobody needs to do more about a comment. Returns its id. */
export const markCommentDone = useCase({
  name: 'comments.mark-done',
  permission: 'comment:mark-done',
  input: z.object({ commentId: z.string() }),
  audit: { 'comment.done': { subject: 'comment', shows: shownComment } },
  async run({ tx, clock, audit }, { commentId }): Promise<string> {
    const { id, status } = await takeComment(tx, commentId);
    // A hidden comment stays hidden, which is done too.
    if (status !== 'NEW' && status !== 'LEFT_TO_PERSON' && status !== 'ANSWERED') {
      audit.nothing();
      return id;
    }
    await settleComment(tx, id, { status: 'DONE', now: clock.now() });
    audit['comment.done'].after({ id, status: 'DONE' });
    return id;
  },
});
