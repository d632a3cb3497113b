import { noteToDo } from '../to-dos/index.js';
import type { AnyFlow } from './engine/flow.js';
import type { StepContext } from './engine/step.js';
import { flowTaskTexts } from './flow-tasks.texts.js';

/**
 * Creates a task for the team, who may reach the contact in another way, for example by a call, unless they still have one of the
 * same flow.
 */
export async function leaveTask(
  flow: AnyFlow,
  { tx, facts, tenant, now }: Pick<StepContext, 'tx' | 'facts' | 'tenant' | 'now'>,
): Promise<void> {
  const { language } = tenant;
  const values = { flow: flow.name(language), name: facts.contactName ?? '' };
  const title = flowTaskTexts(language, facts.contactName ? 'write' : 'writeUnnamed', values);
  await noteToDo(tx, { title, leadId: facts.leadId, sellerId: facts.sellerId, dueAt: now, now });
}
