import { aboutContact, noteToDo } from '../to-dos/index.js';
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
  const about = await aboutContact(tx, facts.contactId, facts.leadId);
  const values = { flow: flow.name(language), name: about.name ?? '' };
  const title = flowTaskTexts(language, about.name ? 'write' : 'writeUnnamed', values);
  await noteToDo(tx, { title, about, sellerId: facts.sellerId, dueAt: now, now });
}
