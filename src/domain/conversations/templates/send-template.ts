import { z } from 'zod';
import { lockContact } from '../../contacts/index.js';
import { personOf } from '../../shared/actor.js';
import type { Statement } from '../../shared/database.port.js';
import { DomainError } from '../../shared/domain-error.js';
import { isId } from '../../shared/id.js';
import { json } from '../../shared/json-values.js';
import { idempotencyKey, repeatReturnsIdIn } from '../../shared/once.js';
import { type TransactionContext, useCase } from '../../shared/use-case.js';
import { findConversation } from '../find-conversation.js';
import { openConversation } from '../open-conversation.js';
import { planError } from '../planning/plan-error.js';
import { queueMessage } from '../queue-message.js';
import { takeOver } from '../take-over-conversation.js';
import { approvedTemplate } from './approved-template.js';
import type { MessageTemplate } from './message-template.entity.js';
import { fillPlaceholders, readVariables } from './placeholders.js';

const addresseeStatement: Statement = {
  name: 'template.addressee',
  text: 'select v.contact_id as "contactId", v.channel_account_id as "accountId" from conversation v where v.id = $1',
};
const noContact = () => new DomainError('NOT_FOUND', 'Contact not found.', ['contactId']);

/**
 * Sends an approved template in the name of a user, for contacts who have not written recently, or never. Opens a conversation if there is
 * none. A user takes it over, as with every message; an API key does not.
 */
export const sendTemplate = useCase({
  name: 'conversations.send-template',
  permission: 'message:send',
  input: z.object({
    contactId: z.string().nullish(),
    conversationId: z.string().nullish(),
    channelAccountId: z.string().nullish(),
    templateId: z.string(),
    variables: json().nullish(),
    idempotencyKey,
  }),
  audit: {
    'template.sent': {
      subject: 'message',
      shows: ({ conversationId, templateId }: { id: string; conversationId: string; templateId: string }) => ({
        conversationId,
        templateId,
      }),
    },
  },
  once: repeatReturnsIdIn('message'),
  async run(context, given) {
    const { tx, actor, clock, audit } = context;
    const template = await approvedTemplate(tx, given.templateId);
    const values = readVariables(template.variables, given.variables);
    const conversationId = await placeOf(context, given, template);
    const conversation = await findConversation(tx, conversationId);
    // No person reads the reply to a template of an API key, so the agent answers it, unless a person has the conversation already.
    const sellerId = actor.kind === 'user' ? await takeOver(tx, conversation, clock.now()) : null;
    await tx.em.flush();
    const { messageId, plan } = await queueMessage(context, {
      conversationId,
      contactId: conversation.contactId,
      author: 'SELLER',
      authorSellerId: sellerId,
      authorUserId: personOf(actor),
      kind: 'template',
      body: fillPlaceholders(template.body, template.variables, values),
      templateId: template.id,
      templateVariables: values,
      request: { content: 'TEMPLATE', template },
    });
    if (messageId === null)
      throw planError(plan, [
        plan.code === 'TEMPLATE_UNUSABLE'
          ? 'templateId'
          : given.conversationId != null
            ? 'conversationId'
            : 'contactId',
      ]);
    audit['template.sent'].after({ id: messageId, conversationId, templateId: template.id });
    return messageId;
  },
});

/** Returns the conversation to write in, with its contact locked. */
async function placeOf(
  context: TransactionContext,
  given: {
    contactId?: string | null | undefined;
    conversationId?: string | null | undefined;
    channelAccountId?: string | null | undefined;
  },
  template: MessageTemplate,
): Promise<string> {
  const { tx, ports, clock } = context;
  const accountId = template.channelAccountId;
  if (given.channelAccountId != null && given.channelAccountId.toLowerCase() !== accountId)
    throw new DomainError('CONFLICT', 'The template belongs to another account. Use one of this account.', [
      'channelAccountId',
    ]);
  const contactId = given.contactId?.toLowerCase() ?? null;
  if (given.conversationId != null) {
    const [place] = isId(given.conversationId)
      ? await tx.query<{ contactId: string; accountId: string }>(addresseeStatement, [given.conversationId])
      : [];
    if (!place || (contactId !== null && contactId !== place.contactId))
      throw new DomainError('NOT_FOUND', 'Conversation not found.', ['conversationId']);
    if (place.accountId !== accountId)
      throw new DomainError('CONFLICT', 'The template and the conversation belong to different accounts.', [
        'templateId',
      ]);
    await lockContact(tx, place.contactId);
    return given.conversationId;
  }
  if (contactId === null) throw new DomainError('INVALID', 'Provide a contactId or a conversationId.', ['contactId']);
  if (!isId(contactId)) throw noContact();
  await lockContact(tx, contactId);
  const opened = await openConversation(tx, ports.providers, { contactId, accountId, now: clock.now() });
  if (opened === null) throw noContact();
  return opened;
}
