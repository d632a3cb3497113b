import { z } from 'zod';
import { lockContactsAbout, lockUnerased } from '../contacts/index.js';
import { readChangedFields } from '../custom-fields/index.js';
import { findAssignee } from '../sellers/index.js';
import type { Statement } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { foldName } from '../shared/fold.js';
import { fromMinor } from '../shared/money.js';
import { readCurrency } from '../shared/read-currency.js';
import { text } from '../shared/texts.js';
import { assertUnchanged, laterThan } from '../shared/unchanged.js';
import { useCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { findOpportunity } from './find-opportunity.js';
import type { Opportunity } from './opportunity.entity.js';
import { opportunityFields, readTitle, readValue } from './opportunity-input.js';

/** The rows of the history store the opportunity's seller, so that the same users see both. */
const giveHistory: Statement = {
  name: 'opportunity.give-history',
  text: 'update stage_change set seller_id = $2 where opportunity_id = $1',
};

/** Changes an opportunity's fields: omitted fields stay, null clears. A new owner also gets its stage history. */
export const updateOpportunity = useCase({
  name: 'opportunities.update-opportunity',
  permission: 'opportunity:update',
  input: z.object({
    opportunityId: z.string(),
    title: text('title').nullish(),
    value: text('code').nullish(),
    currency: text('code').nullish(),
    ownerId: z.string().nullish(),
    updatedAtBefore: z.date().nullish(),
    ...opportunityFields,
  }),
  audit: {
    'opportunity.updated': {
      subject: 'opportunity',
      // Title and description may contain the buyer's name, so they are not logged.
      shows: ({ valueMinor, currency, sellerId, expectedCloseDate }: Opportunity) => ({
        value: fromMinor(valueMinor, currency),
        currency,
        sellerId,
        expectedCloseDate,
      }),
    },
  },
  async run({ tx, clock, actor, audit }, input) {
    if (input.title === null) throw new DomainError('INVALID', 'The title of a deal cannot be empty.', ['title']);
    if (input.value === null) throw new DomainError('INVALID', 'The value of a deal cannot be empty.', ['value']);
    if (input.currency === null)
      throw new DomainError('INVALID', 'The currency of a deal cannot be empty.', ['currency']);
    if ([input.title, input.source, input.description, input.customFields].some(given => given != null))
      await lockUnerased(tx, [[{ opportunityId: input.opportunityId }, 'opportunityId']]);
    // Another value of a won sale changes its customer's row, which others lock under the contact's lock.
    else await lockContactsAbout(tx, { opportunityId: input.opportunityId });
    const opportunity = await findOpportunity(tx, input.opportunityId);
    assertUnchanged(opportunity.updatedAt, input.updatedAtBefore);
    audit['opportunity.updated'].beforeAndAfter(opportunity);
    const { id: opportunityId, pipelineId, sellerId: former } = opportunity;
    if (typeof input.title === 'string') {
      opportunity.title = readTitle(input.title);
      opportunity.titleKey = foldName(opportunity.title);
    }
    if (typeof input.value === 'string' || typeof input.currency === 'string') {
      const value = input.value ?? fromMinor(opportunity.valueMinor, opportunity.currency);
      const currency = input.currency == null ? opportunity.currency : readCurrency(input.currency);
      opportunity.valueMinor = readValue(value, currency, (await loadTenant(tx, tx.tenantId)).locale);
      opportunity.currency = currency;
    }
    if (input.expectedCloseDate !== undefined) opportunity.expectedCloseDate = input.expectedCloseDate;
    if (input.source !== undefined) opportunity.source = input.source || null;
    if (input.description !== undefined) opportunity.description = input.description || null;
    opportunity.customFields = await readChangedFields(tx, 'OPPORTUNITY', opportunity.customFields, input.customFields);
    if (input.ownerId !== undefined) {
      const sellerId = await findAssignee(tx, actor, input.ownerId, 'ownerId');
      if (sellerId !== former) await tx.query(giveHistory, [opportunityId, sellerId]);
      opportunity.sellerId = sellerId;
    }
    opportunity.updatedAt = laterThan(opportunity.updatedAt, clock.now());
    await tx.em.flush();
    tx.record('opportunity.updated', { opportunityId, pipelineId, sellerId: opportunity.sellerId });
    if (opportunity.sellerId !== former) tx.record('opportunity.left', { opportunityId, pipelineId, sellerId: former });
    return opportunityId;
  },
});
