import { z } from 'zod';
import type { Statement } from '../shared/database.port.js';
import { useCase } from '../shared/use-case.js';
import { settleComment, shownComment, takeComment } from './comment.rows.js';
import { enqueueHiding } from './comment-hiding.js';

const answeredBefore: Statement = {
  name: 'comment.answered-before',
  text: 'select answered_at is not null as answered from post_comment where id = $1',
};

/** Shows a hidden comment again. Returns its id. */
export const unhideComment = useCase({
  name: 'comments.unhide',
  permission: 'comment:hide',
  input: z.object({ commentId: z.string() }),
  audit: { 'comment.shown': { subject: 'comment', shows: shownComment } },
  async run({ tx, clock, audit }, { commentId }): Promise<string> {
    const { id, status } = await takeComment(tx, commentId);
    if (status !== 'HIDDEN') {
      audit.nothing();
      return id;
    }
    const [{ answered } = { answered: false }] = await tx.query<{ answered: boolean }>(answeredBefore, [id]);
    const next = answered ? 'ANSWERED' : 'LEFT_TO_PERSON';
    await settleComment(tx, id, { status: next, now: clock.now() });
    await enqueueHiding(tx, id, false);
    audit['comment.shown'].after({ id, status: next });
    return id;
  },
});
