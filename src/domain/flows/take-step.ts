import { lockContact } from '../contacts/index.js';
import type { QueueContext } from '../conversations/index.js';
import { newId } from '../shared/id.js';
import { loadTenant } from '../tenants/index.js';
import { noteToDo } from '../to-dos/index.js';
import { type EndReason, end } from './end-run.js';
import { type FlowFacts, loadFacts, lockConversation } from './engine/facts.js';
import { type AnyFlow, labelOf } from './engine/flow.js';
import { everyStep, nextStep } from './engine/position.js';
import type { AskStep, SayStep, Step, StepContext, WaitStep } from './engine/step.js';
import { hasReplied, stoppedBy } from './engine/stop-causes.js';
import { findRun, lockRun, noteQuestion, type RunRow, recordStep, setPlace } from './flow-run.sql.js';
import { flowTaskTexts } from './flow-tasks.texts.js';
import { flowConfig } from './flows.settings.js';
import { handOverRun } from './hand-over-run.js';
import { sayToContact } from './say.js';

export interface StepWorld extends QueueContext {
  /** The flow of that id; undefined where this version of the program has none. */
  flowOf(id: string): AnyFlow | undefined;
  /** Tried before it is switched on: nothing of it will be kept. */
  isTrial?: boolean;
}

interface Standing {
  world: StepWorld;
  run: RunRow;
  flow: AnyFlow;
  facts: FlowFacts;
  context: StepContext<never>;
}

/**
 * Does the next step of a run, all of it in the caller's transaction: whoever is killed in between leaves the run as it was.
 * Gives whether there is more to do at once. Contact and conversation are locked first, so that a reply is either seen or comes
 * after.
 */
export async function takeStep(world: StepWorld, runId: string): Promise<boolean> {
  const { tx } = world;
  const now = world.clock.now();
  const seen = await findRun(tx, runId);
  if (seen?.status !== 'RUNNING') return false;
  await lockContact(tx, seen.contactId);
  await lockConversation(tx, seen.conversationId);
  const run = await lockRun(tx, runId);
  if (run?.status !== 'RUNNING') return false;
  const tenant = await loadTenant(tx, tx.tenantId);
  const over = (reason: EndReason) =>
    end(tx, runId, 'STOPPED', reason, { language: tenant.language, now }).then(() => false);

  const flow = world.flowOf(run.flow);
  if (!flow) return over('removed');
  const { enabled, settings } = flowConfig(tenant.settings, flow);
  if (!enabled && !world.isTrial) return over('switched-off');
  const facts = await loadFacts(tx, run.contactId, run.conversationId);
  if (!facts) return over('not-wanted');
  const cause = stoppedBy(flow.stopsOn, facts, run);
  if (cause) return over(cause);
  if (!flow.onlyIf(facts, settings)) return over('not-wanted');

  const next = nextStep(flow.steps, run.done);
  if (!next) {
    await end(tx, runId, 'DONE', null, { language: tenant.language, now });
    return false;
  }
  const language = facts.questionLanguage ?? tenant.language;
  const context = { tx, facts, settings, now, anchorAt: run.anchorAt, language, tenant };
  return perform(next, { world, run, flow, facts, context });
}

async function perform(step: Step<never>, standing: Standing): Promise<boolean> {
  const { context, flow } = standing;
  switch (step.kind) {
    case 'wait':
      return wait(step, standing);
    case 'say':
      return say(step, standing);
    case 'ask':
      return ask(step, standing);
    case 'do':
      await step.run(context);
      return done(standing, step.id, 'done');
    case 'branch':
      return done(standing, step.id, await step.choose(context));
    case 'handOver':
      await handOverRun(context, labelOf(flow, context.tenant.language, step.id));
      return done(standing, step.id, 'done');
  }
}

const hourMs = 3_600_000;

async function wait(step: WaitStep<never>, standing: Standing): Promise<boolean> {
  const { run, flow, context } = standing;
  const until = later(wakeTime(step, run.anchorAt, context.settings), notBefore(step, flow, run, context.settings));
  // It wakes at the time that it was told when it fell asleep, also where the flow was changed since.
  const isOver = until <= context.now || (run.step === step.id && run.wakeAt !== null && run.wakeAt <= context.now);
  return isOver ? done(standing, step.id, 'waited') : sleep(standing, step.id, until);
}

const later = (one: Date, other: Date | null): Date => (other && other > one ? other : one);

/**
 * The earliest end of a wait behind a message that left late, such as after a pause: half of the time that lies between this wait's end
 * and the former's. Otherwise several messages would leave at one moment. Null where the run has written nothing.
 */
function notBefore(step: WaitStep<never>, flow: AnyFlow, { done }: RunRow, settings: never): Date | null {
  const said = done.findLast(({ hasMessage }) => hasMessage);
  if (!said) return null;
  const waits = new Map(everyStep(flow.steps).flatMap(each => (each.kind === 'wait' ? [[each.id, each]] : [])));
  const former = waits.get(done.findLast(each => waits.has(each.step))?.step ?? '');
  const hours = step.hours(settings) - (former?.hours(settings) ?? 0);
  return new Date(new Date(said.at).getTime() + (hours / 2) * hourMs);
}

/** When a wait of a run is over. */
export const wakeTime = (step: WaitStep<never>, anchorAt: Date, settings: never): Date =>
  new Date(anchorAt.getTime() + step.hours(settings) * hourMs);

async function say(step: SayStep<never>, standing: Standing): Promise<boolean> {
  const { context, world } = standing;
  const text = await step.text(context);
  if (text === null) return done(standing, step.id, 'nothing-to-say');
  const said = await sayToContact(world, context, text, {
    template: step.template?.(context.settings),
    isAnswer: step.answers,
  });
  if (said.kind === 'wait') return sleep(standing, step.id, said.until);
  if (said.kind === 'sent') return done(standing, step.id, 'sent', said.messageId);
  if (said.byPerson) await leaveTask(standing);
  return done(standing, step.id, 'not-allowed');
}

/** What the flow could not say, somebody of the team may, by a call for example. */
async function leaveTask({ context, flow }: Standing): Promise<void> {
  const { tx, facts, tenant, now } = context;
  const { language } = tenant;
  const values = { flow: flow.name(language), name: facts.contactName ?? '' };
  const title = flowTaskTexts(language, facts.contactName ? 'write' : 'writeUnnamed', values);
  await noteToDo(tx, { title, leadId: facts.leadId, sellerId: facts.sellerId, dueAt: now, now });
}

async function ask(step: AskStep<never>, standing: Standing): Promise<boolean> {
  const { context, run, facts, world } = standing;
  const { now, settings, language } = context;
  if (run.step !== step.id || run.askedAt === null) {
    const text = await step.text(context);
    if (text === null) return done(standing, step.id, 'silent');
    const said = await sayToContact(world, context, text);
    if (said.kind === 'wait') return sleep(standing, step.id, said.until);
    if (said.kind === 'not-allowed') return done(standing, step.id, 'silent');
    await world.tx.query(noteQuestion, [run.id, said.messageId]);
    return sleep(
      standing,
      step.id,
      new Date(now.getTime() + step.hours(settings) * hourMs),
      now,
      facts.lastInboundSequence ?? 0n,
    );
  }
  const isReply = hasReplied(facts, run) && facts.question !== null;
  const meaning = isReply
    ? (step.read(facts.question ?? '', language) ?? ('other' in step.ways ? 'other' : null))
    : null;
  if (meaning !== null) return done(standing, step.id, meaning, run.askedMessageId, facts.lastInboundSequence);
  if (run.wakeAt !== null && run.wakeAt > now) return sleep(standing, step.id, run.wakeAt, run.askedAt);
  return done(standing, step.id, 'silent', run.askedMessageId);
}

/** Records the step: a second record of the same step is refused by the database, and with it whatever the step did. */
async function done(
  { world, run, context }: Standing,
  step: string,
  outcome: string,
  messageId: string | null = null,
  /** The contact's message that it took into account: it is no news to the steps that follow. */
  heard: bigint | null = null,
): Promise<boolean> {
  await world.tx.query(recordStep, [run.id, newId(), step, outcome, messageId, context.now]);
  await world.tx.query(setPlace, [run.id, 'RUNNING', null, null, null, heard?.toString() ?? null]);
  return true;
}

async function sleep(
  { world, run }: Standing,
  step: string,
  until: Date,
  askedAt: Date | null = null,
  heardSequence: bigint | null = null,
): Promise<boolean> {
  await world.tx.query(setPlace, [run.id, 'SLEEPING', step, until, askedAt, heardSequence?.toString() ?? null]);
  return false;
}
