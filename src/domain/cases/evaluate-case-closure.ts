import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { languages } from '../shared/translations.js';
import { longUseCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import type { Closure } from './evaluate-closure.js';
import { readClosure } from './read-closure.js';

/**
 * Returns whether the problem of a conversation seems solved, with a confidence and a reason in the language `explainIn`, otherwise in that
 * of the tenant. Changes nothing.
 */
export const evaluateCaseClosure = longUseCase({
  name: 'cases.evaluate-closure',
  permission: 'case:read',
  input: z.object({ conversationId: z.string(), explainIn: z.enum(languages).nullish() }),
  audit: notAudited('Changes nothing.'),
  async run({ read, scope, clock }, { conversationId, explainIn }): Promise<Closure> {
    const language = explainIn ?? (await loadTenant(read, scope.tenantId)).language;
    const closure = isId(conversationId) ? await readClosure(read, conversationId, clock.now(), language) : null;
    if (!closure) throw new DomainError('NOT_FOUND', 'Conversation not found.', ['conversationId']);
    return closure;
  },
});
