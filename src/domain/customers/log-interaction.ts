import { z } from 'zod';
import { DomainError } from '../shared/domain-error.js';
import { newId } from '../shared/id.js';
import { givesIdIn, idempotencyKey } from '../shared/once.js';
import { text } from '../shared/texts.js';
import { useCase } from '../shared/use-case.js';
import { recentDays } from './customer.entity.js';
import { findCustomer } from './find-customer.js';
import { Interaction } from './interaction.entity.js';
import { readInteractionType } from './read-interaction-type.js';

const dayMs = 24 * 3_600_000;

/** Records a call, visit or purchase of a customer, and updates the customer's last interaction and segment. */
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
  once: givesIdIn('interaction'),
  audit: {
    'interaction.logged': { subject: 'interaction', shows: ({ customerId }: Interaction) => ({ customerId }) },
  },
  async run({ tx, clock, actor, scope, audit }, input) {
    const now = clock.now();
    const occurredAt = input.occurredAt ?? now;
    if (occurredAt.getTime() > now.getTime() + dayMs)
      throw new DomainError('INVALID', 'An interaction has happened already; plan the next one by followUpAt.', [
        'occurredAt',
      ]);
    const customer = await findCustomer(tx, input.customerId);
    const type = await readInteractionType(tx, input.type);
    const interaction = tx.em.create(Interaction, {
      id: newId(),
      tenantId: scope.tenantId,
      customerId: customer.id,
      sellerId: customer.sellerId,
      userId: actor.kind === 'user' ? scope.userId : null,
      type,
      occurredAt,
      notes: input.notes ?? null,
      followUpAt: input.followUpAt ?? null,
      outcome: input.outcome ?? null,
      createdAt: now,
    });
    await tx.em.flush();
    const since = new Date(now.getTime() - recentDays * dayMs);
    const recent = await tx.em.count(Interaction, { customerId: customer.id, occurredAt: { $gte: since } });
    customer.meet(occurredAt, recent, now);
    await tx.em.flush();
    tx.record('interaction.logged', { interactionId: interaction.id, customerId: customer.id });
    audit['interaction.logged'].after(interaction);
    return interaction.id;
  },
});
