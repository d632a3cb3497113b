import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import { BadInput } from '../shared/domain-error.js';
import { longUseCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { mostPlanned } from './assignment-facts.js';
import { type AssignmentPlan, readAssignmentPlan } from './plan-assignment.js';

/** Returns the plan for these leads, or for all open leads without a seller, from the current state. */
export const planLeads = longUseCase({
  name: 'assignment.plan-leads',
  permission: 'assignment:plan',
  input: z.object({ leadIds: z.array(z.string()).nullish() }),
  audit: notAudited('Only reads.'),
  async run({ read, scope, clock }, { leadIds }): Promise<AssignmentPlan> {
    if (leadIds && leadIds.length > mostPlanned)
      throw new BadInput(`A plan can have at most ${mostPlanned} leads. Choose fewer.`, ['leadIds']);
    const { language, settings } = await loadTenant(read, scope.tenantId);
    return readAssignmentPlan(read, { leadIds: leadIds ?? null, at: clock.now(), language, settings });
  },
});
