import { z } from 'zod';
import { lockConversation } from '../conversations/index.js';
import { DomainError } from '../shared/domain-error.js';
import { text } from '../shared/texts.js';
import { useCase } from '../shared/use-case.js';
import { type CaseRow, findCase, lockCase } from './case.sql.js';
import { closeCaseAndConversation } from './settle-case.js';

/** Closes a case with its resolution, and closes its conversation. A job then assigns waiting cases. Returns the case's id. */
export const closeCase = useCase({
  name: 'cases.close',
  permission: 'case:close',
  input: z.object({ caseId: z.string(), resolution: text('line') }),
  audit: { 'case.closed': { subject: 'case', shows: ({ number, status }: CaseRow) => ({ number, status }) } },
  async run({ tx, clock, audit }, { caseId, resolution }): Promise<string> {
    if (resolution === '') throw new DomainError('INVALID', 'Enter the outcome.', ['resolution']);
    const seen = await findCase(tx, caseId);
    const conversation = await lockConversation(tx, seen.conversationId);
    const found = await lockCase(tx, seen.id);
    if (found.status === 'CLOSED') throw new DomainError('CONFLICT', 'This case is already closed.', ['caseId']);
    const { sellerId } = conversation;
    await closeCaseAndConversation(tx, found, { resolution, now: clock.now(), sellerId });
    audit['case.closed'].before(found, { after: { number: found.number, status: 'CLOSED' } });
    return found.id;
  },
});
