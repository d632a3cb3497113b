import { endAlertsOfConversation } from '../insights/index.js';
import { notAudited } from '../shared/audit-trail.js';
import { listeningUseCase } from '../shared/automations.js';
import type { Statement } from '../shared/database.port.js';

const closed: Statement = {
  name: 'case.closed-at',
  text: `select conversation_id as "conversationId", closed_at as "closedAt" from support_case where id = $1 and status = 'CLOSED' for share`,
};

/**
 * Acknowledges the alerts about a case that was closed, and earlier alerts that its conversation needs a person. It runs as the system,
 * because the user who closes the case may not see the alert of a seller who had it before. Safe to repeat: alerts that were raised after
 * the closing, or of a case that is open again, stay.
 */
export const endAlertsOfCase = listeningUseCase({
  name: 'cases.end-alerts',
  listensTo: ['case.closed'],
  audit: notAudited('The case says when it was closed, and the alert when it ended.'),
  async run({ tx }, { event }) {
    const { caseId } = event.payload;
    const [found] = await tx.query<{ conversationId: string; closedAt: Date }>(closed, [caseId]);
    if (found) await endAlertsOfConversation(tx, { alsoAbout: caseId, ...found });
  },
});
