import { textLanguageOf } from '../shared/language-tag.js';
import type { Language } from '../shared/translations.js';
import { loadTenant } from '../tenants/index.js';
import { conversationTexts } from './conversations.texts.js';
import type { FilledTemplate } from './fill-template.js';
import { openConversation } from './open-conversation.js';
import { planSend } from './planning/planner.js';
import { readFacts } from './planning/read-facts.js';
import { type MessageToQueue, type QueueContext, type Queued, queueMessage } from './queue-message.js';
import { approvedStatus, MessageTemplate } from './templates/message-template.entity.js';
import { fillPlaceholders, isPlaceholderValue } from './templates/placeholders.js';

/**
 * Sends a text to a contact whose conversation does not accept free text now: as the approved template, if one is given and its
 * account has it; otherwise on another channel on which the contact has an address. Refuses a message that would have to wait.
 * The caller holds the contact's lock.
 */
export async function queueBeyondWindow(
  context: QueueContext,
  message: Pick<MessageToQueue, 'contactId' | 'author' | 'body'> & {
    /** Null if there is none yet. */
    conversationId: string | null;
    /** The language of the text. A template in it comes before one in the tenant's language. */
    language: Language;
    template: FilledTemplate | null;
    /** Whether it is marketing, which is not sent on a channel on which the contact wants none. */
    isMarketing?: boolean;
  },
): Promise<Queued> {
  const { tx, ports, clock, scope } = context;
  const { contactId, template, language, isMarketing = false, ...said } = message;
  const now = clock.now();
  const tenant = await loadTenant(tx, scope.tenantId);
  const { providers } = ports;
  const facts = await readFacts(tx, { providers, tenant }, { contactId, withTemplates: true, language, now });
  const fitting = template ? await templatesOf(context, template) : [];
  const known = new Set(fitting.map(({ id }) => id));
  const accounts = facts.accounts.map(account => ({
    ...account,
    templates: account.templates.filter(({ id }) => known.has(id)),
  }));
  const accountId =
    said.conversationId === null
      ? null
      : (accounts.find(account => account.conversationId === said.conversationId)?.id ?? null);
  const request = { now, by: 'AGENT', content: 'ANY', accountId, isAnswer: false, isMarketing } as const;
  const plan = planSend({ ...facts, accounts }, request);
  if (plan.kind === 'WAIT') return { messageId: null, plan, problem: 'NOT_NOW' };
  const { account } = plan;
  if (plan.kind === 'NOT_ALLOWED' || !account) return { messageId: null, plan, problem: 'NOT_ALLOWED' };
  const conversationId =
    account.conversationId ?? (await openConversation(tx, providers, { contactId, accountId: account.id, now }));
  if (conversationId === null) return { messageId: null, plan, problem: 'NOT_ALLOWED' };
  const place = { ...said, contactId, conversationId, onlyNow: true };
  const chosen = plan.template && fitting.find(({ id }) => id === plan.template?.id);
  if (!plan.template || !chosen || !template)
    return queueMessage(context, { ...place, request: { content: 'TEXT', isAnswer: false, isMarketing } });
  const unnamed = conversationTexts(textLanguageOf(chosen.language) ?? language, 'unnamed');
  const values = template.values.map(value => value ?? unnamed);
  return queueMessage(context, {
    ...place,
    kind: 'template',
    body: fillPlaceholders(chosen.body, chosen.variables, values),
    templateId: chosen.id,
    templateVariables: values,
    request: { content: 'TEMPLATE', template: plan.template, isAnswer: false, isMarketing },
  });
}

/** Returns the templates of that name, in any language and on any account, whose placeholders the values fill. */
async function templatesOf({ tx }: QueueContext, { name, values }: FilledTemplate): Promise<MessageTemplate[]> {
  if (!values.every(value => value === null || isPlaceholderValue(value))) return [];
  const found = await tx.em.find(MessageTemplate, { name, status: approvedStatus, unusable: null });
  return found.filter(({ variables }) => variables.length === values.length);
}
