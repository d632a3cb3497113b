import { z } from 'zod';
import { recordAudit } from '../access/index.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { longUseCase } from '../shared/use-case.js';
import { judgeLead } from './judge-lead.js';

/** Has the lead judged anew by all that is known; the verdict before stays in its history. */
export const classifyLead = longUseCase({
  name: 'leads.classify-lead',
  permission: 'lead:classify',
  input: z.object({ leadId: z.string() }),
  async run(context, { leadId }) {
    if (!isId(leadId)) throw new DomainError('NOT_FOUND', 'There is no such lead.', ['leadId']);
    const id = await judgeLead(context, leadId);
    await context.transaction(tx =>
      recordAudit(tx, context, {
        action: 'lead.classified',
        subjectType: 'lead',
        subjectId: leadId,
        after: { classificationId: id },
      }),
    );
    return id;
  },
});
