import { z } from 'zod';
import { useCase } from '../shared/use-case.js';
import { settleComment, shownComment, takeComment } from './comment.rows.js';
import { enqueueHiding } from './comment-hiding.js';

/** Hides a comment from everybody but its author and their friends. Returns its id. */
export const hideComment = useCase({
  name: 'comments.hide',
  permission: 'comment:hide',
  input: z.object({ commentId: z.string() }),
  audit: { 'comment.hidden': { subject: 'comment', shows: shownComment } },
  async run({ tx, clock, audit }, { commentId }): Promise<string> {
    const { id, status } = await takeComment(tx, commentId);
    if (status === 'HIDDEN') {
      audit.nothing();
      return id;
    }
    await settleComment(tx, id, { status: 'HIDDEN', now: clock.now() });
    await enqueueHiding(tx, id, true);
    audit['comment.hidden'].after({ id, status: 'HIDDEN' });
    return id;
  },
});
