import type { Question } from '../../assistant/index.js';
import type { Transaction } from '../../shared/database.port.js';
import type { Language } from '../../shared/translations.js';
import type { TenantProfile } from '../../tenants/index.js';
import type { FlowFacts } from './facts.js';
import type { TemplateChoice } from './template-choice.js';

/** The data that a step works with: the run's transaction, the facts about the contact and conversation, and the flow's settings. */
export interface StepContext<S = unknown> {
  tx: Transaction;
  facts: FlowFacts;
  settings: S;
  now: Date;
  /** When the event happened that the flow follows up on. Waits count from it. */
  anchorAt: Date;
  tenant: TenantProfile;
  /** The language that the contact reads. */
  language: Language;
  /** The conversation in which the contact answered the run's question, otherwise that of the run; null if there is none. */
  answersIn: string | null;
}

/** A text, with its question and its subject, by which the flow and the agent read the reply. */
export interface FlowText {
  body: string;
  /** The question of the text, by which the agent reads the reply. */
  question?: Question;
  /** The key of its content, by which the flow finds later that the contact has read it already. */
  about?: string;
}

interface StepBase {
  /** Must stay the same as long as the step means the same: runs under way find their place by it. */
  id: string;
}

/** Sleeps until `hours` after the anchor. Does not wait if that moment has already passed. */
export interface WaitStep<S> extends StepBase {
  kind: 'wait';
  hours(settings: S): number;
}

/**
 * Sends a text to the contact, through the planner. If the channel takes no free text now, the text goes as a template; if that is not
 * possible, on another channel of the contact; otherwise a person gets a task.
 */
export interface SayStep<S> extends StepBase {
  kind: 'say';
  /** Null if there is nothing to write now. */
  text(context: StepContext<S>): Promise<string | FlowText | null>;
  /** Whether the text answers what the contact has just written. Quiet hours and the daily cap do not delay an answer. */
  answers?: boolean;
  /** The approved template to send if the channel takes no free text; null for none. */
  template?(settings: S): TemplateChoice | null;
}

/** Changes something in the run's transaction. Anything that leaves the system must be enqueued in that transaction, not sent. */
export interface DoStep<S> extends StepBase {
  kind: 'do';
  run(context: StepContext<S>): Promise<void>;
}

/** Chooses one of several ways. */
export interface BranchStep<S> extends StepBase {
  kind: 'branch';
  choose(context: StepContext<S>): string | Promise<string>;
  ways: Record<string, readonly Step<S>[]>;
}

/** Asks the contact something, and waits up to `hours` for an answer that can be read. */
export interface AskStep<S> extends StepBase {
  kind: 'ask';
  text(context: StepContext<S>): Promise<string | null>;
  hours(settings: S): number;
  /** As in `SayStep`. */
  template?(settings: S): TemplateChoice | null;
  /**
   * Returns the meaning of a reply; null if it answers something else. `isLast` says whether the business has written nothing in that
   * conversation since the question, which "ok" would answer too.
   */
  read(reply: string, language: Language, isLast: boolean): string | null;
  /** Whether a reply that cannot be read is no answer: the agent replies to it, and the run keeps waiting, also with a way `other`. */
  passesOver?(reply: string): boolean;
  /**
   * The steps that follow each meaning, and `silent` if no answer came. Without a way `other`, the run keeps waiting after a reply
   * that cannot be read. With a way `unasked`, that one is taken if the question cannot be sent or the channel refuses it, otherwise
   * `silent`.
   */
  ways: Record<string, readonly Step<S>[]>;
}

/** Hands the conversation over to a person. */
export interface HandOverStep extends StepBase {
  kind: 'handOver';
}

/** Ends the run, because the contact's reply has settled what it was about or is answered by somebody else. */
export interface EndStep extends StepBase {
  kind: 'end';
}

export type Step<S> = WaitStep<S> | SayStep<S> | DoStep<S> | BranchStep<S> | AskStep<S> | HandOverStep | EndStep;
export type StepKind = Step<unknown>['kind'];

type Given<T> = Omit<T, 'kind'>;

/** Returns the constructors of steps for a flow whose settings have the type S. */
export const stepsOf = <S>() => ({
  wait: (step: Given<WaitStep<S>>): Step<S> => ({ kind: 'wait', ...step }),
  say: (step: Given<SayStep<S>>): Step<S> => ({ kind: 'say', ...step }),
  do: (step: Given<DoStep<S>>): Step<S> => ({ kind: 'do', ...step }),
  branch: (step: Given<BranchStep<S>>): Step<S> => ({ kind: 'branch', ...step }),
  ask: (step: Given<AskStep<S>>): Step<S> => ({ kind: 'ask', ...step }),
  handOver: (step: Given<HandOverStep>): Step<S> => ({ kind: 'handOver', ...step }),
  end: (step: Given<EndStep>): Step<S> => ({ kind: 'end', ...step }),
});
