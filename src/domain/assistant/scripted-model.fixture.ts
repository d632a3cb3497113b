import { emptyPlan } from '../questions/index.js';
import { systemClock } from '../shared/clock.js';
import type { AnswerInput, LanguageModel, ModelReply, ModelTask, ModelTasks } from './language-model.port.js';
import { ModelFailure, type ModelFailureKind, type UnderstandInput } from './language-model.port.js';
import { ModelChain, type ModelChainOptions } from './model-chain.js';
import { neutralUnderstanding } from './neutral-understanding.js';

export type Behaviour = 'ok' | 'hang' | 'wrong' | 'throw' | ModelFailure;

/** Link that behaves as its script says; the last entry is repeated for ever. It answers or fails after `takesMs` of fake time. */
export class ScriptedModel implements LanguageModel {
  readonly model = 'scripted';
  calls: { timeoutMs: number; signal: AbortSignal }[] = [];
  /** The inputs of the questions for an answer. */
  answered: AnswerInput[] = [];
  /** The replies to these questions in order, in place of the one in `values`; the last is repeated for ever. */
  answers: ModelTasks['answer']['output'][] = [];
  /** Called before each of these replies, with its number from 1. */
  beforeAnswer: (asked: number) => void = () => undefined;
  script: Behaviour[];
  values: { [K in ModelTask]: ModelTasks[K]['output'] };

  constructor(
    readonly provider: string,
    script: Behaviour | Behaviour[],
    private readonly takesMs = 0,
  ) {
    this.script = [script].flat();
    this.values = {
      understand: { ...neutralUnderstanding('es'), legal: true },
      answer: { text: `soy ${provider}`, known: true, quickReplies: [] },
      question: { ...emptyPlan, others: [] },
      post: { text: `soy ${provider}` },
    };
  }

  async ask<T extends ModelTask>(
    task: T,
    input: ModelTasks[T]['input'],
    options: { signal: AbortSignal; timeoutMs: number },
  ): Promise<ModelReply<ModelTasks[T]['output']>> {
    this.calls.push(options);
    const behaviour = this.script.length > 1 ? this.script.shift() : this.script[0];
    if (this.takesMs > 0) await new Promise(resolve => setTimeout(resolve, this.takesMs));
    if (behaviour === 'hang') return new Promise(() => undefined);
    if (behaviour === 'throw') throw new TypeError('a mistake in the adapter');
    if (behaviour instanceof ModelFailure) throw behaviour;
    const value: ModelTasks[T]['output'] = this.valueOf(task, input);
    const given = behaviour === 'wrong' ? { ...value, legal: 'yes', text: 7 } : value;
    return { value: given as typeof value, inputTokens: 10, outputTokens: 5, costUsd: 0.002 };
  }
  private valueOf<T extends ModelTask>(task: T, input: ModelTasks[T]['input']): ModelTasks[T]['output'] {
    if (task !== 'answer' || this.answers.length === 0) return this.values[task];
    this.answered.push(input as AnswerInput);
    this.beforeAnswer(this.answered.length);
    return this.answers[Math.min(this.answered.length, this.answers.length) - 1] ?? this.values[task];
  }
}

export const failure = (kind: ModelFailureKind, retryAfterMs: number | null = null) =>
  new ModelFailure(kind, 'told so', retryAfterMs);
export const understandInput: UnderstandInput = { text: 'hola', history: [], business: 'Ferretería', explainIn: 'es' };
export const answerInput = { text: 'hola' } as AnswerInput;

export const chainOf = (links: LanguageModel[], options: Partial<ModelChainOptions> = {}) =>
  new ModelChain({ links, clock: systemClock, ...options });

export const outcomes = (reply: { attempts: { provider: string; outcome: string }[] }) =>
  reply.attempts.map(attempt => `${attempt.provider} ${attempt.outcome}`);
