import type { Transaction } from '../../shared/database.port.js';
import type { Language } from '../../shared/translations.js';
import type { TenantProfile } from '../../tenants/index.js';
import type { FlowFacts } from './facts.js';
import type { TemplateChoice } from './template-choice.js';

/** What a step works with: the run's transaction, what is known of the people in it, and the flow's settings. */
export interface StepContext<S = unknown> {
  tx: Transaction;
  facts: FlowFacts;
  settings: S;
  now: Date;
  /** When what the flow follows up on happened: waits are counted from it. */
  anchorAt: Date;
  tenant: TenantProfile;
  /** The language that the contact reads. */
  language: Language;
}

interface StepBase {
  /** Stays the same as long as the step means the same: runs that are under way find their place by it. */
  id: string;
}

/** Sleeps until so many hours after the anchor. A moment that has passed already is not waited for. */
export interface WaitStep<S> extends StepBase {
  kind: 'wait';
  hours(settings: S): number;
}

/**
 * Sends a text to the contact, through the planner. Where the channel takes no free text now, it goes as a template, else on another
 * channel of the contact's, else a person gets a task.
 */
export interface SayStep<S> extends StepBase {
  kind: 'say';
  /** Null says nothing: there is nothing worth writing now. */
  text(context: StepContext<S>): Promise<string | null>;
  /** Whether it answers what the contact has just written: the night and the cap of a day do not hold it back. */
  answers?: boolean;
  /** The approved template that says it where the channel takes no free text; null for none. */
  template?(settings: S): TemplateChoice | null;
}

/** Changes something in the run's transaction. What leaves the system must be enqueued in it, not sent. */
export interface DoStep<S> extends StepBase {
  kind: 'do';
  run(context: StepContext<S>): Promise<void>;
}

/** Takes one of several ways. */
export interface BranchStep<S> extends StepBase {
  kind: 'branch';
  choose(context: StepContext<S>): string | Promise<string>;
  ways: Record<string, readonly Step<S>[]>;
}

/** Asks the contact something, and waits so many hours for an answer that can be read. */
export interface AskStep<S> extends StepBase {
  kind: 'ask';
  text(context: StepContext<S>): Promise<string | null>;
  hours(settings: S): number;
  /** What a reply means; null where it answers something else. */
  read(reply: string, language: Language): string | null;
  /** What follows, by what was read; `silent` where nothing came. Without a way `other` it goes on waiting where it reads nothing. */
  ways: Record<string, readonly Step<S>[]>;
}

/** Leaves the conversation to a person. */
export interface HandOverStep extends StepBase {
  kind: 'handOver';
}

export type Step<S> = WaitStep<S> | SayStep<S> | DoStep<S> | BranchStep<S> | AskStep<S> | HandOverStep;
export type StepKind = Step<unknown>['kind'];

type Given<T> = Omit<T, 'kind'>;

/** The steps of a flow with settings of the type S. */
export const stepsOf = <S>() => ({
  wait: (step: Given<WaitStep<S>>): Step<S> => ({ kind: 'wait', ...step }),
  say: (step: Given<SayStep<S>>): Step<S> => ({ kind: 'say', ...step }),
  do: (step: Given<DoStep<S>>): Step<S> => ({ kind: 'do', ...step }),
  branch: (step: Given<BranchStep<S>>): Step<S> => ({ kind: 'branch', ...step }),
  ask: (step: Given<AskStep<S>>): Step<S> => ({ kind: 'ask', ...step }),
  handOver: (step: Given<HandOverStep>): Step<S> => ({ kind: 'handOver', ...step }),
});
