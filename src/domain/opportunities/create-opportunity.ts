import { z } from 'zod';
import { lockContacts, refuseErased } from '../contacts/index.js';
import { readNewFields } from '../custom-fields/index.js';
import { reactivateCustomer, takenBackEntry } from '../customers/index.js';
import { enterFirstStage, enterStage, type OpportunityStatus, Pipeline } from '../pipelines/index.js';
import { defaultAssignee, findAssignee } from '../sellers/index.js';
import { personOf } from '../shared/actor.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { checkedTogether, DomainError } from '../shared/domain-error.js';
import { foldName } from '../shared/fold.js';
import { isId, newId } from '../shared/id.js';
import { fromMinor, isCurrency } from '../shared/money.js';
import { idempotencyKey, repeatReturnsIdIn } from '../shared/once.js';
import { readCurrency } from '../shared/read-currency.js';
import { text } from '../shared/texts.js';
import { useCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { Opportunity } from './opportunity.entity.js';
import { opportunityFields, readTitle, readValue } from './opportunity-input.js';
import { recordStageChange } from './stage-change.js';

interface Party {
  id: string;
  contactId: string;
  sellerId: string | null;
  customerId: string | null;
}
const leadStatement: Statement = {
  name: 'opportunity.lead',
  text: `select l.id, l.contact_id as "contactId", l.seller_id as "sellerId", k.id as "customerId" from lead l left join customer k on k.contact_id = l.contact_id where l.id = $1`,
};
const customerStatement: Statement = {
  name: 'opportunity.customer',
  text: 'select k.id, k.contact_id as "contactId", k.seller_id as "sellerId", k.id as "customerId" from customer k where k.id = $1',
};

/** Creates an opportunity with the first entry of its stage history, in the first open stage unless another is named. */
export const createOpportunity = useCase({
  name: 'opportunities.create-opportunity',
  permission: 'opportunity:create',
  input: z.object({
    title: text('title'),
    value: text('code'),
    currency: text('code').nullish(),
    pipelineId: z.string(),
    stageId: z.string().nullish(),
    leadId: z.string().nullish(),
    customerId: z.string().nullish(),
    ownerId: z.string().nullish(),
    ...opportunityFields,
    idempotencyKey,
  }),
  once: repeatReturnsIdIn('opportunity'),
  audit: {
    'opportunity.created': {
      subject: 'opportunity',
      shows: ({ stageId, sellerId, valueMinor, currency }: Opportunity) => ({
        stageId,
        sellerId,
        value: fromMinor(valueMinor, currency),
        currency,
      }),
    },
    ...takenBackEntry,
  },
  async run({ tx, clock, actor, scope, audit }, input) {
    const own = await tenantCurrency(tx);
    const { locale } = await loadTenant(tx, scope.tenantId);
    const known = input.currency != null && isCurrency(input.currency.trim().toUpperCase());
    const [title, currency, valueMinor, customFields] = await checkedTogether(
      () => readTitle(input.title),
      () => (input.currency == null ? own : readCurrency(input.currency)),
      // Without a known currency, that of the tenant tells whether it is an amount at all.
      () => readValue(input.value, known ? readCurrency(input.currency ?? own) : own, locale),
      () => readNewFields(tx, 'OPPORTUNITY', input.customFields),
    );
    const { lead, customer } = await lockParties(tx, input);
    // An erasure blanks the opportunities of a person's leads and customer: one that belonged to two people would lose the other person's
    // data.
    if (lead && customer && lead.contactId !== customer.contactId)
      throw new DomainError('INVALID', 'The lead and the customer are different contacts. Choose one of them.', [
        'customerId',
      ]);
    if (lead) await refuseErased(tx, lead.contactId, 'leadId');
    if (customer) await refuseErased(tx, customer.contactId, 'customerId');
    const stage = await findStage(tx, input.pipelineId, input.stageId ?? null);
    const sellerId =
      input.ownerId != null
        ? await findAssignee(tx, actor, input.ownerId, 'ownerId')
        : await defaultAssignee(tx, actor, lead?.sellerId ?? customer?.sellerId ?? null);
    const now = clock.now();
    const opportunity = tx.em.create(Opportunity, {
      id: newId(),
      tenantId: scope.tenantId,
      pipelineId: stage.pipelineId,
      stageId: stage.id,
      sellerId,
      leadId: lead?.id ?? null,
      customerId: customer?.id ?? lead?.customerId ?? null,
      title,
      titleKey: foldName(title),
      valueMinor,
      currency,
      status: stage.kind,
      expectedCloseDate: input.expectedCloseDate ?? null,
      source: input.source || null,
      description: input.description || null,
      closeReason: null,
      customFields,
      lastStageChangeAt: now,
      closedAt: stage.kind === 'OPEN' ? null : now,
      createdAt: now,
      updatedAt: now,
    });
    await tx.em.flush();
    await recordStageChange(tx, {
      opportunityId: opportunity.id,
      sellerId,
      toStageId: stage.id,
      changedAt: now,
      changedBy: personOf(actor),
      notes: null,
      left: null,
    });
    const { status, customerId } = opportunity;
    if (status === 'WON' && customerId !== null) await reactivateCustomer(tx, audit, customerId, now);
    tx.record('opportunity.created', { opportunityId: opportunity.id, pipelineId: stage.pipelineId, sellerId });
    audit['opportunity.created'].after(opportunity);
    return opportunity.id;
  },
});

async function tenantCurrency(tx: Transaction): Promise<string> {
  const [tenant] = await tx.query<{ currency: string }>({
    name: 'opportunity.tenant-currency',
    text: 'select currency from tenant where id = app.tenant()',
  });
  if (!tenant) throw new Error('the tenant has no row');
  return tenant.currency;
}

async function findStage(
  tx: Transaction,
  pipelineId: string,
  stageId: string | null,
): Promise<{ id: string; pipelineId: string; kind: OpportunityStatus }> {
  const pipeline = isId(pipelineId) ? await tx.em.findOne(Pipeline, { id: pipelineId }) : null;
  if (!pipeline) throw new DomainError('NOT_FOUND', 'Pipeline not found.', ['pipelineId']);
  if (!pipeline.active)
    throw new DomainError('CONFLICT', 'This pipeline is archived and cannot receive new deals.', ['pipelineId']);
  if (stageId !== null) {
    const stage = await enterStage(tx, stageId);
    if (stage?.pipelineId !== pipeline.id)
      throw new DomainError('NOT_FOUND', 'The pipeline does not have that stage.', ['stageId']);
    return stage;
  }
  const stage = await enterFirstStage(tx, pipeline.id);
  if (!stage) throw new DomainError('CONFLICT', 'The pipeline has no open stage to start with.', ['pipelineId']);
  return stage;
}

/**
 * Returns the lead and the customer as they are under the locks of their contacts. A merge or an assignment during the wait has moved them
 * to another contact or seller; an erasure either finds the opportunity or is found by the caller.
 */
async function lockParties(
  tx: Transaction,
  { leadId, customerId }: { leadId?: string | null | undefined; customerId?: string | null | undefined },
): Promise<{ lead: Party | null; customer: Party | null }> {
  const locked = new Set<string>();
  for (;;) {
    const lead = leadId != null ? await findParty(tx, leadStatement, leadId, 'leadId') : null;
    const customer = customerId != null ? await findParty(tx, customerStatement, customerId, 'customerId') : null;
    const contactIds = [lead, customer].flatMap(party => party?.contactId ?? []);
    if (contactIds.every(id => locked.has(id))) return { lead, customer };
    await lockContacts(tx, contactIds);
    for (const id of contactIds) locked.add(id);
  }
}

async function findParty(tx: Transaction, statement: Statement, id: string, field: string): Promise<Party> {
  const [party] = isId(id) ? await tx.query<Party>(statement, [id]) : [];
  if (!party)
    throw new DomainError('NOT_FOUND', field === 'leadId' ? 'Lead not found.' : 'Customer not found.', [field]);
  return party;
}
