import { z } from 'zod';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { longUseCase } from '../shared/use-case.js';
import { scoreLeadByModel } from './judge-lead.js';

/** Classifies a lead again by all that is known of it. Earlier classifications stay in its history. Returns the id of the new one. */
export const classifyLead = longUseCase({
  name: 'leads.classify-lead',
  permission: 'lead:classify',
  input: z.object({ leadId: z.string() }),
  audit: {
    'lead.classified': {
      subject: 'lead',
      shows: ({ classificationId }: { classificationId: string | null }) => ({ classificationId }),
    },
  },
  async run(context, { leadId }) {
    if (!isId(leadId)) throw new DomainError('NOT_FOUND', 'Lead not found.', ['leadId']);
    const classificationId = await scoreLeadByModel(context, leadId);
    await context.transaction(async (_tx, audit) => audit['lead.classified'].after({ id: leadId, classificationId }));
    return classificationId;
  },
});
