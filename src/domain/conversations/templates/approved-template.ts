import type { Transaction } from '../../shared/database.port.js';
import { DomainError } from '../../shared/domain-error.js';
import { isId } from '../../shared/id.js';
import { approvedStatus, MessageTemplate } from './message-template.entity.js';

/** Returns a template that may be sent. Throws NOT_FOUND, or CONFLICT with the reason why it may not be sent; both name `templateId`. */
export async function approvedTemplate(tx: Transaction, templateId: string): Promise<MessageTemplate> {
  const found = isId(templateId) ? await tx.em.findOne(MessageTemplate, { id: templateId }) : null;
  if (!found) throw new DomainError('NOT_FOUND', 'Template not found.', ['templateId']);
  if (found.unusable)
    throw new DomainError('CONFLICT', `The template cannot be sent from here: ${found.unusable}.`, ['templateId']);
  if (found.status !== approvedStatus)
    throw new DomainError('CONFLICT', `The template is ${found.status}. Only approved templates can be sent.`, [
      'templateId',
    ]);
  return found;
}
