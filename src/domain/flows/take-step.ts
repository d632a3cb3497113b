import { expectAnswer } from '../assistant/index.js';
import { lockContact } from '../contacts/index.js';
import type { QueueContext } from '../conversations/index.js';
import { hourMs } from '../shared/durations.js';
import { newId } from '../shared/id.js';
import type { Language } from '../shared/translations.js';
import { loadTenant } from '../tenants/index.js';
import { type EndReason, endFlowRun } from './end-run.js';
import { type FlowFacts, loadFacts, lockConversation } from './engine/facts.js';
import { type AnyFlow, labelOf } from './engine/flow.js';
import { everyStep, nextStep } from './engine/position.js';
import type { AskStep, SayStep, Step, StepContext, WaitStep } from './engine/step.js';
import { hasReplied } from './engine/stop-causes.js';
import { findRun, lockRun, noteQuestion, type RunRow, recordStep, setPlace } from './flow-run.sql.js';
import { flowConfig } from './flows.settings.js';
import { handOverRun } from './hand-over-run.js';
import { leaveTask } from './leave-task.js';
import { endingOf } from './run-ending.js';
import { sendFlowText } from './send-flow-text.js';
import { waitsForEarlier, yields } from './yields.js';

export interface StepEnvironment extends QueueContext {
  /** Returns the flow with this id; undefined if this version of the program has none. */
  flowOf(id: string): AnyFlow | undefined;
  /** Whether this is a preview: the flow may be switched off, and the transaction will be rolled back. */
  isTrial?: boolean;
  /** The language in which it is said why the run ended; without it, that of the tenant. */
  language?: Language;
}

interface StepState {
  world: StepEnvironment;
  run: RunRow;
  flow: AnyFlow;
  facts: FlowFacts;
  context: StepContext<never>;
}

/**
 * Does the next step of a run, all of it in the caller's transaction: a worker that is killed in between leaves the run unchanged.
 * Returns whether there is more to do at once. The contact and the conversation are locked first, so that a reply is either seen or
 * arrives after the step.
 */
export async function takeStep(world: StepEnvironment, runId: string): Promise<boolean> {
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
    endFlowRun(tx, runId, 'STOPPED', reason, { language: world.language ?? tenant.language, now }).then(() => false);

  const flow = world.flowOf(run.flow);
  if (!flow) return over('removed');
  const facts = await loadFacts(tx, run.contactId, run.conversationId, run);
  if (!facts) return over('not-wanted');
  const ending = endingOf(flow, tenant, facts, run, world);
  if (ending) return over(ending);

  const next = nextStep(flow.steps, run.done);
  if (!next) {
    await endFlowRun(tx, runId, 'DONE', null, { language: tenant.language, now });
    return false;
  }
  const language = facts.questionLanguage ?? facts.contactLanguage ?? tenant.language;
  const { settings } = flowConfig(tenant.settings, flow);
  const answersIn = run.askedIn !== null && run.askedIn === facts.repliedIn ? run.askedIn : run.conversationId;
  const context = { tx, facts, settings, now, anchorAt: run.anchorAt, language, tenant, answersIn };
  return perform(next, { world, run, flow, facts, context });
}

async function perform(step: Step<never>, standing: StepState): Promise<boolean> {
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
    case 'end':
      await done(standing, step.id, 'done');
      await endFlowRun(context.tx, standing.run.id, 'STOPPED', 'reply', {
        language: standing.world.language ?? context.tenant.language,
        now: context.now,
      });
      return false;
  }
}

async function wait(step: WaitStep<never>, standing: StepState): Promise<boolean> {
  const { run, flow, context } = standing;
  const until = later(wakeTime(step, run.anchorAt, context.settings), notBefore(step, flow, run, context.settings));
  // The run wakes at the time that was stored when it fell asleep, even if the flow has changed since.
  const isOver = until <= context.now || (run.step === step.id && run.wakeAt !== null && run.wakeAt <= context.now);
  if (!isOver) return sleep(standing, step.id, until);
  return done(standing, step.id, 'waited');
}

const later = (one: Date, other: Date | null): Date => (other && other > one ? other : one);

/**
 * Returns the earliest end of a wait after a message that left late, for example because of a pause: half of the planned time between the
 * end of the previous wait and the end of this one. Without it, several messages would leave at the same moment. Null if the run has not
 * written anything.
 */
function notBefore(step: WaitStep<never>, flow: AnyFlow, { done }: RunRow, settings: never): Date | null {
  const saidAt = done.findLast(each => each.saidAt !== null)?.saidAt;
  if (!saidAt) return null;
  const waits = new Map(everyStep(flow.steps).flatMap(each => (each.kind === 'wait' ? [[each.id, each]] : [])));
  const former = waits.get(done.findLast(each => waits.has(each.step))?.step ?? '');
  const hours = step.hours(settings) - (former?.hours(settings) ?? 0);
  return new Date(new Date(saidAt).getTime() + (hours / 2) * hourMs);
}

/** Returns the time at which a wait of a run is over. */
export const wakeTime = (step: WaitStep<never>, anchorAt: Date, settings: never): Date =>
  new Date(anchorAt.getTime() + step.hours(settings) * hourMs);

/** A flow that ends when its contact stops marketing writes marketing: on other channels too, where the contact may have stopped it. */
const isMarketing = ({ stopsOn }: AnyFlow): boolean => stopsOn.includes('no-marketing');

/** How long a run waits before it looks again whether an earlier one of its contact is over. */
const earlierMs = hourMs;

async function say(step: SayStep<never>, standing: StepState): Promise<boolean> {
  const { context, world } = standing;
  if (!step.answers && (await waitsForEarlier(context.tx, standing.flow, standing.run)))
    return sleep(standing, step.id, new Date(context.now.getTime() + earlierMs));
  const isSilent = await yields(context.tx, standing.flow, context.facts.contactId);
  const written = isSilent ? null : await step.text(context);
  if (written === null) return done(standing, step.id, 'nothing-to-say');
  const { body: text, question, about } = typeof written === 'string' ? { body: written } : written;
  const said = await sendFlowText(world, context, text, {
    template: step.template?.(context.settings),
    isAnswer: step.answers,
    isMarketing: isMarketing(standing.flow),
  });
  if (said.kind === 'wait') return sleep(standing, step.id, said.until);
  if (said.kind === 'sent') {
    const { messageId } = said;
    const { tx, tenant, facts, language, now } = context;
    if (question)
      await expectAnswer(tx, tenant, question, { messageId, text, contactId: facts.contactId, language, now });
    return done(standing, step.id, 'sent', { messageId, about });
  }
  if (said.byPerson) await leaveTask(standing.flow, context);
  return done(standing, step.id, 'not-allowed');
}

async function ask(step: AskStep<never>, standing: StepState): Promise<boolean> {
  const { context, run, facts, world } = standing;
  const { now, settings, language } = context;
  if (run.step !== step.id || run.askedAt === null) {
    if (await waitsForEarlier(world.tx, standing.flow, run))
      return sleep(standing, step.id, new Date(now.getTime() + earlierMs));
    const text = await step.text(context);
    if (text === null) return done(standing, step.id, 'silent');
    const said = await sendFlowText(world, context, text, {
      template: step.template?.(settings),
      isMarketing: isMarketing(standing.flow),
    });
    if (said.kind === 'wait') return sleep(standing, step.id, said.until);
    if (said.kind === 'not-allowed') return done(standing, step.id, unasked(step));
    await world.tx.query(noteQuestion, [run.id, said.messageId]);
    return sleep(
      standing,
      step.id,
      new Date(now.getTime() + step.hours(settings) * hourMs),
      now,
      facts.lastInboundSequence ?? 0n,
    );
  }
  // A message in another conversation answers something else.
  const isHere = facts.repliedIn === run.askedIn || facts.repliedIn === run.conversationId;
  const isReply = isHere && hasReplied(facts, run) && facts.question !== null;
  const reply = facts.question ?? '';
  const read = isReply ? step.read(reply, language, run.askedLast) : null;
  // A reaction to the question, such as a heart, is no answer, and the answer may still come.
  const isPassedOver = isReply && read === null && (facts.questionIsReaction || step.passesOver?.(reply) === true);
  const meaning = read ?? (isReply && !isPassedOver && 'other' in step.ways ? 'other' : null);
  const { askedMessageId: messageId } = run;
  if (meaning !== null) return done(standing, step.id, meaning, { messageId, heard: facts.lastInboundSequence });
  if (!run.askingFailed && run.wakeAt !== null && run.wakeAt > now)
    return sleep(standing, step.id, run.wakeAt, run.askedAt);
  const heard = isPassedOver ? facts.lastInboundSequence : null;
  return done(standing, step.id, run.askingFailed ? unasked(step) : 'silent', { messageId, heard });
}

/** Returns the way that is taken if a question could not be sent. */
const unasked = ({ ways }: AskStep<never>): string => ('unasked' in ways ? 'unasked' : 'silent');

interface Done {
  messageId?: string | null;
  /** Arrival number of the contact's message that the step has handled. Later steps do not treat it as new. */
  heard?: bigint | null;
  /** The key of the message's content. */
  about?: string | null | undefined;
}

/**
 * Records the step, and ends the run with its last one. Returns whether there is more to do. The database refuses a second record of the
 * same step, which rolls back everything that the step did.
 */
async function done(
  { world, run, flow, context }: StepState,
  step: string,
  outcome: string,
  { messageId = null, heard = null, about = null }: Done = {},
): Promise<boolean> {
  await world.tx.query(recordStep, [run.id, newId(), step, outcome, messageId, context.now, about]);
  await world.tx.query(setPlace, [run.id, 'RUNNING', null, null, null, heard?.toString() ?? null]);
  if (nextStep(flow.steps, [...run.done, { step, outcome }])) return true;
  // If the run ended later, a stop cause that the last step itself brings about would be given as the reason.
  await endFlowRun(world.tx, run.id, 'DONE', null, { language: context.tenant.language, now: context.now });
  return false;
}

async function sleep(
  { world, run }: StepState,
  step: string,
  until: Date,
  askedAt: Date | null = null,
  heardSequence: bigint | null = null,
): Promise<boolean> {
  await world.tx.query(setPlace, [run.id, 'SLEEPING', step, until, askedAt, heardSequence?.toString() ?? null]);
  return false;
}
