import { notAudited } from '../shared/audit-trail.js';
import { listeningUseCase } from '../shared/automations.js';
import { batchableStatement } from '../shared/for-several.js';
import { loadTenant } from '../tenants/index.js';
import { openCase } from './open-case.js';

const hold = batchableStatement(
  'case.hold-waiting-conversation',
  { conversation_id: 'uuid' },
  `place as (select i.call, v.* from (select * from input order by conversation_id offset 0) i
      cross join lateral (select id from conversation where id = i.conversation_id and status = 'WAITING' for no key update) v)
    select * from place`,
);

/**
 * Opens a case when the agent hands a conversation over to a person, unless the tenant's settings forbid it. If no agent answers for the
 * tenant, people handle every conversation, so none gets a case. Safe to repeat: a conversation has at most one open case.
 */
export const openCaseOfHandOver = listeningUseCase({
  name: 'cases.open-of-hand-over',
  listensTo: ['conversation.handed-over'],
  isWanted: async tx => {
    const { cases, answering } = (await loadTenant(tx, tx.tenantId)).settings;
    return cases.automatic && answering.enabled;
  },
  ofMessages: true,
  audit: notAudited('The case itself says when it was opened, and why.'),
  async run({ tx, scope, clock }, { event }) {
    const { conversationId } = event.payload;
    tx.reserveKeys([conversationId]);
    if ((await tx.query(hold, [conversationId])).length === 0) return;
    const tenant = await loadTenant(tx, scope.tenantId);
    const opening = { conversationId, reason: null, priority: null, department: null, now: clock.now() };
    await openCase(tx, tenant, opening);
  },
});
