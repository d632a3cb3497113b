import { z } from 'zod';
import { defaultAssignee } from '../sellers/index.js';
import { personOf } from '../shared/actor.js';
import { DomainError } from '../shared/domain-error.js';
import { dayMs } from '../shared/durations.js';
import { newId } from '../shared/id.js';
import { idempotencyKey, repeatReturnsIdIn } from '../shared/once.js';
import { text } from '../shared/texts.js';
import { useCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { planToDo } from '../to-dos/index.js';
import { customerTexts } from './customers.texts.js';
import { findCustomer } from './find-customer.js';
import { Interaction } from './interaction.entity.js';
import { readInteractionType } from './read-interaction-type.js';
import { segmentRule, settleOne } from './segment.sql.js';

/**
 * Records a call, visit or purchase of a customer, and updates the customer's last interaction and segment. A follow-up becomes a task
 * for the given time, assigned to the calling seller, otherwise to the customer's seller. Returns the interaction's id.
 */
export const logInteraction = useCase({
  name: 'customers.log-interaction',
  permission: 'interaction:log',
  input: z.object({
    customerId: z.string(),
    type: text('code'),
    occurredAt: z.date().nullish(),
    notes: text('notes').nullish(),
    followUpAt: z.date().nullish(),
    outcome: text('line').nullish(),
    idempotencyKey,
  }),
  once: repeatReturnsIdIn('interaction'),
  audit: {
    'interaction.logged': { subject: 'interaction', shows: ({ customerId }: Interaction) => ({ customerId }) },
  },
  async run({ tx, clock, actor, scope, audit }, input) {
    const now = clock.now();
    const occurredAt = input.occurredAt ?? now;
    if (occurredAt.getTime() > now.getTime() + dayMs)
      throw new DomainError(
        'INVALID',
        'An interaction cannot be in the future. Plan the next one with a follow-up date (followUpAt).',
        ['occurredAt'],
      );
    const followUpAt = input.followUpAt ?? null;
    if (followUpAt && followUpAt < occurredAt)
      throw new DomainError('INVALID', 'The follow-up must be after the interaction.', ['followUpAt']);
    const customer = await findCustomer(tx, input.customerId);
    const type = await readInteractionType(tx, input.type);
    const userId = personOf(actor);
    const interaction = tx.em.create(Interaction, {
      id: newId(),
      tenantId: scope.tenantId,
      customerId: customer.id,
      sellerId: customer.sellerId,
      userId,
      type,
      occurredAt,
      notes: input.notes || null,
      followUpAt,
      outcome: input.outcome || null,
      createdAt: now,
    });
    const { language, settings } = await loadTenant(tx, scope.tenantId);
    const isLatest = customer.meet(occurredAt, now);
    await tx.em.flush();
    if (isLatest) await tx.query(settleOne, [customer.id, 1, ...segmentRule(settings, now)]);
    if (followUpAt) {
      const name = [customer.firstName, customer.lastName].filter(Boolean).join(' ');
      planToDo(tx, {
        title: name === '' ? customerTexts(language, 'followUpUnnamed') : customerTexts(language, 'followUp', { name }),
        customerId: customer.id,
        sellerId: await defaultAssignee(tx, actor, customer.sellerId),
        dueAt: followUpAt,
        createdBy: userId,
        now,
      });
    }
    await tx.em.flush();
    tx.record('interaction.logged', { interactionId: interaction.id, customerId: customer.id });
    audit['interaction.logged'].after(interaction);
    return interaction.id;
  },
});
