import { notAudited } from '../shared/audit-trail.js';
import { listeningUseCase } from '../shared/automations.js';
import type { Statement } from '../shared/database.port.js';
import { loadTenant } from '../tenants/index.js';
import { openCaseOf } from './case.sql.js';
import { caseTexts } from './cases.texts.js';
import { closeCaseOnly } from './settle-case.js';

const hold: Statement = {
  name: 'case.hold-returned-conversation',
  text: `select from conversation where id = $1 and status = 'BOT' for no key update`,
};

/**
 * Closes the case of a conversation that a person gave back to the agent, because no person is needed any more. The conversation stays
 * open. The case also stays open if a person has been needed again meanwhile. Safe to repeat.
 */
export const closeCaseOfHandBack = listeningUseCase({
  name: 'cases.close-of-hand-back',
  listensTo: ['conversation.handed-back'],
  audit: notAudited('The case itself says when it was closed, and why.'),
  async run({ tx, scope, clock }, { event }) {
    const { conversationId, sellerId } = event.payload;
    if ((await tx.query(hold, [conversationId])).length === 0) return;
    const open = await openCaseOf(tx, conversationId);
    if (!open) return;
    const { language } = await loadTenant(tx, scope.tenantId);
    const outcome = { resolution: caseTexts(language, 'handedBack'), now: clock.now(), sellerId };
    await closeCaseOnly(tx, open, outcome);
  },
});
