import { z } from 'zod';
import { lockContactWithRecords } from '../contacts/index.js';
import { contactOfLead, giveLead } from '../leads/index.js';
import { BadInput } from '../shared/domain-error.js';
import { longUseCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { mostPlanned } from './assignment-facts.js';
import { readAssignmentPlan } from './plan-assignment.js';
import { recordAssignment } from './record-assignment.js';

/** A lead with the seller that the audit log shows. */
interface Assigned {
  id: string;
  sellerId: string | null;
}

/**
 * Makes a new plan from the current state and gives each lead to the planned seller, one transaction per lead, so that nobody waits for
 * a thousand leads. A lead that was closed or given to somebody meanwhile stays as it is. Returns how many leads were given. After an
 * interruption a repeated call continues with the leads that still have no seller.
 */
export const applyAssignmentPlan = longUseCase({
  name: 'assignment.apply-plan',
  permission: 'assignment:apply',
  input: z.object({ leadIds: z.array(z.string()).nullish() }),
  audit: { 'lead.assigned': { subject: 'lead', shows: ({ sellerId }: Assigned) => ({ sellerId }) } },
  async run(context, { leadIds }): Promise<number> {
    if (leadIds && leadIds.length > mostPlanned)
      throw new BadInput(`A plan can have at most ${mostPlanned} leads. Choose fewer.`, ['leadIds']);
    const { language, settings } = await loadTenant(context.read, context.scope.tenantId);
    const at = context.clock.now();
    const plan = await readAssignmentPlan(context.read, { leadIds: leadIds ?? null, at, language, settings });
    let given = 0;
    for (const planned of plan.assignments)
      given += await context.transaction(async (tx, audit) => {
        const contactId = await contactOfLead(tx, planned.leadId);
        if (contactId) await lockContactWithRecords(tx, contactId);
        const { leadId, sellerId, formerSellerId } = planned;
        const before = contactId ? await giveLead(tx, leadId, sellerId, at, formerSellerId) : null;
        if (!before) {
          audit.nothing();
          return 0;
        }
        audit['lead.assigned'].after({ id: leadId, sellerId }, { before: { sellerId: before.sellerId } });
        await recordAssignment(tx, planned, { planned: plan.assignments.length });
        return 1;
      });
    return given;
  },
});
