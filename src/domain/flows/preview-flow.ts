import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { BadInput } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { type Language, languages } from '../shared/translations.js';
import { longUseCase, type ScopedContext } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { startRunForContact } from './begin-run.js';
import { flowById } from './definitions/index.js';
import type { AnyFlow } from './engine/flow.js';
import { everyStep } from './engine/position.js';
import { findRun, setPlace } from './flow-run.sql.js';
import { flowConfig } from './flows.settings.js';
import { flowTexts } from './flows.texts.js';
import { takeStep } from './take-step.js';

/** The steps that a flow would do for a contact who never replies. */
export interface FlowPreview {
  contactId: string;
  starts: boolean;
  /** Why the flow does not start, or ends early; null if it runs to its end. */
  reason: string | null;
  steps: TriedStep[];
}
export interface TriedStep {
  stepId: string;
  at: Date;
  outcome: string;
  /** The message that the step would send; null if it sends none. */
  text: string | null;
}

const seen: Statement = {
  name: 'flow.preview-contacts',
  text: 'select id from contact where id = any ($1) order by id',
};
const triedSteps: Statement = {
  name: 'flow.tried-steps',
  text: `select s.step as "stepId", s.at, s.outcome, m.body as text from flow_step_run s left join message m on m.id = s.message_id
    where s.flow_run_id = $1 order by s.position, s.id`,
};
const reasonOf: Statement = { name: 'flow.tried-reason', text: 'select reason from flow_run where id = $1' };

const mostContacts = 20;

/**
 * Tries a flow on contacts. The engine itself runs the flow, with a clock that jumps from wait to wait, in one transaction for each
 * contact that is rolled back. So prices, reply windows, quiet hours and caps are those of a real run, and nothing is sent or stored.
 */
export const previewFlow = longUseCase({
  name: 'flows.preview',
  permission: 'flow:start',
  input: z.object({
    flowId: z.string(),
    contactIds: z.array(z.string()).min(1).max(mostContacts),
    /** The reader's language, if it is known. */
    accepted: z.enum(languages).nullish(),
  }),
  audit: notAudited('Stores nothing.'),
  async run(context, { flowId, contactIds, accepted }): Promise<FlowPreview[]> {
    const flow = flowById(flowId);
    if (!flow) throw new BadInput('Flow not found.', ['flowId']);
    // Read with the actor's own rights: a preview must not reveal contacts that the actor may not see.
    const visible = await context.read.query<{ id: string }>(seen, [contactIds.filter(isId)]);
    const previews: FlowPreview[] = [];
    for (const { id } of visible)
      previews.push(await rolledBack(context, tx => tried(context, tx, flow, id, accepted ?? null)));
    return previews;
  },
});

/** Thrown to roll a transaction back and still return its result. */
class Tried<T> extends Error {
  constructor(readonly result: T) {
    super('a trial is rolled back');
  }
}
async function rolledBack<T>(context: ScopedContext<unknown>, run: (tx: Transaction) => Promise<T>): Promise<T> {
  try {
    return await context.transaction(async tx => {
      throw new Tried(await run(tx));
    });
  } catch (error) {
    if (error instanceof Tried) return error.result as T;
    throw error;
  }
}

async function tried(
  context: ScopedContext<unknown>,
  tx: Transaction,
  flow: AnyFlow,
  contactId: string,
  accepted: Language | null,
): Promise<FlowPreview> {
  const { settings, language: usual } = await loadTenant(tx, tx.tenantId);
  const language = accepted ?? usual;
  let now = context.clock.now();
  const begun = await startRunForContact(tx, { flow, settings: flowConfig(settings, flow).settings, contactId, now });
  if (begun.kind !== 'begun') {
    const cause = begun.kind === 'does-not-fit' ? begun.cause : null;
    return { contactId, starts: false, reason: flowTexts(language, cause ?? 'not-fitting'), steps: [] };
  }
  const { runId } = begun;
  const world = { ...context, tx, clock: { now: () => now }, flowOf: () => flow, isTrial: true, language };
  // Each step is done once, after one or a few sleeps. A run that takes more rounds waits for something that cannot be predicted.
  for (let rounds = 4 * everyStep(flow.steps).length; rounds > 0; rounds -= 1) {
    const run = await findRun(tx, runId);
    if (run?.status === 'SLEEPING' && run.wakeAt) {
      if (run.wakeAt > now) now = run.wakeAt;
      await tx.query(setPlace, [runId, 'RUNNING', run.step, run.wakeAt, run.askedAt, null]);
    } else if (run?.status !== 'RUNNING') break;
    await takeStep(world, runId);
  }
  const steps = await tx.query<TriedStep>(triedSteps, [runId]);
  const [ended] = await tx.query<{ reason: string | null }>(reasonOf, [runId]);
  return { contactId, starts: true, reason: ended?.reason ?? null, steps };
}
