import {
  ModelFailure,
  type ModelFailureKind,
  type ModelReply,
  type ModelTask,
  type ModelUse,
} from './language-model.port.js';

/**
 * Outcomes of links that were not asked. OPEN: the circuit breaker is open. SKIPPED: too little time was left. BUDGET: the tenant's budget
 * of the day is used up.
 */
export type AttemptOutcome = 'ok' | ModelFailureKind | 'OPEN' | 'SKIPPED' | 'BUDGET';

export interface ModelAttempt {
  provider: string;
  model: string;
  outcome: AttemptOutcome;
  latencyMs: number;
  /** What a failed attempt cost. */
  use?: ModelUse;
}

/** Event for metrics, one per attempt. Tokens and cost are 0 for an attempt that cost nothing. */
export interface ModelAttemptEvent extends ModelAttempt, ModelUse {
  task: ModelTask;
}

export interface ChainReply<T> extends ModelReply<T> {
  /** "none" if no link answered and the neutral value is used. */
  provider: string;
  model: string;
  promptVersion: string;
  /** Milliseconds from the question to the answer, failed attempts included. */
  latencyMs: number;
  /** True if another link answered than the plan intended, or none. */
  fallback: boolean;
  attempts: ModelAttempt[];
}

/** Order in which the chain asks. By default the hosted links (all but the last) come first, in their order, and then the last. */
export interface ChainPlan {
  /** Asks none of the hosted links, because the tenant's budget of the day is used up. */
  hostedClosed?: boolean;
  /** Asks the last link first, and the hosted links only if its confidence (0 to 1) is below this. */
  unsureBelow?: number | null;
}

/** Thrown if no link answered. `kind` is the failure of the last link that was asked. */
export class ModelChainFailure extends ModelFailure {
  constructor(
    kind: ModelFailureKind,
    task: ModelTask,
    readonly attempts: ModelAttempt[],
  ) {
    const told = attempts.map(attempt => `${attempt.provider} ${attempt.outcome}`).join(', ');
    super(kind, `No language model answered ${task}: ${told || 'none is configured'}.`);
    this.name = 'ModelChainFailure';
  }
}
