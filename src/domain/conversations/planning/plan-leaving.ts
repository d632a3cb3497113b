import type { ScopedContext } from '../../shared/use-case.js';
import { loadTenant } from '../../tenants/index.js';
import type { Delivery } from '../delivery.js';
import { descriptorOf } from '../provider.port.js';
import { fillPlaceholders } from '../templates/placeholders.js';
import type { SendingFacts } from './facts.js';
import { planSend, type SendPlan, type SendRequest } from './planner.js';
import { abilitiesOf } from './read-facts.js';

/**
 * Returns the plan for a message that is about to be sent, from the current facts. The message was counted when it was queued, so
 * the daily cap does not count it again. The claim has already checked that its account may send.
 */
export async function planLeaving(context: ScopedContext, delivery: Delivery): Promise<SendPlan> {
  const { ports, clock, read, scope } = context;
  const { accountId, provider, channel, heldBack, template, initiated, marketing, author, kind } = delivery;
  const { timezone, settings } = await loadTenant(read, scope.tenantId);
  const windowSeconds = delivery.replyWindowSeconds;
  const facts: SendingFacts = {
    contact: delivery.contact,
    accounts: [
      {
        id: accountId,
        provider,
        channel,
        problem: heldBack === null ? null : heldBack === 'account_lost' ? 'LOST' : 'UNCONFIRMED',
        heldUntil: null,
        hasAddress: delivery.addresses.length > 0,
        addressRefused: delivery.addressRefused,
        can: abilitiesOf(descriptorOf(ports.providers, provider, channel)),
        replyWindowMs: windowSeconds === null ? null : windowSeconds * 1_000,
        conversationId: delivery.conversationId,
        lastInboundAt: delivery.lastInboundAt,
        awaitsAnswer: false,
        templates: [],
      },
    ],
    initiatedAt: [],
    languages: [],
    tenantZone: timezone,
    rules: { quietHours: settings.sending.quietHours, perContactDay: null },
  };
  return planSend(facts, {
    now: clock.now(),
    by: author === 'AI_AGENT' ? 'AGENT' : author === 'SELLER' ? 'PERSON' : 'SYSTEM',
    content: contentOf(kind, template !== null),
    accountId,
    isAnswer: !initiated,
    isMarketing: marketing,
    ...(template && { template: isAsWritten(delivery, template) ? template : { ...template, unusable: 'changed' } }),
  });
}

/** Whether the vendor's template still says what was queued: after a change of its placeholders the values may belong to others. */
const isAsWritten = ({ body, templateVariables }: Delivery, template: NonNullable<Delivery['template']>): boolean =>
  fillPlaceholders(template.body, template.variables, templateVariables ?? []) === body;

function contentOf(kind: string, hasTemplate: boolean): SendRequest['content'] {
  if (hasTemplate) return 'TEMPLATE';
  return kind === 'confirmation' ? 'CONFIRMATION' : 'TEXT';
}
