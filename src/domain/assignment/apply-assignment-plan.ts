import { z } from 'zod';
import { lockContactFamily } from '../contacts/index.js';
import { contactOfLead, giveLead } from '../leads/index.js';
import { BadInput } from '../shared/domain-error.js';
import { longUseCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { mostPlanned } from './assignment-facts.js';
import { readAssignmentPlan } from './plan-assignment.js';
import { recordAssignment } from './record-assignment.js';

/** What is assigned is a lead as it stood in the plan. */
interface Assigned {
  id: string;
  sellerId: string | null;
}

/**
 * Plans again, as things are now, and gives each lead to whom the plan names: one transaction for each, so that nobody waits for a
 * thousand. A lead that was closed or given to somebody meanwhile is left as it is. Gives how many were given; a repeat finds those of them that
 * nobody has no more, and goes on.
 */
export const applyAssignmentPlan = longUseCase({
  name: 'assignment.apply-plan',
  permission: 'assignment:apply',
  input: z.object({ leadIds: z.array(z.string()).nullish() }),
  audit: { 'lead.assigned': { subject: 'lead', shows: ({ sellerId }: Assigned) => ({ sellerId }) } },
  async run(context, { leadIds }): Promise<number> {
    if (leadIds && leadIds.length > mostPlanned)
      throw new BadInput(`A plan takes at most ${mostPlanned} leads: name fewer.`, ['leadIds']);
    const { language, settings } = await loadTenant(context.read, context.scope.tenantId);
    const at = context.clock.now();
    const plan = await readAssignmentPlan(context.read, { leadIds: leadIds ?? null, at, language, settings });
    let given = 0;
    for (const planned of plan.assignments)
      given += await context.transaction(async (tx, audit) => {
        const contactId = await contactOfLead(tx, planned.leadId);
        if (contactId) await lockContactFamily(tx, contactId);
        const before = contactId ? await giveLead(tx, planned.leadId, planned.sellerId, at) : null;
        if (!before) {
          audit.nothing();
          return 0;
        }
        audit['lead.assigned'].after(
          { id: planned.leadId, sellerId: planned.sellerId },
          { before: { sellerId: before.sellerId } },
        );
        await recordAssignment(tx, planned, { planned: plan.assignments.length });
        return 1;
      });
    return given;
  },
});
