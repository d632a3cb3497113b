import type { BreakerSettings } from '../shared/circuit-breaker.js';
import type { Clock } from '../shared/clock.js';
import { dayMs } from '../shared/durations.js';
import { askLink } from './ask-link.js';
import {
  type AttemptOutcome,
  type ChainPlan,
  type ChainReply,
  type ModelAttempt,
  type ModelAttemptEvent,
  ModelChainFailure,
} from './chain-reply.js';
import type {
  LanguageModel,
  ModelFailureKind,
  ModelReply,
  ModelTask,
  ModelTasks,
  ModelUse,
  UnderstandInput,
} from './language-model.port.js';
import { LinkGate } from './link-gate.js';
import { modelTasks } from './model-tasks.js';
import { neutralUnderstanding } from './neutral-understanding.js';

export interface ModelChainOptions {
  /** Links in the order in which they are asked. The last is the reliable one (the local model); the others are hosted. */
  links: readonly LanguageModel[];
  clock: Clock;
  /** Milliseconds for the whole chain; 8,000 by default. */
  deadlineMs?: number;
  /** Milliseconds of the deadline that earlier links must not use: for the last link, and for each other link that follows. */
  keepBack?: { last: number; other: number };
  breaker?: Partial<BreakerSettings>;
  observe?: (event: ModelAttemptEvent) => void;
}

/** Milliseconds. A shorter attempt is not worth its cost. */
const shortestAttemptMs = 250;

interface Link {
  model: LanguageModel;
  /** Null for the last link: it runs in this process, and no link follows it. */
  gate: LinkGate | null;
}
interface Question<T extends ModelTask> {
  task: T;
  input: ModelTasks[T]['input'];
  tenantId: string;
  startedAt: number;
  signal: AbortSignal | undefined;
  attempts: ModelAttempt[];
  lastKind: ModelFailureKind;
}
type Output<T extends ModelTask> = ModelTasks[T]['output'];

/** Tenant id for questions that no tenant asked. */
const nobody = '';

const noTokens = { inputTokens: 0, outputTokens: 0, costUsd: 0 };

/** Asks one language model after the other, within one deadline, until one answers. */
export class ModelChain {
  /** The links in order, such as "openai:gpt-6-luna,local:embudo-local-1". It is part of what makes two questions equal. */
  readonly order: string;
  private readonly hosted: Link[];
  private readonly last: Link | undefined;
  private readonly clock: Clock;
  /** Milliseconds that a question may take. */
  readonly deadlineMs: number;
  private readonly keepBack: { last: number; other: number };
  private readonly observe: (event: ModelAttemptEvent) => void;

  constructor(options: ModelChainOptions) {
    const breaker = { failures: 5, openMs: 30_000, maxOpenMs: dayMs, ...options.breaker };
    const links = options.links.map((model, at) => ({
      model,
      gate: at < options.links.length - 1 ? new LinkGate(options.clock, breaker) : null,
    }));
    this.order = options.links.map(({ provider, model }) => `${provider}:${model}`).join(',');
    this.hosted = links.slice(0, -1);
    this.last = links.at(-1);
    this.clock = options.clock;
    this.deadlineMs = options.deadlineMs ?? 8000;
    this.keepBack = options.keepBack ?? { last: 1000, other: 1500 };
    this.observe = options.observe ?? (() => undefined);
  }

  /** Whether there is a link that costs money. */
  get hasHosted(): boolean {
    return this.hosted.length > 0;
  }

  /** Whether there is a link of this provider. */
  has(provider: string): boolean {
    return this.linkOf(provider) !== undefined;
  }

  /** Whether a reply came from a link that costs money. */
  isHosted(reply: { provider: string }): boolean {
    return this.hosted.some(link => link.model.provider === reply.provider);
  }

  /**
   * Returns the first valid answer of the links, in the order of the plan. If none answers, `understand` returns the neutral understanding
   * and the other tasks throw ModelChainFailure. Rejects with the reason of `signal` if that is aborted. Failures of one tenant's calls
   * close a link only to that tenant.
   */
  async ask<T extends ModelTask>(
    task: T,
    input: ModelTasks[T]['input'],
    { signal, plan = {}, tenantId = nobody }: { signal?: AbortSignal; plan?: ChainPlan; tenantId?: string } = {},
  ): Promise<ChainReply<Output<T>>> {
    const question = this.begin(task, input, tenantId, signal);
    const { last } = this;
    const unsureBelow = this.hasHosted ? (plan.unsureBelow ?? null) : null;
    let unsure: ModelReply<Output<T>> | null = null;
    if (last && unsureBelow !== null) {
      unsure = await this.tryLink(question, last, Math.min(this.left(question), this.keepBack.last));
      if (unsure && modelTasks[task].confidence(unsure.value) >= unsureBelow)
        return this.replyOf(question, last, unsure, false);
    }
    for (const [index, link] of this.hosted.entries()) {
      const reply = plan.hostedClosed
        ? this.recordAttempt(question, link, 'BUDGET', 0)
        : await this.tryLink(question, link, this.timeFor(index, question, unsureBelow !== null));
      if (reply) return this.replyOf(question, link, reply, index > 0);
    }
    if (last) {
      const reply = unsureBelow === null ? await this.tryLink(question, last, this.left(question)) : unsure;
      if (reply) return this.replyOf(question, last, reply, this.hasHosted);
    }
    if (task !== 'understand') throw new ModelChainFailure(question.lastKind, task, question.attempts);
    const none = { provider: 'none', model: 'none' };
    const value = neutralUnderstanding((input as UnderstandInput).explainIn);
    return this.replyOf(question, { model: none }, { value, ...noTokens }, true);
  }

  /**
   * Returns the answer of one provider's link, whatever its place in the chain; null if there is no such link. Throws ModelChainFailure if
   * it did not answer within `withinMs`, and does not ask if that is too short.
   */
  async askOnly<T extends ModelTask>(
    provider: string,
    task: T,
    input: ModelTasks[T]['input'],
    { tenantId = nobody, withinMs = this.deadlineMs }: { tenantId?: string; withinMs?: number } = {},
  ): Promise<ChainReply<Output<T>> | null> {
    const link = this.linkOf(provider);
    if (!link) return null;
    const question = this.begin(task, input, tenantId, undefined);
    const timeoutMs = withinMs >= shortestAttemptMs ? Math.min(withinMs, this.deadlineMs) : 0;
    const reply = await this.tryLink(question, link, timeoutMs);
    if (!reply) throw new ModelChainFailure(question.lastKind, task, question.attempts);
    return this.replyOf(question, link, reply, false);
  }

  private linkOf(provider: string): Link | undefined {
    return [...this.hosted, ...(this.last ? [this.last] : [])].find(link => link.model.provider === provider);
  }

  private begin<T extends ModelTask>(
    task: T,
    input: ModelTasks[T]['input'],
    tenantId: string,
    signal: AbortSignal | undefined,
  ) {
    const question: Question<T> = {
      task,
      input,
      tenantId,
      signal,
      startedAt: this.now(),
      attempts: [],
      lastKind: 'UNREACHABLE',
    };
    return question;
  }

  /** Asks one link, unless its breaker or the time left forbids it. Null if it did not answer. */
  private async tryLink<T extends ModelTask>(
    question: Question<T>,
    link: Link,
    timeoutMs: number,
  ): Promise<ModelReply<Output<T>> | null> {
    const { signal } = question;
    signal?.throwIfAborted();
    if (timeoutMs <= 0) return this.recordAttempt(question, link, 'SKIPPED', 0);
    const permit = link.gate?.enter(question.tenantId);
    if (permit === null) return this.recordAttempt(question, link, 'OPEN', 0);
    const askedAt = this.now();
    const outcome = await askLink(link.model, question.task, question.input, timeoutMs, signal);
    if (signal?.aborted && !outcome.ok) {
      permit?.dropped();
      signal.throwIfAborted();
    }
    if (outcome.ok) permit?.succeeded();
    else if (outcome.failure.kind === 'REFUSED') permit?.refused();
    else permit?.failed(outcome.failure.retryAfterMs);
    const latencyMs = this.now() - askedAt;
    if (!outcome.ok) {
      const { kind, use } = outcome.failure;
      question.lastKind = kind;
      return this.recordAttempt(question, link, kind, latencyMs, use ?? undefined);
    }
    const { inputTokens, outputTokens, costUsd } = outcome.reply;
    this.recordAttempt(question, link, 'ok', latencyMs, { inputTokens, outputTokens, costUsd });
    return outcome.reply;
  }

  private recordAttempt(
    { task, attempts }: Question<ModelTask>,
    { model: { provider, model } }: Link,
    outcome: AttemptOutcome,
    latencyMs: number,
    use?: ModelUse,
  ): null {
    const attempt = { provider, model, outcome, latencyMs };
    attempts.push({ ...attempt, ...(use && outcome !== 'ok' && { use }) });
    try {
      this.observe({ ...attempt, task, ...(use ?? noTokens) });
    } catch {
      // A failure to record a metric must not cost the customer the answer.
    }
    return null;
  }

  private replyOf<T extends ModelTask>(
    { task, startedAt, attempts }: Question<T>,
    { model: { provider, model } }: { model: { provider: string; model: string } },
    { value, inputTokens, outputTokens, costUsd }: ModelReply<ModelTasks[ModelTask]['output']>,
    fallback: boolean,
  ): ChainReply<Output<T>> {
    const latencyMs = this.now() - startedAt;
    const { promptVersion } = modelTasks[task];
    const use = { inputTokens, outputTokens, costUsd };
    return { value: value as Output<T>, ...use, provider, model, promptVersion, latencyMs, fallback, attempts };
  }

  private left({ startedAt }: { startedAt: number }): number {
    return Math.max(0, Math.min(this.deadlineMs, startedAt + this.deadlineMs - this.now()));
  }

  /** Milliseconds that a hosted link may take: the time left minus what is kept for the links after it; 0 if that is too little. */
  private timeFor(index: number, question: { startedAt: number; tenantId: string }, lastHasAnswered: boolean): number {
    const othersBehind = this.hosted.slice(index + 1).filter(link => !link.gate?.isOpen(question.tenantId)).length;
    const kept = (lastHasAnswered ? 0 : this.keepBack.last) + this.keepBack.other * othersBehind;
    const mine = this.left(question) - kept;
    return mine >= shortestAttemptMs ? mine : 0;
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}
