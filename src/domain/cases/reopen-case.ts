import { z } from 'zod';
import { findConversation, moveConversation } from '../conversations/index.js';
import type { Statement } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { hourMs } from '../shared/durations.js';
import { useCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { type CaseRow, findCase, lockCase, openCaseOf, reopenHours, reopenStatement } from './case.sql.js';
import { caseTexts } from './cases.texts.js';
import { raiseCaseAlert } from './open-case.js';

const wait: Statement = {
  name: 'case.wait-again',
  text: moveConversation('$1', `'WAITING'`, `status in ('CLOSED', 'BOT')`),
};

/** Reopens a case within 72 hours, with its number and history. Its conversation waits for a person. Returns the case's id. */
export const reopenCase = useCase({
  name: 'cases.reopen',
  permission: 'case:reopen',
  input: z.object({ caseId: z.string() }),
  audit: { 'case.reopened': { subject: 'case', shows: ({ number, status }: CaseRow) => ({ number, status }) } },
  async run({ tx, scope, clock, audit }, { caseId }): Promise<string> {
    const seen = await findCase(tx, caseId);
    const conversation = await findConversation(tx, seen.conversationId);
    const found = await lockCase(tx, seen.id);
    const now = clock.now();
    if (found.status !== 'CLOSED') throw new DomainError('CONFLICT', 'This case is already open.', ['caseId']);
    if (found.closedAt && now.getTime() - found.closedAt.getTime() > reopenHours * hourMs)
      throw new DomainError('CONFLICT', `This case was closed more than ${reopenHours} hours ago. Open a new one.`, [
        'caseId',
      ]);
    if (await openCaseOf(tx, conversation.id))
      throw new DomainError('CONFLICT', 'The conversation has a newer open case.', ['caseId']);
    await tx.query(reopenStatement, [found.id, now]);
    await tx.query(wait, [conversation.id]);
    const { language } = await loadTenant(tx, scope.tenantId);
    await raiseCaseAlert(
      tx,
      'ESCALATION',
      found.sellerId,
      caseTexts.coded(language, 'waiting', { number: found.number }),
      found,
    );
    if (found.sellerId === null) await tx.enqueue('cases/give-waiting', {}, { jobKey: 'give-waiting-cases' });
    const { sellerId } = conversation;
    tx.record('case.opened', { caseId: found.id, conversationId: conversation.id, sellerId });
    tx.record('conversation.updated', { conversationId: conversation.id, sellerId });
    audit['case.reopened'].before(found, {
      after: { number: found.number, status: found.sellerId === null ? 'WAITING' : 'OPEN' },
    });
    return found.id;
  },
});
