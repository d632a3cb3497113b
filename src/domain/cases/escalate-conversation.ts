import { z } from 'zod';
import { findConversation, moveConversation } from '../conversations/index.js';
import { recordHandOver } from '../routing/index.js';
import type { Statement } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { text } from '../shared/texts.js';
import { useCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { openCase } from './open-case.js';

const wait: Statement = { name: 'case.wait', text: moveConversation('$1', `'WAITING'`, `status <> 'WAITING'`) };
const usualPriority = 4;

/** Makes a conversation wait for a person, and opens a case with the reason. Returns the case's id. */
export const escalateConversation = useCase({
  name: 'cases.escalate',
  permission: 'case:open',
  input: z.object({ conversationId: z.string(), reason: text('line'), department: text('label').nullish() }),
  audit: {
    'conversation.escalated': {
      subject: 'conversation',
      shows: ({ caseId }: { id: string; caseId: string }) => ({ caseId }),
    },
  },
  async run({ tx, scope, clock, audit }, { conversationId, reason, department }): Promise<string> {
    if (reason === '') throw new DomainError('INVALID', 'Enter why a person is needed.', ['reason']);
    const conversation = await findConversation(tx, conversationId);
    const tenant = await loadTenant(tx, scope.tenantId);
    const { id, sellerId } = conversation;
    await tx.query(wait, [id]);
    const caseId = await openCase(tx, tenant, {
      conversationId: id,
      reason,
      priority: usualPriority,
      department: department || null,
      now: clock.now(),
    });
    if (caseId === null) throw new DomainError('NOT_FOUND', 'Conversation not found.', ['conversationId']);
    recordHandOver(tx, id, { sellerId });
    audit['conversation.escalated'].after({ id, caseId });
    return caseId;
  },
});
