import { ModelFailure, type ModelFailureKind, type ModelReply, type ModelTask } from './language-model.port.js';

/**
 * OPEN: kept out by its circuit breaker. SKIPPED: too little time was left. BUDGET: the tenant's budget of the day is used
 * up. None of them was asked.
 */
export type AttemptOutcome = 'ok' | ModelFailureKind | 'OPEN' | 'SKIPPED' | 'BUDGET';

export interface ModelAttempt {
  provider: string;
  model: string;
  outcome: AttemptOutcome;
  latencyMs: number;
}

/** One per attempt, for metrics. Tokens and cost are 0 for an attempt that gave no answer. */
export interface ModelAttemptEvent extends ModelAttempt {
  task: ModelTask;
  inputTokens: number;
  outputTokens: number;
  costUsd: number;
}

export interface ChainReply<T> extends ModelReply<T> {
  /** "none" where no link answered and the neutral value stands. */
  provider: string;
  model: string;
  promptVersion: string;
  /** From the question to the answer, failed attempts included. */
  latencyMs: number;
  /** Whether another answered than the one whose turn it was by the plan, or none. */
  fallback: boolean;
  attempts: ModelAttempt[];
}

/** Whom the chain asks: by default the hosted links (all but the last) in their order, and then the last. */
export interface ChainPlan {
  /** Asks none of the hosted links: the tenant's budget of the day is used up. */
  hostedClosed?: boolean;
  /** Asks the last link first, and the hosted ones only where it is less sure than this, 0 to 1. */
  unsureBelow?: number | null;
}

/** Thrown when no link answered; `kind` is that of the last that was asked. */
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
