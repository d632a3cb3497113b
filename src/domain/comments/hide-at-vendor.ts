import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement } from '../shared/database.port.js';
import { longUseCase } from '../shared/use-case.js';
import { tenantProblem } from '../tenants/index.js';
import { type AccountColumns, accountColumns, deskOf } from './account-of.js';
import { tellComment } from './comment.events.js';

const timeoutMs = 10_000;

const load: Statement = {
  name: 'comment.to-hide',
  text: `select c.external_id as "externalId", c.status, ${accountColumns} from post_comment c join channel_account a on a.id = c.account_id where c.id = $1`,
};
/** A comment that the vendor did not hide is left to a person, with the reason; one that stays hidden remains so. */
const refused: Statement = {
  name: 'comment.hiding-refused',
  text: `update post_comment set problem = $3, status = case when $2 and status = 'HIDDEN' then 'LEFT_TO_PERSON' when not $2 and status <> 'REMOVED' then 'HIDDEN' else status end,
    left_because = case when $2 and status = 'HIDDEN' then 'NOT_SENT' end, updated_at = now() where id = $1`,
};
/** Hides a comment at the vendor, or shows it again. Safe to repeat: hiding what is hidden changes nothing. */
export const hideAtVendor = longUseCase({
  name: 'comments.hide-at-vendor',
  permission: 'comment:process',
  input: z.object({ commentId: z.uuid(), hidden: z.boolean(), lastAttempt: z.boolean().default(false) }),
  audit: notAudited('The wish has an entry of its own; this carries it out.'),
  async run(context, { commentId, hidden, lastAttempt }) {
    const [comment] = await context.read.query<AccountColumns & { externalId: string; status: string }>(load, [
      commentId,
    ]);
    if (!comment || (comment.status === 'HIDDEN') !== hidden) return;
    const { desk, account } = deskOf(context, comment);
    if (!desk) return;
    const outcome = await desk.hide(account, { commentId: comment.externalId, hidden }, { timeoutMs });
    if (outcome.kind === 'sent') return;
    const mayRetry = outcome.kind === 'unknown' || outcome.retry === 'later';
    if (mayRetry && !lastAttempt) throw new Error(`The comment was not hidden or shown: ${outcome.reason}`);
    const error = outcome.kind === 'unknown' ? `unknown: ${outcome.reason}` : `${outcome.code}: ${outcome.reason}`;
    await context.transaction(async tx => {
      await tx.query(refused, [commentId, hidden, await tenantProblem(tx, error)]);
      tellComment(tx, commentId);
    });
  },
});
